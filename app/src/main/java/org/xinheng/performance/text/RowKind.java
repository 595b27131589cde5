package org.xinheng.performance.text;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a row of a project table is, in the order in which the form prints them. */
enum RowKind {
  /** Before the table: pieces of displaced rows, if anything. */
  BEFORE,
  CODE,
  BUDGET,
  PURPOSE,
  MONTHS,
  PERCENTS,
  GOALS,
  HEADER,
  INDICATOR,
  /** After the table: pieces of displaced rows, if anything. */
  AFTER;

  private static final Set<FormLabel> IDENTITY =
      EnumSet.of(FormLabel.PROJECT_CODE, FormLabel.PROJECT_NAME);
  static final Set<FormLabel> AMOUNTS =
      EnumSet.of(FormLabel.BUDGET_SIZE, FormLabel.TOTAL, FormLabel.FISCAL, FormLabel.OTHER);
  static final Set<FormLabel> COLUMNS = EnumSet.range(FormLabel.LEVEL1, FormLabel.SKIPPED);
  private static final Pattern MONTH = Pattern.compile("[0-9OlI]{1,2}(月.{0,2}|.{0,3}[底末]).{0,2}");
  private static final double SURE = 0.75;

  /** The kind of a row by its own marks alone; null when it has none. */
  static @Nullable RowKind of(Row row) {
    List<Cell> cells = row.cells();
    if (cells.isEmpty()) {
      return null;
    }
    if (count(cells, COLUMNS) >= 3) {
      return HEADER;
    }
    if (isIndicator(cells)) {
      return INDICATOR;
    }
    if (cells.stream().filter(RowKind::isMonth).count() >= 2) {
      return MONTHS;
    }
    if (isIdentity(cells)) {
      return CODE;
    }
    return labelled(cells);
  }

  private static @Nullable RowKind labelled(List<Cell> cells) {
    if (count(BudgetReader.apart(cells), AMOUNTS) >= 2) {
      return BUDGET;
    }
    if (starts(cells, FormLabel.PURPOSE)) {
      return PURPOSE;
    }
    if (starts(cells, FormLabel.GOALS)) {
      return GOALS;
    }
    return cells.size() > 1 && starts(cells, FormLabel.PLAN) ? MONTHS : null;
  }

  private static boolean isIndicator(List<Cell> cells) {
    return cells.size() >= 3
        && cells.subList(0, 2).stream().anyMatch(cell -> IndicatorLevel.named(cell.text()));
  }

  private static boolean isIdentity(List<Cell> cells) {
    return cells.stream().anyMatch(cell -> PrintedCode.resembles(cell.text()))
        || LabelScan.fields(cells, IDENTITY).stream()
            .anyMatch(field -> field.label() != null && field.label().likeness() >= SURE);
  }

  private static boolean isMonth(Cell cell) {
    return MONTH.matcher(Glyphs.compact(cell.text())).matches();
  }

  private static boolean starts(List<Cell> cells, FormLabel label) {
    StringBuilder head = new StringBuilder();
    for (Cell cell : cells.subList(0, Math.min(2, cells.size()))) {
      head.append(cell.text());
      if (label.likeness(head.toString()) >= SURE) {
        return true;
      }
    }
    return false;
  }

  private static long count(List<Cell> cells, Set<FormLabel> labels) {
    return LabelScan.fields(cells, labels).stream()
        .filter(field -> field.label() != null)
        .map(field -> field.label().label())
        .distinct()
        .count();
  }
}
