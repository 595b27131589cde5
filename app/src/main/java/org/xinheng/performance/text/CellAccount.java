package org.xinheng.performance.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The last account of a reading: whatever a line printed that stands neither in the reading nor on
 * the form itself is named in a warning, whichever reader let go of it. A line with a warning of
 * its own is accounted for already.
 */
final class CellAccount {
  private static final Pattern RUN = Pattern.compile("\\p{IsHan}{2,}|\\d{2,}");

  /** Words of the form beside its labels. */
  private static final Set<String> FORM_WORDS =
      Set.of(
          "月底", "万元", "单位", "金额", "金额单位", "涉密", "部门", "预算单位", "单位名称", "单位编码", "单位代码", "部门编码",
          "部门名称", "续表", "定性", "定量");

  private static final double LIKE = 0.6;

  private final String reading;
  private final Set<Integer> accounted = new HashSet<>();

  /**
   * An account of what was read.
   *
   * @param text the reading, without its warnings
   * @param warned lines that have a warning already
   * @param apart rows that are no part of the reading: cover, contents
   */
  CellAccount(PerformanceText text, Set<Integer> warned, List<Row> apart) {
    this.reading = Glyphs.core(PerformanceTextJson.print(text));
    accounted.addAll(warned);
    apart.forEach(row -> accounted.add(row.line()));
  }

  /** Warns of each row of which something is missing. */
  void settle(List<Row> rows, Findings findings) {
    for (Row row : rows) {
      List<String> lost = accounted.contains(row.line()) || isHeading(row) ? List.of() : lost(row);
      if (!lost.isEmpty()) {
        String named = Findings.brief(String.join("、", lost));
        findings.warn(row.line(), Finding.UNPLACED, "此行的下列文字未能归入任何栏目：" + named);
      }
    }
  }

  private List<String> lost(Row row) {
    List<String> lost = new ArrayList<>();
    for (Cell cell : row.cells()) {
      Matcher runs = RUN.matcher(Glyphs.halfWidth(cell.text()));
      while (!isOfTheForm(cell.core()) && runs.find()) {
        if (!reading.contains(runs.group()) && !isOfTheForm(runs.group())) {
          lost.add(runs.group());
        }
      }
    }
    return lost;
  }

  private static boolean isHeading(Row row) {
    return Outline.isPart(row)
        || Outline.headingName(row) != null
        || OverallReader.section(row) != null;
  }

  private static boolean isOfTheForm(String text) {
    return FORM_WORDS.contains(text) || IndicatorLevel.named(text) || labels(text);
  }

  private static boolean labels(String text) {
    for (FormLabel label : FormLabel.values()) {
      if (label.holds(text) || label.likeness(text) >= LIKE) {
        return true;
      }
    }
    return false;
  }
}
