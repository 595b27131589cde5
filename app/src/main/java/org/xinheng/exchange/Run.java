package org.xinheng.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A file that was taken in or handed out (交换记录).
 *
 * @param kind import or export
 * @param officer who did it
 * @param at when
 * @param from first day that it is about
 * @param until last day that it is about
 * @param counts how many of what
 */
public record Run(
    Kind kind, UUID officer, Instant at, LocalDate from, LocalDate until, Counts counts) {

  /** Which way it went. */
  public enum Kind {
    IMPORT,
    EXPORT;

    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    public String messageKey() {
      return "exchange.run." + code();
    }
  }

  /**
   * How many of what.
   *
   * @param added registered, or handed out
   * @param changed put right
   * @param unchanged as they were
   * @param refused lines that were not taken
   * @param accusations reports of wrongdoing, which are not taken either
   */
  public record Counts(int added, int changed, int unchanged, int refused, int accusations) {

    /** Matters that were handed out. */
    public static Counts handedOut(int matters) {
      return new Counts(matters, 0, 0, 0, 0);
    }
  }
}
