package org.xinheng.statute.evaluation;

import java.math.BigDecimal;
import java.util.Optional;

/** A person sets a score instead of, or where there is no, computed one (人工核定得分). */
public sealed interface ScoreOverride {

  /** Longest reason, in characters: it is printed in one cell of the table (design). */
  int LONGEST_REASON = 500;

  /** The score stands; the computed one and the reason are kept with it. */
  record Accepted(RowScore.Overridden row) implements ScoreOverride {}

  /** The score may not be set so; the computed outcome stays. */
  record Refused(Ground ground) implements ScoreOverride {}

  /** Why a set score is refused. */
  enum Ground {
    /** 缺少理由. */
    NO_REASON("改动得分须写明理由。", "A set score needs a reason."),
    /** 理由过长. */
    REASON_TOO_LONG(
        "理由最多" + LONGEST_REASON + "字，详细说明请附佐证材料。",
        "A reason has at most " + LONGEST_REASON + " characters; attach evidence for more."),
    /** 超出范围. */
    OUT_OF_RANGE("得分须在0分与该项分值之间，最多两位小数。", "A score lies between 0 and the weight, two decimals."),
    /** 与用语分档不符. */
    OUT_OF_BAND(
        "得分超出所选完成情况用语对应的范围，请先改用相应的用语。", "The score does not fit the phrase that was chosen."),
    /** 涉密. */
    WITHHELD("涉密内容不参与计分，不能填写得分。", "Withheld content is not scored.");

    private final String zh;
    private final String en;

    Ground(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }

    /** What to do, in Chinese. */
    public String zh() {
      return zh;
    }

    /** The same in English. */
    public String en() {
      return en;
    }
  }

  /**
   * Sets the score of a row. A row set before is set anew over the same computed outcome.
   *
   * @param score points, 0 to the weight, at most two decimals
   * @param reason why, in words, at most {@link #LONGEST_REASON} characters
   */
  static ScoreOverride set(RowScore row, BigDecimal score, String reason) {
    RowScore computed = row instanceof RowScore.Overridden before ? before.computed() : row;
    return ground(computed, score, reason)
        .<ScoreOverride>map(Refused::new)
        .orElseGet(() -> new Accepted(overridden(computed, score, reason.strip())));
  }

  private static Optional<Ground> ground(RowScore row, BigDecimal score, String reason) {
    if (row instanceof RowScore.LeftOut) {
      return Optional.of(Ground.WITHHELD);
    }
    if (CellText.tidy(reason).isEmpty()) {
      return Optional.of(Ground.NO_REASON);
    }
    if (reason.strip().length() > LONGEST_REASON) {
      return Optional.of(Ground.REASON_TOO_LONG);
    }
    boolean inside = score.signum() >= 0 && score.compareTo(row.weight()) <= 0;
    if (!inside || score.stripTrailingZeros().scale() > 2) {
      return Optional.of(Ground.OUT_OF_RANGE);
    }
    return row instanceof RowScore.AwaitsJudgement judged
            && judged.within().filter(band -> !band.holds(score, row.weight())).isPresent()
        ? Optional.of(Ground.OUT_OF_BAND)
        : Optional.empty();
  }

  private static RowScore.Overridden overridden(RowScore row, BigDecimal score, String reason) {
    String computed = row.points().map(BigDecimal::toPlainString).orElse("—");
    Why why =
        new Row("", reason, row.weight(), Row.Figures.NONE, computed)
            .why(ScoreRule.OVERRIDDEN, score.toPlainString());
    return new RowScore.Overridden(row, score, reason, why);
  }
}
