package org.xinheng.statute.evaluation;

import static org.xinheng.statute.evaluation.Comparison.AT_LEAST;
import static org.xinheng.statute.evaluation.Comparison.AT_MOST;
import static org.xinheng.statute.evaluation.Comparison.EQUAL;
import static org.xinheng.statute.evaluation.Comparison.LESS_THAN;
import static org.xinheng.statute.evaluation.Comparison.MORE_THAN;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The signs and words of comparison before and after a number. 以上, 以下, 以内 include the number; 超过,
 * 不满 do not (《民法典》第1259条).
 */
final class Signs {

  private record Sign(Comparison comparison, Pattern words) {
    Sign(Comparison comparison, String words) {
      this(comparison, Pattern.compile(words));
    }
  }

  private static final String NOT = "(?:不|不得|不能|不应|不可|不宜|不再)";
  private static final String OR = "(?:或|或者)?";

  private static final List<Sign> LEADING =
      List.of(
          new Sign(AT_LEAST, "≥=?|>=|=>|大于" + OR + "等于|高于" + OR + "等于|等于或大于"),
          new Sign(AT_MOST, "≤=?|<=|=<|小于" + OR + "等于|低于" + OR + "等于|等于或小于"),
          new Sign(AT_LEAST, NOT + "(?:低于|少于|小于|下于|短于)|至少|最少|最低|达到|达"),
          new Sign(AT_MOST, NOT + "(?:高于|超过|大于|多于|超出|突破|长于|晚于)|至多|最多|最高|控制在"),
          new Sign(MORE_THAN, ">|大于|超过|高于|多于|超出"),
          new Sign(LESS_THAN, "<|小于|低于|少于|不足|不满|不到"),
          new Sign(EQUAL, "=|≈|等于|大约|约为|约|保持在|保持|维持在|稳定在|均为|为"));

  private static final List<Sign> TRAILING =
      List.of(
          new Sign(AT_LEAST, "[及或]?以上|[及或]?更多"),
          new Sign(AT_MOST, "[及或]?以下|以内|之内|内|[及或]?更少"),
          new Sign(EQUAL, "左右|上下"));

  /** What may stand before the number, longest first. */
  static final String BEFORE = any(LEADING);

  /** What may stand after the unit. */
  static final String AFTER = any(TRAILING);

  private Signs() {}

  /**
   * The comparison of the words before and after a number, either of which may be empty; nothing
   * when they contradict each other (≥60天以下). The word before is the finer one: 超过95%以上 excludes
   * 95.
   */
  static Optional<Comparison> comparison(String before, String after) {
    Comparison first = find(LEADING, before);
    Comparison last = find(TRAILING, after);
    if (first.direction() == 0) {
      return Optional.of(last);
    }
    boolean agree = last.direction() == 0 || last.direction() == first.direction();
    return agree ? Optional.of(first) : Optional.empty();
  }

  private static Comparison find(List<Sign> signs, String words) {
    return signs.stream()
        .filter(sign -> sign.words.matcher(words).matches())
        .map(Sign::comparison)
        .findFirst()
        .orElse(EQUAL);
  }

  private static String any(List<Sign> signs) {
    return signs.stream()
        .map(sign -> sign.words.pattern())
        .reduce((one, other) -> one + "|" + other)
        .map(all -> "(?:" + all + ")")
        .orElseThrow();
  }
}
