package org.xinheng.performance.text;

/** The input is no performance text that can be read; the message says in Chinese what to do. */
public final class UnreadableText extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableText(String message) {
    super(message);
  }
}
