package org.xinheng.performance.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xinheng.performance.text.PerformanceText.Indicator;
import org.xinheng.performance.text.PerformanceText.Project;

/** Counts the cells of a reading that are right, project by project and row by row. */
final class CellScore {
  private int right;
  private int all;
  private final List<String> wrong = new ArrayList<>();

  static CellScore of(PerformanceText expected, PerformanceText actual) {
    CellScore score = new CellScore();
    score.cell("unit", expected.unit(), actual.unit());
    score.cell("year", expected.year(), actual.year());
    score.cell("overall", expected.overall(), actual.overall());
    score.cell("projects", expected.projects().size(), actual.projects().size());
    for (int i = 0; i < expected.projects().size(); i++) {
      String at = "projects[" + i + "]";
      if (i < actual.projects().size()) {
        score.project(at, expected.projects().get(i), actual.projects().get(i));
      } else {
        score.lost(at, 9 + 7 * expected.projects().get(i).indicators().size());
      }
    }
    return score;
  }

  double share() {
    return (double) right / all;
  }

  int right() {
    return right;
  }

  int all() {
    return all;
  }

  List<String> wrong() {
    return wrong;
  }

  private void lost(String at, int cells) {
    all += cells;
    wrong.add(at + " is missing");
  }

  private void cell(String at, @Nullable Object expected, @Nullable Object actual) {
    all++;
    if (Objects.equals(plain(expected), plain(actual))) {
      right++;
    } else {
      wrong.add(at + ": expected " + expected + ", read " + actual);
    }
  }

  private static @Nullable Object plain(@Nullable Object value) {
    return value instanceof String text ? Glyphs.compact(text) : value;
  }

  private void project(String at, Project expected, Project actual) {
    cell(at + ".code", expected.code(), actual.code());
    cell(at + ".codeCheck", expected.codeCheck(), actual.codeCheck());
    cell(at + ".name", expected.name(), actual.name());
    cell(at + ".classified", expected.classified(), actual.classified());
    cell(at + ".budget", expected.budget(), actual.budget());
    cell(at + ".purpose", expected.purpose(), actual.purpose());
    cell(at + ".plan", expected.plan(), actual.plan());
    cell(at + ".goals", expected.goals(), actual.goals());
    cell(at + ".rows", expected.indicators().size(), actual.indicators().size());
    for (int i = 0; i < expected.indicators().size(); i++) {
      String row = at + ".indicators[" + i + "]";
      if (i < actual.indicators().size()) {
        indicator(row, expected.indicators().get(i), actual.indicators().get(i));
      } else {
        lost(row, 7);
      }
    }
  }

  private void indicator(String at, Indicator expected, Indicator actual) {
    cell(at + ".level1", expected.level1(), actual.level1());
    cell(at + ".level2", expected.level2(), actual.level2());
    cell(at + ".name", expected.name(), actual.name());
    cell(at + ".description", expected.description(), actual.description());
    cell(at + ".basis", expected.basis(), actual.basis());
    PrintedTarget e = expected.target();
    PrintedTarget a = actual.target();
    cell(at + ".kind", e.kind(), a.kind());
    String one = e.operator() + e.value() + e.unit();
    cell(at + ".target", one, a.operator() + a.value() + a.unit());
  }
}
