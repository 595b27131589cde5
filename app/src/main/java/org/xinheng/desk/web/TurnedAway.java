package org.xinheng.desk.web;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xinheng.gate.Sighted;

/** Rows of the page on what the gate did; names instead of ids, and never a word of content. */
final class TurnedAway {

  private TurnedAway() {}

  /**
   * A refusal.
   *
   * @param officer name; empty when nobody had signed in
   * @param length characters or bytes turned away
   */
  public record Refused(String entrance, Instant at, @Nullable String officer, long length) {}

  /** A file that no program can read, let in because an officer looked at it. */
  public record Seen(Instant at, String officer, long length, Sighted what) {}

  /** A classified paper handed in offline. */
  public record Paper(String number, LocalDate receivedOn, String responsible) {}
}
