package org.xinheng.performance.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinheng.performance.text.IndicatorLevel.Top;

/**
 * Reads the two level columns of a whole table. The second level decides the first; what is blank
 * is carried over, and what is broken is what the tree prints between its neighbours.
 */
final class LevelReader {
  /** The standard names of one row's levels. */
  record Levels(String level1, String level2) {}

  private final Findings findings;
  private final List<Draft> drafts;
  private final List<@Nullable IndicatorLevel> seconds = new ArrayList<>();
  private @Nullable Top carried;

  LevelReader(Findings findings, List<Draft> drafts) {
    this.findings = findings;
    this.drafts = drafts;
    for (Draft draft : drafts) {
      seconds.add(IndicatorLevel.read(draft.plain(FormLabel.LEVEL2)));
    }
  }

  List<Levels> read() {
    List<Levels> levels = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      levels.add(levels(i));
    }
    return levels;
  }

  private Levels levels(int i) {
    String printed = drafts.get(i).plain(FormLabel.LEVEL2);
    Top own = Top.read(drafts.get(i).plain(FormLabel.LEVEL1));
    Top top = own == null ? carried : own;
    IndicatorLevel second = seconds.get(i);
    if (second == null && !printed.isEmpty() && local(i, printed, own)) {
      findings.warn(line(i), Finding.LEVEL_INFERRED, "二级指标 " + printed + " 不在通用指标体系内,按原文保留");
      carried = top == null ? Top.OUTPUT : top;
      return new Levels(carried.printed(), printed);
    }
    if (second == null) {
      second = printed.isEmpty() ? carriedSecond(i, own) : nearest(i, printed, own);
      seconds.set(i, second);
    }
    reportSecond(i, printed, second);
    carried = second == IndicatorLevel.COST && top == Top.COST ? Top.COST : second.top();
    reportFirst(i, own, carried);
    return new Levels(carried.printed(), second.printed());
  }

  private int line(int i) {
    return drafts.get(i).line();
  }

  private void reportSecond(int i, String printed, IndicatorLevel second) {
    if (drafts.get(i).cells(FormLabel.LEVEL2).size() > 1) {
      findings.warn(line(i), Finding.CELL_SPLIT, "二级指标分在数格,合为 " + printed);
    }
    if (!printed.isEmpty() && second.likeness(printed) < 1) {
      findings.warn(line(i), Finding.LABEL_MISREAD, printed + " 读作 " + second.printed());
    }
  }

  private void reportFirst(int i, @Nullable Top own, Top top) {
    String printed = drafts.get(i).plain(FormLabel.LEVEL1);
    if (printed.isEmpty()) {
      return;
    }
    if (own == null || (own == top && !top.exactly(printed))) {
      findings.warn(line(i), Finding.LABEL_MISREAD, printed + " 为 " + top.printed() + " 的残影");
    } else if (own != top) {
      findings.warn(
          line(i), Finding.LEVEL_INFERRED, "一级指标 " + printed + " 与二级指标不符,按二级指标归入 " + top.printed());
    }
  }

  /** A legible name that is unlike every level which may stand here is the bureau's own. */
  private boolean local(int i, String printed, @Nullable Top own) {
    List<IndicatorLevel> possible = between(i, own);
    boolean whole = printed.length() >= 4 && printed.endsWith("指标");
    boolean near = possible.stream().anyMatch(level -> level.likeness(printed) > 0.6);
    boolean legible =
        printed.chars().allMatch(c -> Glyphs.han((char) c) && !Glyphs.foreign((char) c));
    return whole && legible && !near;
  }

  private IndicatorLevel nearest(int i, String printed, @Nullable Top own) {
    List<IndicatorLevel> possible = between(i, own);
    IndicatorLevel best = null;
    double bestRank = -1;
    for (IndicatorLevel level : possible) {
      double rank = level.likeness(printed) + (seconds.contains(level) ? 0 : 0.1) + hint(i, level);
      if (rank > bestRank) {
        best = level;
        bestRank = rank;
      }
    }
    return best == null ? carriedSecond(i, own) : best;
  }

  /** Where the scan leaves 数量 or 质量 open, a share speaks for quality and a count for quantity. */
  private double hint(int i, IndicatorLevel level) {
    boolean share = drafts.get(i).plain(FormLabel.LEVEL3).endsWith("率");
    return level == (share ? IndicatorLevel.QUALITY : IndicatorLevel.QUANTITY) ? 0.15 : 0;
  }

  /** The levels that the tree prints between the legible neighbours of a row. */
  private List<IndicatorLevel> between(int i, @Nullable Top own) {
    int after = -1;
    for (int k = i - 1; k >= 0 && after < 0; k--) {
      after = ordinal(k);
    }
    int before = -1;
    for (int k = i + 1; k < seconds.size() && before < 0; k++) {
      before = ordinal(k);
    }
    boolean newTree = seconds.contains(IndicatorLevel.ECONOMIC_COST);
    List<IndicatorLevel> possible = new ArrayList<>();
    for (IndicatorLevel level : IndicatorLevel.values()) {
      boolean inOrder = level.ordinal() >= after && (before < 0 || level.ordinal() <= before);
      boolean inTree = level.top() != Top.COST || newTree || own == Top.COST;
      if (inOrder && inTree && (own == null || level.top() == own)) {
        possible.add(level);
      }
    }
    return possible;
  }

  private int ordinal(int k) {
    IndicatorLevel level = seconds.get(k);
    return level == null ? -1 : level.ordinal();
  }

  /** A blank cell is the second line of a merged one: above it, else below it. */
  private IndicatorLevel carriedSecond(int i, @Nullable Top own) {
    if (own == Top.SATISFACTION) {
      return inferred(i, IndicatorLevel.SATISFACTION);
    }
    IndicatorLevel above = i == 0 ? null : seconds.get(i - 1);
    if (above != null && (own == null || above.top() == own)) {
      return above;
    }
    for (IndicatorLevel below : seconds.subList(i, seconds.size())) {
      if (below != null && (own == null || below.top() == own)) {
        return inferred(i, below);
      }
    }
    List<IndicatorLevel> possible = between(i, own);
    return inferred(i, possible.isEmpty() ? IndicatorLevel.QUANTITY : possible.getFirst());
  }

  private IndicatorLevel inferred(int i, IndicatorLevel level) {
    findings.warn(line(i), Finding.LEVEL_INFERRED, "二级指标栏空白,推断为 " + level.printed());
    return level;
  }
}
