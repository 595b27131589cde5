package org.xinheng.performance.domain;

import java.math.BigDecimal;
import java.util.Optional;
import org.xinheng.performance.Reached;
import org.xinheng.performance.State;
import org.xinheng.statute.evaluation.RowScore;
import org.xinheng.statute.evaluation.ScoreRule;
import org.xinheng.statute.evaluation.Target;

/** How an indicator stands against its target on a day. */
public final class Standing {

  private Standing() {}

  /**
   * The state.
   *
   * @param score its score on that day; empty when it is count, not merit
   * @param levels names of its levels
   * @param over whether the year of the target is over on that day
   */
  public static State of(
      Target target, Reached reached, Optional<RowScore> score, String levels, boolean over) {
    if (target instanceof Target.Withheld) {
      return State.WITHHELD;
    }
    if (reached.isNothing()) {
      return State.NO_RECORDS;
    }
    if (score.isEmpty()) {
      return State.COUNTED;
    }
    boolean ceiling = target instanceof Target.Quantitative number && isCeiling(number, levels);
    return switch (score.get()) {
      case RowScore.Scored scored -> scored(scored, ceiling, grows(reached), over);
      case RowScore.AwaitsJudgement _, RowScore.LeftOut _, RowScore.Overridden _ -> State.AWAITING;
    };
  }

  private static State scored(RowScore.Scored score, boolean ceiling, boolean grows, boolean over) {
    if (isMet(score)) {
      boolean forGood = over || (grows && !ceiling);
      return forGood ? State.MET : State.MET_TO_DATE;
    }
    boolean lost = over || (grows && ceiling);
    return lost ? State.MISSED : State.ON_THE_WAY;
  }

  private static boolean isMet(RowScore.Scored score) {
    ScoreRule rule = score.why().rule();
    return rule == ScoreRule.MET
        || rule == ScoreRule.IN_TIME
        || score.score().compareTo(score.weight()) == 0
            && score.rate().compareTo(BigDecimal.ONE) >= 0;
  }

  /** A plain count or sum of records can only grow; a share or a mean may turn either way. */
  private static boolean grows(Reached reached) {
    return reached.sample() != null && reached.denominator() == null;
  }

  /** Whether less is better; the same reading of unsigned numbers as in scoring. */
  static boolean isCeiling(Target.Quantitative number, String levels) {
    int direction = number.operator().direction();
    boolean unsigned = levels.contains("成本") || number.value().signum() == 0;
    return direction < 0 || (direction == 0 && unsigned);
  }
}
