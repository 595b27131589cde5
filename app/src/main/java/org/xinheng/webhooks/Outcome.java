package org.xinheng.webhooks;

/**
 * What came of sending an event once.
 *
 * @param kind what happened
 * @param status the receiver's answer; 0 for none
 */
public record Outcome(Kind kind, int status) {

  /** What may happen. */
  public enum Kind {
    /** Taken: any status from 200 to 299. */
    TAKEN("taken"),
    /** Another status; one that leads elsewhere is not followed. */
    ANSWERED("answered"),
    /** Nobody there, no certificate of that name, no answer in time. */
    NO_ANSWER("no-answer"),
    /** The address is allowed no more, or its name leads to a place that is not. */
    NOT_ALLOWED("not-allowed");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** The stored code. */
    public String code() {
      return code;
    }

    /** Key of its words in the message files. */
    public String messageKey() {
      return "webhooks.outcome." + code;
    }
  }

  /** What a status means. */
  public static Outcome of(int status) {
    return new Outcome(status >= 200 && status < 300 ? Kind.TAKEN : Kind.ANSWERED, status);
  }

  /** As it is stored. */
  public String text() {
    return kind.code() + " " + status;
  }

  /** From what was stored. */
  public static Outcome read(String text) {
    String[] parts = text.split(" ", 2);
    for (Kind kind : Kind.values()) {
      if (kind.code().equals(parts[0])) {
        return new Outcome(kind, Integer.parseInt(parts[1]));
      }
    }
    throw new IllegalArgumentException("no outcome: " + text);
  }
}
