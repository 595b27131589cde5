package org.xinheng.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * An answer held back in memory until it may go out. Pages and exports are small (an export ends at
 * ten thousand rows), so holding one whole is cheaper than proving that no byte of it slipped out.
 */
final class HeldAnswer extends ContentCachingResponseWrapper {

  private final HttpServletResponse line;
  private int error;
  private @Nullable String elsewhere;

  HeldAnswer(HttpServletResponse line) {
    super(line);
    this.line = line;
  }

  @Override
  public void sendError(int status) {
    resetBuffer();
    error = status;
  }

  @Override
  public void sendError(int status, @Nullable String message) {
    sendError(status);
  }

  @Override
  public void sendRedirect(String location) {
    resetBuffer();
    elsewhere = location;
  }

  @Override
  public boolean isCommitted() {
    return error != 0 || elsewhere != null || super.isCommitted();
  }

  /** The status that the client will get. */
  @Override
  public int getStatus() {
    return error != 0
        ? error
        : elsewhere != null ? HttpServletResponse.SC_FOUND : super.getStatus();
  }

  /** Lets the answer out. */
  void send() throws IOException {
    if (error != 0) {
      line.sendError(error);
    } else if (elsewhere != null) {
      line.sendRedirect(elsewhere);
    } else {
      copyBodyToResponse();
    }
  }

  /** Throws the answer away, cookies and all, and says that the program cannot answer now. */
  void withhold() throws IOException {
    resetBuffer();
    line.reset();
    line.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
  }
}
