package org.xinheng.bench.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The line between a program and its database: passes on, is slow, is cut, or swallows. */
final class Line implements AutoCloseable {

  private final ServerSocket entrance;
  private final int target;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile State state = State.WHOLE;

  /** How the line is. */
  enum State {
    WHOLE,
    /** Each piece is a fifth of a second late. */
    SLOW,
    /** All connections are broken and new ones refused. */
    CUT,
    /** Half-open: it takes everything and passes on nothing, in both directions. */
    SILENT
  }

  /**
   * Opens a line.
   *
   * @param target port on loopback to which it leads
   */
  Line(int target) throws IOException {
    this.target = target;
    this.entrance = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    Thread.ofPlatform().daemon().name("line").start(this::accept);
  }

  int port() {
    return entrance.getLocalPort();
  }

  void turn(State next) {
    state = next;
    if (next == State.CUT) {
      open.forEach(Line::close);
    }
  }

  /** Ends connections that were silent, as a router does that was started again. */
  void reset() {
    open.forEach(Line::close);
    state = State.WHOLE;
  }

  private void accept() {
    while (!entrance.isClosed()) {
      try {
        Socket near = entrance.accept();
        if (state == State.CUT) {
          close(near);
        } else {
          Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
          open.add(near);
          open.add(far);
          pump(near, far);
          pump(far, near);
        }
      } catch (IOException endedOrTargetDown) {
        // The next connection is tried all the same.
      }
    }
  }

  private void pump(Socket from, Socket to) {
    Thread.ofVirtual()
        .start(() -> {
          byte[] piece = new byte[16 * 1024];
          try (InputStream in = from.getInputStream();
              OutputStream out = to.getOutputStream()) {
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
              pass(piece, read, out);
            }
          } catch (IOException broken) {
            // Both ends hear of it below.
          } finally {
            close(from);
            close(to);
            open.remove(from);
            open.remove(to);
          }
        });
  }

  private void pass(byte[] piece, int length, OutputStream out) throws IOException {
    if (state == State.SLOW) {
      pause();
    }
    if (state != State.SILENT) {
      out.write(piece, 0, length);
    }
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    entrance.close();
    open.forEach(Line::close);
  }
}
