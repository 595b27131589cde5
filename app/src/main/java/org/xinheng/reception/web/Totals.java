package org.xinheng.reception.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xinheng.measure.Figure;
import org.xinheng.measure.Measure;
import org.xinheng.measure.Period;
import org.xinheng.measure.Question;
import org.xinheng.shared.OfficeClock;
import org.xinheng.shared.Region;

/** The reception's own figures of this year to date, by the very measures that performance uses. */
@Component
class Totals {

  private final List<Measure> measures;
  private final OfficeClock clock;

  Totals(List<Measure> measures, OfficeClock clock) {
    this.measures = measures;
    this.clock = clock;
  }

  /**
   * Three figures.
   *
   * @param days reception days
   * @param visitors registered visitors
   * @param satisfaction satisfied over all visitors
   */
  record YearToDate(Figure days, Figure visitors, Figure satisfaction) {}

  /** The figures below a path of the unit tree; 4 statements. */
  YearToDate of(Region region, String reach) {
    Period year = Period.year(clock.today().getYear());
    Question question = new Question(region, year, clock.today(), reach, null, null);
    return new YearToDate(
        figure("reception.days", question),
        figure("reception.visitors", question),
        figure("reception.satisfaction", question));
  }

  private Figure figure(String key, Question question) {
    return measures.stream()
        .filter(measure -> measure.key().equals(key))
        .findFirst()
        .orElseThrow()
        .figure(question);
  }
}
