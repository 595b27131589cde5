package org.xinheng.statute.evaluation;

import java.math.BigDecimal;
import java.util.Optional;

/** What an indicator promises for the year (年度指标值): a number, words, or withheld; never null. */
public sealed interface Target {

  /** The cell as printed, without blanks except between Latin words. */
  String text();

  /** The word for this kind in machine output. */
  String kind();

  /**
   * A number with a comparison (定量).
   *
   * @param operator the printed sign; {@link Comparison#EQUAL} when none was printed
   * @param value the printed value, in {@code unit}; of a range its lower end
   * @param unit what follows the number, empty when nothing does; all percent signs are {@code %}
   * @param text the cell as printed
   * @param upper the upper end of a range, both ends in; empty for a single value
   */
  record Quantitative(
      Comparison operator, BigDecimal value, String unit, String text, Optional<BigDecimal> upper)
      implements Target {

    public Quantitative {
      if (upper.isPresent() && upper.get().compareTo(value) < 0) {
        throw new IllegalArgumentException("upper end below lower end: " + text);
      }
    }

    /** A target with a single value. */
    public Quantitative(Comparison operator, BigDecimal value, String unit, String text) {
      this(operator, value, unit, text, Optional.empty());
    }

    @Override
    public String kind() {
      return "quantitative";
    }
  }

  /** Words (定性), dates among them; empty words when the cell is empty. */
  record Qualitative(String text) implements Target {

    /** The day that the words set, when the words are nothing but a date. */
    public Optional<PrintedDate> deadline() {
      return PrintedDate.parse(text);
    }

    @Override
    public String kind() {
      return "qualitative";
    }
  }

  /** 涉密: the cell is published as this word, which is not a value. */
  record Withheld() implements Target {

    /** The word as published. */
    public static final String WORD = "涉密";

    @Override
    public String text() {
      return WORD;
    }

    @Override
    public String kind() {
      return "withheld";
    }
  }
}
