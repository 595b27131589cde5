package org.xinheng.performance.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xinheng.measure.Figure;
import org.xinheng.performance.Reached;
import org.xinheng.performance.State;
import org.xinheng.performance.domain.Assessment.Row;
import org.xinheng.statute.evaluation.Scoring;
import org.xinheng.statute.evaluation.ScoringProfile;
import org.xinheng.statute.evaluation.ScoringProfiles;
import org.xinheng.statute.evaluation.TargetText;

/** Met, on the way or missed: what the rest of the year can still change. */
class StandingTest {

  private static final ScoringProfile PROFILE = ScoringProfiles.standard();
  private static final LocalDate DAY = LocalDate.of(2025, 10, 15);

  @Test
  void aCountThatReachedItsTargetHasReachedItForGood() {
    assertThat(state("≥330天", count("330"), false)).isEqualTo(State.MET);
    assertThat(state("≥330天", count("329"), false)).isEqualTo(State.ON_THE_WAY);
    assertThat(state("≥330天", count("329"), true)).isEqualTo(State.MISSED);
  }

  @Test
  void aCeilingIsKeptOnlyWhenTheYearIsOver() {
    assertThat(state("≤5次", count("5"), false)).isEqualTo(State.MET_TO_DATE);
    assertThat(state("≤5次", count("5"), true)).isEqualTo(State.MET);
    assertThat(state("≤5次", count("6"), false)).as("a count cannot fall").isEqualTo(State.MISSED);
    assertThat(state("≤60天", share("61", "天"), false)).as("a mean can").isEqualTo(State.ON_THE_WAY);
  }

  @Test
  void aShareMayTurnEitherWayUntilTheEnd() {
    assertThat(state("≥95%", share("96", "%"), false)).isEqualTo(State.MET_TO_DATE);
    assertThat(state("≥95%", share("96", "%"), true)).isEqualTo(State.MET);
    assertThat(state("≥95%", share("94", "%"), false)).isEqualTo(State.ON_THE_WAY);
  }

  @Test
  void anUnsignedCostIsACeiling() {
    assertThat(of("3万元", count("2"), "产出指标/成本指标", true, false)).isEqualTo(State.MET_TO_DATE);
    assertThat(of("3万元", count("3.1"), "产出指标/成本指标", true, false)).isEqualTo(State.MISSED);
  }

  @Test
  void wordsWaitForAPersonAndNothingIsNotZero() {
    assertThat(state("更好的环境", Reached.judged("达成年度指标", DAY), true)).isEqualTo(State.MET);
    assertThat(state("更好的环境", Reached.judged("部分达成年度指标并具有一定效果", DAY), true))
        .isEqualTo(State.AWAITING);
    assertThat(state("更好的环境", Reached.judged("部分达成年度指标并具有一定效果，70%", DAY), true))
        .isEqualTo(State.MISSED);
    assertThat(state("更好的环境", Reached.nothing(""), true)).isEqualTo(State.NO_RECORDS);
    assertThat(state("≥330天", Reached.nothing("天"), true)).isEqualTo(State.NO_RECORDS);
    assertThat(state("涉密", Reached.nothing(""), true)).isEqualTo(State.WITHHELD);
  }

  @Test
  void aMereCountIsNeverHeldAgainstItsTarget() {
    assertThat(of("≤5人次", count("9"), "产出指标/数量指标", false, true)).isEqualTo(State.COUNTED);
  }

  private static State state(String target, Reached reached, boolean over) {
    return of(target, reached, "产出指标/数量指标", true, over);
  }

  private static State of(
      String target, Reached reached, String levels, boolean merit, boolean over) {
    var level = levels.split("/", 2);
    Row row = new Row(TargetText.parse(target), reached, level[0], level[1], null, merit);
    Assessment assessed =
        Assessment.of(
            PROFILE, Scoring.execution(PROFILE, BigDecimal.ONE, BigDecimal.ONE), List.of(row));
    return Standing.of(row.target(), reached, assessed.rows().getFirst(), levels, over);
  }

  private static Reached count(String value) {
    return measured(value, "", null);
  }

  private static Reached share(String value, String unit) {
    return measured(value, unit, BigDecimal.TEN);
  }

  private static Reached measured(String value, String unit, @Nullable BigDecimal denominator) {
    BigDecimal number = new BigDecimal(value);
    return Reached.measured(new Figure(number, unit, number, denominator, 10, List.of()), DAY);
  }
}
