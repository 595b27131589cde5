package org.xinheng.letters;

import java.util.Set;
import java.util.UUID;

/** What became of a wish for a letter. Lawful refusals are answers. */
public sealed interface LetterAnswer {

  /** The letter is issued. */
  record Issued(UUID id) implements LetterAnswer {}

  /** A file to look at or to print. */
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  record File(byte[] content, String name, LetterFormat format) implements LetterAnswer {}

  /**
   * It is not made.
   *
   * @param reason why
   * @param missing names of fields that nobody gave
   */
  record Refused(Reason reason, Set<String> missing) implements LetterAnswer {
    public Refused {
      missing = Set.copyOf(missing);
    }

    static Refused of(Reason reason) {
      return new Refused(reason, Set.of());
    }
  }

  /** There is no such case or letter for this officer. */
  record NotFound() implements LetterAnswer {}

  /** Why a letter is not made. */
  enum Reason {
    /** There is no edition of such a template on the day. */
    NO_TEMPLATE,
    /** The unit that did the act issues its letter. */
    NOT_YOURS,
    /** Something that the letter must say is not known. */
    MISSING,
    /** It was issued already, or nothing owes it. */
    NOT_OWED,
    /** The machine has no Chinese font. */
    NO_FONT,
    /** The case is erased. */
    ERASED;

    /** Key of its words in the message files. */
    public String messageKey() {
      return "letters.refused." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }
}
