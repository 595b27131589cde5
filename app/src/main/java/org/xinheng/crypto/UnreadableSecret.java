package org.xinheng.crypto;

/** A ciphertext that does not open: altered, moved to another row or column, or its key is gone. */
public final class UnreadableSecret extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnreadableSecret(String message) {
    super(message);
  }

  UnreadableSecret(String message, Throwable cause) {
    super(message, cause);
  }
}
