package org.xinheng.statute.code;

import java.util.Optional;
import java.util.regex.Pattern;
import org.xinheng.statute.code.Parsed.Fault;

/**
 * A budget project's code (项目代码), 21 characters: division 6, year 2, kind letter 1, then a body of
 * 11 and a check character for letter P, a body of 12 and no check for every other letter.
 *
 * <p>The check rule was found from printed codes and agrees with all twelve known ones of letter P;
 * no official text was reachable. Therefore a wrong check is a warning, never a refusal.
 *
 * @param text the 21 characters
 */
public record ProjectCode(String text) {

  private static final int LENGTH = 21;
  private static final int YEAR_AT = 6;
  private static final int LETTER_AT = 8;
  private static final int BODY_AT = 9;
  private static final int CHECK_AT = 20;
  private static final char CHECKED_LETTER = 'P';
  private static final int CHECK_BASE = 30;
  private static final Pattern SHAPE = Pattern.compile("\\d{8}[A-Z][0-9A-Z]{12}");

  /** What the check character says. */
  public sealed interface Check {

    /** The check character agrees. */
    record Valid() implements Check {}

    /** It does not; with the character that would. */
    record Invalid(char expected) implements Check {}

    /** A P code holds a letter that the rule's alphabet has not (I, O, S, V, Z): surely misread. */
    record Unreadable(char character) implements Check {}

    /** Codes of this letter carry no known check. */
    record NotApplicable(char letter) implements Check {}
  }

  public ProjectCode {
    if (!SHAPE.matcher(text).matches()) {
      throw new IllegalArgumentException("no project code: " + text);
    }
  }

  /** Reads a code as typed or printed: wrapped, spaced, full-width or in small letters. */
  public static Parsed<ProjectCode> parse(String raw) {
    String text = Characters.plain(raw);
    if (text.length() != LENGTH) {
      return new Parsed.Bad<>(Fault.LENGTH, "项目代码应为 21 位,实为 " + text.length() + " 位,请核对是否缺字或多字");
    }
    return SHAPE.matcher(text).matches()
        ? new Parsed.Good<>(new ProjectCode(text))
        : new Parsed.Bad<>(Fault.CHARACTER, "项目代码应为 8 位数字、1 位字母,其后 12 位数字或字母,请核对");
  }

  /**
   * Joins the pieces of a code that a printed text broke up. The join is taken only when 21
   * characters of the right shape result and, for letter P, the check agrees.
   */
  public static Optional<ProjectCode> rejoin(String pieces) {
    return parse(pieces).toOptional().filter(ProjectCode::agrees);
  }

  private boolean agrees() {
    return switch (check()) {
      case Check.Valid valid -> true;
      case Check.NotApplicable notApplicable -> true;
      case Check.Invalid invalid -> false;
      case Check.Unreadable unreadable -> false;
    };
  }

  /** Checks the last character of a P code: (30 - sum of value times 3^i) modulo 31. */
  public Check check() {
    if (letter() != CHECKED_LETTER) {
      return new Check.NotApplicable(letter());
    }
    for (char character : text.toCharArray()) {
      if (Base31.valueOf(character) < 0) {
        return new Check.Unreadable(character);
      }
    }
    char expected = Base31.character(CHECK_BASE - Base31.weightedSum(text.substring(0, CHECK_AT)));
    return expected == text.charAt(CHECK_AT) ? new Check.Valid() : new Check.Invalid(expected);
  }

  /** The six digits of the division that keeps the project (a county may use its province's). */
  public String division() {
    return text.substring(0, YEAR_AT);
  }

  /** The year in which the project entered the library, two digits; not the budget year. */
  public String year() {
    return text.substring(YEAR_AT, LETTER_AT);
  }

  /** The kind letter, such as P. */
  public char letter() {
    return text.charAt(LETTER_AT);
  }

  /** The body: 11 characters for letter P, else 12. */
  public String body() {
    return letter() == CHECKED_LETTER ? text.substring(BODY_AT, CHECK_AT) : text.substring(BODY_AT);
  }

  @Override
  public String toString() {
    return text;
  }
}
