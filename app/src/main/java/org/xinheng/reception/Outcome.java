package org.xinheng.reception;

import java.util.UUID;

/** What came of an act: done, or refused for a reason the officer is told. */
public sealed interface Outcome {

  /**
   * Done and stored.
   *
   * @param id the duty record or visit
   */
  record Done(UUID id) implements Outcome {}

  /**
   * Refused; nothing was stored.
   *
   * @param reason why
   */
  record Refused(Refusal reason) implements Outcome {}

  /** The outcome as kept under an idempotency key, so that a repeated request is answered alike. */
  default String text() {
    return switch (this) {
      case Done done -> "done " + done.id();
      case Refused refused -> "refused " + refused.reason().name();
    };
  }

  /** The outcome of a kept text. */
  static Outcome parse(String text) {
    String rest = text.substring(text.indexOf(' ') + 1);
    return text.startsWith("done ")
        ? new Done(UUID.fromString(rest))
        : new Refused(Refusal.valueOf(rest));
  }
}
