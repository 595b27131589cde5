package org.xinheng.statute.evaluation;

import java.math.BigDecimal;
import java.util.Optional;

/** What was really reached (实际完成值), read from the text that an office wrote. */
public sealed interface Actual {

  /** The text as written, without blanks except between Latin words. */
  String text();

  /** A figure; {@code unit} is empty when none was written. */
  record Figure(BigDecimal value, String unit, String text) implements Actual {}

  /**
   * One of the published phrases.
   *
   * @param bare whether it says nothing but the phrase, as 达成年度指标 does
   * @param percent the percentage written behind the phrase, empty when none was
   */
  record Phrase(Attainment state, boolean bare, Optional<BigDecimal> percent, String text)
      implements Actual {}

  /** A date, or a month. */
  record Day(PrintedDate date, String text) implements Actual {}

  /** Any other words, also none at all. */
  record Words(String text) implements Actual {}
}
