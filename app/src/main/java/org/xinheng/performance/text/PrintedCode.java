package org.xinheng.performance.text;

import java.util.List;
import java.util.Locale;
import org.xinheng.statute.code.Parsed;
import org.xinheng.statute.code.ProjectCode;

/**
 * A project code (项目编码) as printed: 21 characters, of which the last checks codes of kind P.
 *
 * @param text the code without blanks, empty when none was printed
 * @param check what the check character says
 * @param mended whether letters outside the code's alphabet were read as the digits they resemble
 */
public record PrintedCode(String text, Check check, boolean mended) {
  /** Length of a whole code. */
  static final int LENGTH = 21;

  private static final int KIND = 8;

  /** Outcome of the check; only codes of kind P carry a check character. */
  public enum Check {
    VALID("valid"),
    INVALID("invalid"),
    NOT_APPLICABLE("not-applicable");

    private final String printed;

    Check(String printed) {
      this.printed = printed;
    }

    /** The word of the command-line contract. */
    public String printed() {
      return printed;
    }
  }

  /** Joins pieces by dropping blanks; pieces that overlap or repeat give way when 21 result. */
  static PrintedCode join(List<String> pieces) {
    String plain = clean(String.join("", pieces));
    if (plain.length() > LENGTH) {
      for (int skipped = 0; skipped < pieces.size(); skipped++) {
        String shorter = clean(without(pieces, skipped));
        if (shorter.length() == LENGTH && check(shorter) != Check.INVALID) {
          return new PrintedCode(shorter, check(shorter), true);
        }
      }
      return overlapped(pieces, plain);
    }
    return read(plain);
  }

  private static PrintedCode overlapped(List<String> pieces, String plain) {
    String whole = "";
    for (String piece : pieces) {
      String next = clean(piece);
      int overlap = Math.min(whole.length(), next.length());
      while (overlap > 0 && !whole.endsWith(next.substring(0, overlap))) {
        overlap--;
      }
      whole += next.substring(overlap);
    }
    boolean agrees = whole.length() == LENGTH && check(whole) != Check.INVALID;
    return agrees ? new PrintedCode(whole, check(whole), true) : read(plain);
  }

  private static String without(List<String> pieces, int skipped) {
    StringBuilder rest = new StringBuilder();
    for (int i = 0; i < pieces.size(); i++) {
      rest.append(i == skipped ? "" : pieces.get(i));
    }
    return rest.toString();
  }

  private static PrintedCode read(String text) {
    String mended = mend(text);
    boolean better =
        !mended.equals(text) && mended.length() == LENGTH && check(mended) != Check.INVALID;
    String best = better ? mended : text;
    return new PrintedCode(best, check(best), better);
  }

  private static String clean(String text) {
    return Glyphs.core(text).toUpperCase(Locale.ROOT);
  }

  private static String mend(String text) {
    StringBuilder out = new StringBuilder(text);
    for (int i = 0; i < out.length(); i++) {
      if (i != KIND) {
        out.setCharAt(i, Glyphs.digits(String.valueOf(text.charAt(i)).replace('Q', 'q')).charAt(0));
      }
    }
    return out.toString().toUpperCase(Locale.ROOT);
  }

  /** What the law's own check says; a code of another shape cannot be right. */
  static Check check(String code) {
    return switch (ProjectCode.parse(code)) {
      case Parsed.Good<ProjectCode> whole -> check(whole.value());
      case Parsed.Bad<ProjectCode> broken -> Check.INVALID;
    };
  }

  private static Check check(ProjectCode code) {
    return switch (code.check()) {
      case ProjectCode.Check.Valid valid -> Check.VALID;
      case ProjectCode.Check.NotApplicable other -> Check.NOT_APPLICABLE;
      case ProjectCode.Check.Invalid wrong -> Check.INVALID;
      case ProjectCode.Check.Unreadable unreadable -> Check.INVALID;
    };
  }

  /** Whether a cell looks like a code or the larger part of one. */
  static boolean resembles(String text) {
    String code = clean(text);
    return code.length() >= 14
        && code.length() <= LENGTH + 3
        && code.chars().allMatch(c -> c < 128)
        && code.chars().filter(c -> Glyphs.digit((char) c)).count() >= 10
        && Character.isLetter(code.charAt(KIND));
  }
}
