package org.xinheng.given;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.xinheng.doors.DoorSettings;
import org.xinheng.doors.Rates;

/** The doors of the program under test, and a client that sends whatever it is told. */
public final class Doors {

  private Doors() {}

  /** Both doors on loopback; the public's at a free port, for each program another. */
  static DoorSettings open() {
    return new DoorSettings(freePort(), DoorSettings.LOOPBACK, null, null, Rates.NONE);
  }

  private static int freePort() {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Sends a request line and headers ending in a blank line, and reads until the other side ends.
   */
  public static String send(int port, String request) throws IOException {
    return send(port, request, new byte[0]);
  }

  /** The same with a body; a connection closed while sending is no failure of the test. */
  public static String send(int port, String request, byte[] body) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(30_000);
      try {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().write(body);
        socket.getOutputStream().flush();
      } catch (IOException closed) {
        // The answer may be there already.
      }
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (java.net.SocketException reset) {
      return "reset";
    }
  }

  /** An ordinary request that asks for the connection to be closed. */
  public static String request(String method, String address, String... headers) {
    StringBuilder lines = new StringBuilder(method + " " + address + " HTTP/1.1\r\n");
    boolean named = false;
    for (String header : headers) {
      named |= header.startsWith("Host:");
      lines.append(header).append("\r\n");
    }
    return lines + (named ? "" : "Host: localhost\r\n") + "Connection: close\r\n\r\n";
  }

  /** The status of an answer; 0 when the connection was cut. */
  public static int status(String answer) {
    return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
  }
}
