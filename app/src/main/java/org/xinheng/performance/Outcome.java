package org.xinheng.performance;

/** What came of an act: done, or refused for a reason the officer is told. */
public sealed interface Outcome {

  /** Done and stored. */
  record Done() implements Outcome {}

  /**
   * Refused; nothing was stored.
   *
   * @param reason why
   */
  record Refused(Refusal reason) implements Outcome {}

  /** The outcome as kept under an idempotency key, so that a repeated request is answered alike. */
  default String text() {
    return switch (this) {
      case Done _ -> "done";
      case Refused refused -> refused.reason().name();
    };
  }

  /** The outcome of a kept text. */
  static Outcome parse(String text) {
    return text.equals("done") ? new Done() : new Refused(Refusal.valueOf(text));
  }
}
