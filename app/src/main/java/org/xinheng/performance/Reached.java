package org.xinheng.performance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinheng.measure.Figure;

/**
 * What has been reached, however it is known.
 *
 * @param value the number; empty for words and when there are no records yet
 * @param words the phrase of a judged indicator; empty otherwise
 * @param unit unit of the number
 * @param numerator what was counted, of a measured figure
 * @param denominator what it was divided by, of a measured share or mean
 * @param sample number of records behind a measured figure
 * @param beside values always shown with a measured figure
 * @param day last day the figure counts; empty when there are no records yet
 */
public record Reached(
    @Nullable BigDecimal value,
    String words,
    String unit,
    @Nullable BigDecimal numerator,
    @Nullable BigDecimal denominator,
    @Nullable Long sample,
    List<Figure.Beside> beside,
    @Nullable LocalDate day) {

  public Reached {
    beside = List.copyOf(beside);
  }

  /** No records yet (尚无记录), which is not zero. */
  public static Reached nothing(String unit) {
    return new Reached(null, "", unit, null, null, null, List.of(), null);
  }

  /** A measured figure as of a day; one without a value is no records yet. */
  public static Reached measured(Figure figure, LocalDate day) {
    return new Reached(
        figure.value(),
        "",
        figure.unit(),
        figure.numerator(),
        figure.denominator(),
        figure.sample(),
        figure.beside(),
        day);
  }

  /** The figure under the unit the text prints, where the measure says that it means its own. */
  public Reached printedIn(String printed, Set<String> alsoPrintedAs) {
    return alsoPrintedAs.contains(printed)
        ? new Reached(value, words, printed, numerator, denominator, sample, beside, day)
        : this;
  }

  /** A number entered by hand. */
  public static Reached recorded(BigDecimal value, String unit, LocalDate day) {
    return new Reached(value, "", unit, null, null, null, List.of(), day);
  }

  /** Words judged by an officer. */
  public static Reached judged(String words, LocalDate day) {
    return new Reached(null, words, "", null, null, null, List.of(), day);
  }

  /** Whether there is nothing yet to show. */
  public boolean isNothing() {
    return value == null && words.isEmpty();
  }
}
