package org.xinheng.statute.code;

import java.util.Optional;

/** What came of reading a code that someone typed or printed. */
public sealed interface Parsed<T> {

  /** The code is well formed. */
  record Good<T>(T value) implements Parsed<T> {}

  /**
   * The code cannot be right.
   *
   * @param fault what is wrong
   * @param message what to do, in Chinese; never repeats the code, which may be personal data
   */
  record Bad<T>(Fault fault, String message) implements Parsed<T> {}

  /** What may be wrong with a code. Codes are for ever. */
  enum Fault {
    /** Too short or too long. */
    LENGTH,
    /** A character that cannot stand where it stands. */
    CHARACTER,
    /** The division digits name no province. */
    DIVISION,
    /** The birth date is no date. */
    BIRTH_DATE,
    /** The check character does not agree. */
    CHECK
  }

  /** The value, empty when the code is bad. */
  default Optional<T> toOptional() {
    return switch (this) {
      case Good<T> good -> Optional.of(good.value());
      case Bad<T> bad -> Optional.empty();
    };
  }
}
