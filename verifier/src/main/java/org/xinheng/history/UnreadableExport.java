package org.xinheng.history;

/** The file is no export of history, or a line of it cannot be read. */
public final class UnreadableExport extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnreadableExport(String message) {
    super(message);
  }

  UnreadableExport(String message, Throwable cause) {
    super(message, cause);
  }
}
