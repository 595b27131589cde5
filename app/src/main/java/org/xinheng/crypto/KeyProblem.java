package org.xinheng.crypto;

/**
 * The keys cannot be used as they are: missing, wrong, or not where they should be. The message is
 * for whoever runs the program and says what to do; it never holds key material.
 */
public final class KeyProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** A problem in words for the operator, in Chinese. */
  public KeyProblem(String message) {
    super(message);
  }

  KeyProblem(String message, Throwable cause) {
    super(message, cause);
  }
}
