package org.xinheng.gate;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Finds marks of classified documents (密级标志) in text: 绝密/机密/秘密 with a star, with a period, after
 * the label 密级, or in brackets. The bare words are ordinary Chinese (商业秘密, 秘密举报, 保密, 涉密) and pass.
 * What a person wrote without any mark, or what only a picture shows, cannot be found by a program:
 * the page says so beside the upload.
 *
 * <p>Every text is brought into one plain form in one pass, then looked at with patterns whose
 * repetitions are all bounded, so that no text takes more than time in proportion to its length.
 */
final class ClassifiedMarks {

  private static final String GRADE = "(?:绝密|机密|秘密)";
  private static final String PERIOD = "(?:长期|解密前|\\d{1,2}(?:年|个月|月)|[一二三四五六七八九十]{1,3}(?:年|个月))";
  private static final String OPEN = "[【\\[(〔〖《<「『]";
  private static final String CLOSE = "[】\\])〕〗》>」』]";

  /** Looked for with all blanks and line ends gone: a star makes a mark wherever it stands. */
  private static final Pattern ANYWHERE =
      Pattern.compile(
          GRADE
              + CLOSE
              + "?★" // 机密★, 机密★10年, 【机密】★
              + "|★"
              + OPEN
              + "?"
              + GRADE
              + "|"
              + GRADE
              + "\\*{1,3}"
              + PERIOD
              + "|密级(?:标志)?[:为是]?"
              + OPEN
              + "?"
              + GRADE
              + "|"
              + OPEN
              + GRADE
              + PERIOD
              + "?"
              + CLOSE
              + "|"
              + GRADE
              + "[,;:、。]{0,2}保密期限[:为是]?"
              + PERIOD);

  /** Looked for line by line: without a star only a mark that stands alone is one. */
  private static final Pattern ALONE =
      Pattern.compile("(?<![\\p{IsHan}])" + GRADE + "[:,;]?" + PERIOD + "(?![\\p{IsHan}])");

  private ClassifiedMarks() {}

  /**
   * Whether the text carries such a mark; blanks, invisible characters, full-width and traditional
   * forms, other stars and line ends do not hide it.
   */
  static boolean in(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
    if (plain.indexOf('密') < 0) {
      return false;
    }
    StringBuilder squeezed = new StringBuilder(plain.length());
    StringBuilder lines = new StringBuilder(plain.length());
    for (int at = 0; at < plain.length(); ) {
      int character = plain.codePointAt(at);
      at += Character.charCount(character);
      if (character == '\n' || character == '\r') {
        lines.append('\n');
      } else if (isVisible(character)) {
        int simple = simplified(character);
        squeezed.appendCodePoint(simple);
        lines.appendCodePoint(simple);
      }
    }
    return ANYWHERE.matcher(squeezed).find() || ALONE.matcher(lines).find();
  }

  private static boolean isVisible(int character) {
    return switch (Character.getType(character)) {
      case Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.CONTROL,
          Character.FORMAT,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.SURROGATE ->
          false;
      default -> "·•‧・˙_|│¦-‐‑‒–—―\u115F\u1160\u3164".indexOf(character) < 0;
    };
  }

  /** One form for each character that marks are made of. */
  private static int simplified(int character) {
    return switch (character) {
      case '絕' -> '绝';
      case '機' -> '机';
      case '級' -> '级';
      case '長' -> '长';
      case '個' -> '个';
      case '標' -> '标';
      case '為' -> '为';
      case '祕' -> '秘';
      case '☆',
          '✩',
          '✪',
          '✫',
          '✬',
          '✭',
          '✮',
          '✯',
          '✰',
          '⭐',
          '⋆',
          '⭑',
          '⭒',
          '⚝',
          '✦',
          '✧',
          0x1F31F ->
          '★';
      case '∗', '✱', '✲', '✳', '✶', '✻', '٭', '⁎' -> '*';
      default -> character;
    };
  }
}
