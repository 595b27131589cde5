package org.xinheng.gate;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Finds marks of classified documents (密级标志) in text: 绝密/机密/秘密 with a star, a period, or after the
 * label 密级. The bare words are ordinary Chinese (商业秘密, 秘密举报, 保密, 涉密) and pass. What a person wrote
 * without any mark, or what only a picture shows, cannot be found by a program: the page says so
 * beside the upload.
 */
final class ClassifiedMarks {

  private static final String GRADE = "(?:绝密|机密|秘密)";
  private static final String STAR = "[★☆✩✭⭐*＊]";
  private static final String PERIOD = "(?:长期|解密前|\\d{1,2}(?:年|个月|月)|[一二三四五六七八九十]{1,3}(?:年|个月))";

  private static final Pattern MARK =
      Pattern.compile(
          GRADE
              + STAR // 机密★, 机密★10年
              + "|"
              + STAR
              + GRADE
              + STAR
              + "?"
              + "|密级[:：]?[【\\[(（]?"
              + GRADE // 密级：机密
              + "|(?<![\\p{IsHan}])[【\\[(（]?"
              + GRADE
              + "[】\\])）]?"
              + PERIOD
              + "(?![\\p{IsHan}])"
              + "|保密期限[:：]?"
              + PERIOD
              + "|[【\\[(（]"
              + GRADE
              + "[】\\])）]");

  private ClassifiedMarks() {}

  /**
   * Whether the text carries such a mark; blanks, full-width forms and line ends do not hide it.
   */
  static boolean in(String text) {
    String squeezed =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .replaceAll("[\\s\\u200B-\\u200F\\u2060\\uFEFF]", "");
    return MARK.matcher(squeezed).find();
  }
}
