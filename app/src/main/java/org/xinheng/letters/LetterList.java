package org.xinheng.letters;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The letters of a case: what is owed, what may be made besides, what was issued.
 *
 * @param number number of the case
 * @param subject its subject line
 * @param owed owed by acts and not issued yet, oldest first
 * @param free kinds that may be made at any time
 * @param issued issued, newest first
 */
public record LetterList(
    String number, String subject, List<Owed> owed, List<Kind> free, List<IssuedLetter> issued) {

  public LetterList {
    owed = List.copyOf(owed);
    free = List.copyOf(free);
    issued = List.copyOf(issued);
  }

  /** Whether another letter took the place of this one. */
  public boolean isReplaced(UUID letter) {
    return issued.stream().anyMatch(it -> letter.equals(it.replaces()));
  }

  /**
   * A letter that is owed.
   *
   * @param id the message by which an act owes it
   * @param kind code of its kind
   * @param title its name
   * @param since when the act was done
   * @param ready whether there is a template for it
   */
  public record Owed(UUID id, String kind, String title, Instant since, boolean ready) {}

  /** A kind of letter. */
  public record Kind(String code, String title) {}
}
