package org.xinheng.performance.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Sorts the rows of one project's block into the parts of the form. Rows that carry no legible mark
 * of their own are what the form prints at that place.
 */
final class TableGrammar {
  private final Map<RowKind, List<Row>> parts = new EnumMap<>(RowKind.class);
  private RowKind place = RowKind.BEFORE;

  private TableGrammar() {}

  static TableGrammar of(List<Row> rows) {
    TableGrammar grammar = new TableGrammar();
    for (Row row : rows) {
      RowKind own = RowKind.of(row);
      RowKind kind = own == null ? grammar.byPlace(row) : own;
      grammar.parts.computeIfAbsent(kind, k -> new ArrayList<>()).add(row);
      grammar.move(kind);
    }
    return grammar;
  }

  List<Row> rows(RowKind kind) {
    return parts.getOrDefault(kind, List.of());
  }

  private void move(RowKind kind) {
    boolean early = kind == RowKind.INDICATOR && place == RowKind.BEFORE;
    if (!early) {
      place = kind;
    }
  }

  private RowKind byPlace(Row row) {
    return switch (place) {
      case BEFORE -> RowKind.BEFORE;
      case CODE -> continuesIdentity(row) ? RowKind.CODE : afterIdentity(row);
      case BUDGET, PURPOSE -> RowKind.PURPOSE;
      case MONTHS -> numbers(row) > 0 ? RowKind.PERCENTS : RowKind.GOALS;
      case PERCENTS -> numbers(row) > 1 ? RowKind.PERCENTS : RowKind.GOALS;
      case GOALS -> RowKind.GOALS;
      case HEADER -> underHeader(row);
      case INDICATOR -> continuesTable(row) ? RowKind.INDICATOR : RowKind.AFTER;
      case AFTER -> row.tabular() && row.cells().size() > 1 ? RowKind.INDICATOR : RowKind.AFTER;
    };
  }

  private static RowKind afterIdentity(Row row) {
    return numbers(row) > 0 ? RowKind.BUDGET : RowKind.PURPOSE;
  }

  /** The rest of a code or name, on a line of its own. */
  private static boolean continuesIdentity(Row row) {
    return numbers(row) <= 1 && row.text().length() <= 24 && !row.text().contains("。");
  }

  private static RowKind underHeader(Row row) {
    if (IndicatorColumns.continuesHeader(row.cells())) {
      return RowKind.HEADER;
    }
    return continuesTable(row) ? RowKind.INDICATOR : RowKind.AFTER;
  }

  /** A row of the table has borders; a bare line after a blank one stands outside. */
  private static boolean continuesTable(Row row) {
    return row.tabular() && (row.cells().size() > 1 || row.cells().getFirst().column() > 0);
  }

  private static long numbers(Row row) {
    return row.cells().stream()
        .filter(
            cell -> PrintedNumber.read(Glyphs.compact(cell.text()).replace("%", "")).isPresent())
        .count();
  }
}
