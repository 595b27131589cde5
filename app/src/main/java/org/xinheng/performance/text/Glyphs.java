package org.xinheng.performance.text;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/** Characters as scans print them: blanks, full-width forms, look-alike digits, broken glyphs. */
final class Glyphs {
  private static final Charset SIMPLIFIED = Charset.forName("GB2312");
  private static final String LOOK_ALIKES = "OoQlI|SZ";
  private static final String LOOK_ALIKE_DIGITS = "00011152";

  private Glyphs() {}

  static boolean blank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
  }

  static boolean han(char c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN || Character.isSurrogate(c);
  }

  static boolean latin(char c) {
    return Character.isLetter(c)
        && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN
        && c < 0x250;
  }

  static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Without blanks; one is kept between two Latin words. */
  static String squeeze(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean gap = false;
    for (char c : text.toCharArray()) {
      if (blank(c)) {
        gap = true;
        continue;
      }
      if (gap && !out.isEmpty() && latin(c) && latin(out.charAt(out.length() - 1))) {
        out.append(' ');
      }
      out.append(c);
      gap = false;
    }
    return out.toString();
  }

  /** Full-width letters, digits and signs as their ASCII forms; everything else as it is. */
  static String halfWidth(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (char c : text.toCharArray()) {
      if (c >= '\uff01' && c <= '\uff5e') {
        out.append((char) (c - 0xfee0));
      } else {
        out.append(c == '\u3000' ? ' ' : c);
      }
    }
    return out.toString();
  }

  /** Half-width and without any blank: the form in which numbers and codes are compared. */
  static String compact(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (char c : halfWidth(text).toCharArray()) {
      if (!blank(c)) {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** Only letters, digits and Chinese characters: the form in which labels are compared. */
  static String core(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (char c : halfWidth(text).toCharArray()) {
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** Letters that a scan confuses with digits, as those digits. */
  static String digits(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (char c : text.toCharArray()) {
      int at = LOOK_ALIKES.indexOf(c);
      out.append(at < 0 ? c : LOOK_ALIKE_DIGITS.charAt(at));
    }
    return out.toString();
  }

  /**
   * Whether the character is a broken glyph: Chinese, but none of the simplified characters (GB/T
   * 2312) that a mainland office prints.
   */
  static boolean foreign(char c) {
    CharsetEncoder encoder = SIMPLIFIED.newEncoder();
    return han(c) && !encoder.canEncode(c);
  }

  static int count(String text, char wanted) {
    return (int) text.chars().filter(c -> c == wanted).count();
  }
}
