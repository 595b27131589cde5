package org.xinheng.statute.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Half-open bands (分档): a value belongs to the first band whose lower bound it reaches, so that
 * 89.5 falls between no two stools.
 *
 * @param bands from the highest lower bound to the lowest
 * @param otherwise what a value below all bounds gets
 */
public record Bands<T>(List<Band<T>> bands, T otherwise) {

  /** One band: its lower bound, inside the band, and what it gives. */
  public record Band<T>(BigDecimal from, T gives) {}

  public Bands {
    bands = List.copyOf(bands);
    for (int at = 1; at < bands.size(); at++) {
      if (bands.get(at).from().compareTo(bands.get(at - 1).from()) >= 0) {
        throw new IllegalArgumentException("bands must fall: " + bands);
      }
    }
  }

  /** What a value gets. */
  public T of(BigDecimal value) {
    return of(value, BigDecimal.ONE);
  }

  /** What the quotient of two numbers gets, compared exactly; {@code whole} is above 0. */
  T of(BigDecimal part, BigDecimal whole) {
    return bands.stream()
        .filter(band -> part.compareTo(band.from().multiply(whole)) >= 0)
        .map(Band::gives)
        .findFirst()
        .orElse(otherwise);
  }

  /** The bands for a reader: 优≥90，良≥80，中≥60，其余差. */
  @Override
  public String toString() {
    return bands.stream()
        .map(band -> band.gives() + "≥" + band.from().toPlainString())
        .collect(Collectors.joining("，", "", "，其余" + otherwise));
  }
}
