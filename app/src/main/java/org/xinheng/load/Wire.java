package org.xinheng.load;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One connection that is kept alive, and as little around it as HTTP/1.1 allows: the load client
 * shares the machine with the program, and what it burns is missing there.
 */
final class Wire implements Closeable {

  private static final int PATIENCE = 30_000;

  private final URI root;
  private Socket socket;
  private InputStream in;
  private OutputStream out;
  private boolean closing;

  Wire(URI root) throws IOException {
    this.root = root;
    this.socket = connect(root);
    this.in = new BufferedInputStream(socket.getInputStream(), 16_384);
    this.out = socket.getOutputStream();
  }

  private static Socket connect(URI root) throws IOException {
    Socket socket = new Socket();
    socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
    socket.setSoTimeout(PATIENCE);
    socket.connect(new InetSocketAddress(root.getHost(), root.getPort()), PATIENCE);
    return socket;
  }

  /** Opens the connection anew after it was lost. */
  void reopen() throws IOException {
    socket.close();
    socket = connect(root);
    in = new BufferedInputStream(socket.getInputStream(), 16_384);
    out = socket.getOutputStream();
    closing = false;
  }

  /**
   * An answer.
   *
   * @param status HTTP status
   * @param headers lines of its head, as they came
   * @param body the page
   */
  record Answer(int status, List<String> headers, byte[] body) {

    /** The first header of a name (lower case). */
    Optional<String> header(String name) {
      return all(name).stream().findFirst();
    }

    List<String> all(String name) {
      String prefix = name + ":";
      return headers.stream()
          .filter(line -> line.regionMatches(true, 0, prefix, 0, prefix.length()))
          .map(line -> line.substring(prefix.length()).strip())
          .toList();
    }

    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  /** Asks for a page. */
  Answer get(String path, String cookies) throws IOException {
    return exchange("GET", path, cookies, new byte[0]);
  }

  /** Sends a form. */
  Answer post(String path, String cookies, String form) throws IOException {
    return exchange("POST", path, cookies, form.getBytes(StandardCharsets.UTF_8));
  }

  private Answer exchange(String method, String path, String cookies, byte[] body)
      throws IOException {
    if (closing) {
      reopen();
    }
    ByteArrayOutputStream request = new ByteArrayOutputStream(512 + body.length);
    request.writeBytes(head(method, path, cookies, body.length));
    request.writeBytes(body);
    request.writeTo(out);
    out.flush();
    Answer answer = answer();
    // A server may end a connection that was kept alive for long.
    closing = answer.header("connection").filter("close"::equalsIgnoreCase).isPresent();
    return answer;
  }

  private byte[] head(String method, String path, String cookies, int length) {
    StringBuilder head = new StringBuilder(256);
    head.append(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: ");
    head.append(root.getHost()).append(':').append(root.getPort());
    head.append("\r\nAccept: text/html\r\n");
    if (!cookies.isEmpty()) {
      head.append("Cookie: ").append(cookies).append("\r\n");
    }
    if (method.equals("POST")) {
      head.append("Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ");
      head.append(length).append("\r\n");
    }
    return head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
  }

  private Answer answer() throws IOException {
    int status = Integer.parseInt(line().substring(9, 12));
    List<String> headers = new ArrayList<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      headers.add(line);
    }
    Answer head = new Answer(status, headers, new byte[0]);
    boolean chunked =
        head.header("transfer-encoding")
            .filter(it -> it.toLowerCase(Locale.ROOT).contains("chunked"))
            .isPresent();
    byte[] body =
        chunked
            ? chunks()
            : exactly(head.header("content-length").map(Integer::parseInt).orElse(0));
    return new Answer(status, headers, body);
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int size = size(); size > 0; size = size()) {
      body.writeBytes(exactly(size));
      line();
    }
    line();
    return body.toByteArray();
  }

  private int size() throws IOException {
    return Integer.parseInt(line().split(";", 2)[0].strip(), 16);
  }

  private byte[] exactly(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("the answer ended early");
    }
    return bytes;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder(64);
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the connection was closed");
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
