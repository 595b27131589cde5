package org.xinheng.webhooks;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One POST over a connection of its own to a pinned address. It reads the status and nothing else,
 * follows nothing, and ends in any case after a while. A client of a library would resolve the name
 * itself.
 */
final class Post {

  private static final Duration STEP = Duration.ofSeconds(5);
  private static final String LINE = "HTTP/1\\.[01] ([0-9]{3})";
  private static final int LINE_BYTES = 12;

  /** After so long it ends in any case; a delivery is held by its node for longer. */
  static final Duration WHOLE = Duration.ofSeconds(20);

  private final ScheduledExecutorService ends =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("webhook-ends").daemon(true).factory());

  /** Sends, and returns the status of the answer. */
  int send(Pin pin, Map<String, String> headers, byte[] body) throws IOException {
    try (Socket line = new Socket()) {
      Future<?> end = ends.schedule(() -> close(line), WHOLE.toMillis(), TimeUnit.MILLISECONDS);
      try {
        return exchange(line, pin, headers, body);
      } finally {
        end.cancel(false);
      }
    }
  }

  private static int exchange(Socket line, Pin pin, Map<String, String> headers, byte[] body)
      throws IOException {
    URI target = pin.target();
    boolean encrypted = "https".equals(target.getScheme());
    int port = target.getPort() >= 0 ? target.getPort() : encrypted ? 443 : 80;
    line.connect(new InetSocketAddress(pin.at(), port), (int) STEP.toMillis());
    line.setSoTimeout((int) STEP.toMillis());
    // Closing the encrypted line closes the one below it.
    try (Socket spoken = encrypted ? encrypted(line, target.getHost(), port) : line) {
      byte[] head = head(target, headers, body.length).getBytes(StandardCharsets.US_ASCII);
      spoken.getOutputStream().write(head);
      spoken.getOutputStream().write(body);
      spoken.getOutputStream().flush();
      return status(spoken.getInputStream());
    }
  }

  /** TLS with the certificate checked against the name, not the address. */
  private static Socket encrypted(Socket line, String host, int port) throws IOException {
    SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    SSLSocket encrypted = (SSLSocket) factory.createSocket(line, host, port, true);
    SSLParameters parameters = encrypted.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
    encrypted.setSSLParameters(parameters);
    encrypted.startHandshake();
    return encrypted;
  }

  private static String head(URI target, Map<String, String> headers, int length) {
    String path = target.getRawPath().isEmpty() ? "/" : target.getRawPath();
    String query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
    StringBuilder head = new StringBuilder("POST " + path + query + " HTTP/1.1\r\n");
    head.append("Host: ").append(target.getRawAuthority()).append("\r\n");
    headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    head.append("Content-Length: ").append(length).append("\r\n");
    return head.append("Connection: close\r\n\r\n").toString();
  }

  private static int status(InputStream in) throws IOException {
    String line = new String(in.readNBytes(LINE_BYTES), StandardCharsets.US_ASCII);
    if (!line.matches(LINE)) {
      throw new IOException("no answer of HTTP");
    }
    return Integer.parseInt(line.substring(LINE_BYTES - 3));
  }

  private static void close(Socket line) {
    try {
      line.close();
    } catch (IOException e) {
      // It is closed or will never be: either way nobody waits for it.
    }
  }
}
