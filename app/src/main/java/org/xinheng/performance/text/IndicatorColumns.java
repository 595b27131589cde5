package org.xinheng.performance.text;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The columns of an indicator table, as its header names them; their order varies by bureau. */
final class IndicatorColumns {
  /**
   * One column.
   *
   * @param start first physical column of its span, -1 when the header is lost
   * @param end last physical column of its span
   */
  record Column(FormLabel label, int start, int end) {
    int distance(int at) {
      if (start < 0) {
        return 0;
      }
      return at < start ? start - at : Math.max(0, at - end);
    }
  }

  private static final List<FormLabel> STANDARD =
      List.of(
          FormLabel.LEVEL1,
          FormLabel.LEVEL2,
          FormLabel.LEVEL3,
          FormLabel.DESCRIPTION,
          FormLabel.TARGET,
          FormLabel.BASIS);
  private static final int OPEN = 99;

  private final List<Column> columns;

  private IndicatorColumns(List<Column> columns) {
    this.columns = List.copyOf(columns);
  }

  List<Column> list() {
    return columns;
  }

  boolean has(FormLabel label) {
    return columns.stream().anyMatch(column -> column.label() == label);
  }

  /** Whether a row of cells is the second line of a header. */
  static boolean continuesHeader(List<Cell> cells) {
    return cells.stream()
        .allMatch(cell ->
            FormLabel.best(cell.text(), RowKind.COLUMNS).isPresent()
                || RowKind.COLUMNS.stream().anyMatch(label -> label.holds(cell.text())));
  }

  /** Reads the header rows; without any, the standard columns in their standard order. */
  static IndicatorColumns of(List<Row> header, Findings findings) {
    if (header.isEmpty()) {
      return new IndicatorColumns(
          STANDARD.stream().map(label -> new Column(label, -1, -1)).toList());
    }
    header.forEach(findings::placed);
    List<Head> heads = heads(header.getFirst(), findings);
    for (Row row : header.subList(1, header.size())) {
      heads = overlay(heads, heads(row, findings));
    }
    return new IndicatorColumns(spans(targets(heads, header.getFirst().line(), findings)));
  }

  private record Head(FormLabel label, int at) {}

  private static List<Head> heads(Row row, Findings findings) {
    List<Head> heads = new ArrayList<>();
    for (LabelScan.Field field : LabelScan.fields(row.cells(), RowKind.COLUMNS)) {
      FormLabel.Match match = field.label();
      if (match != null) {
        heads.add(new Head(match.label(), field.at().column()));
        misread(field.at(), match, findings);
      }
      for (Cell cell : field.values()) {
        if (match == null || !match.label().holds(cell.text())) {
          heads.add(new Head(FormLabel.SKIPPED, cell.column()));
        }
      }
    }
    return named(heads, row, findings);
  }

  private static void misread(Cell cell, FormLabel.Match match, Findings findings) {
    if (!match.exact()) {
      findings.warn(
          cell.line(), Finding.LABEL_MISREAD, cell.text() + " 读作 " + match.label().printed());
    }
  }

  /** An unreadable head is the standard column that is missing between its neighbours. */
  private static List<Head> named(List<Head> heads, Row row, Findings findings) {
    List<Head> named = new ArrayList<>(heads);
    for (int i = 0; i < heads.size(); i++) {
      FormLabel label = heads.get(i).label();
      if (label != FormLabel.SKIPPED) {
        continue;
      }
      int before = i == 0 ? -1 : STANDARD.indexOf(named.get(i - 1).label());
      int after =
          i + 1 == heads.size() ? STANDARD.size() : STANDARD.indexOf(heads.get(i + 1).label());
      boolean one = after - before == 2 && after < STANDARD.size() + 1;
      if (one && heads.stream().noneMatch(h -> h.label() == STANDARD.get(before + 1))) {
        named.set(i, new Head(STANDARD.get(before + 1), heads.get(i).at()));
        findings.warn(
            row.line(), Finding.LABEL_MISREAD, "表头按位置读作 " + STANDARD.get(before + 1).printed());
      }
    }
    return named;
  }

  /** A second header line refines what stands above it, such as bands under the target. */
  private static List<Head> overlay(List<Head> above, List<Head> below) {
    Set<FormLabel> refining =
        EnumSet.of(
            FormLabel.FIRST_BAND,
            FormLabel.LOWER_BAND,
            FormLabel.OPERATOR,
            FormLabel.VALUE,
            FormLabel.UNIT);
    List<Head> merged = new ArrayList<>(above);
    for (Head head : below) {
      boolean known = above.stream().anyMatch(h -> h.label() == head.label());
      if (refining.contains(head.label()) && (!known || head.label() == FormLabel.LOWER_BAND)) {
        merged.removeIf(h -> h.at() == head.at());
        merged.add(head);
      }
    }
    merged.sort((a, b) -> Integer.compare(a.at(), b.at()));
    return merged;
  }

  /** With bands or a separate sign, the column headed 指标值 is not the target itself. */
  private static List<Head> targets(List<Head> heads, int line, Findings findings) {
    boolean bands = heads.stream().anyMatch(h -> h.label() == FormLabel.FIRST_BAND);
    boolean signs = heads.stream().anyMatch(h -> h.label() == FormLabel.OPERATOR);
    boolean values = heads.stream().anyMatch(h -> h.label() == FormLabel.VALUE);
    List<Head> result = new ArrayList<>();
    for (Head head : heads) {
      if (head.label() == FormLabel.TARGET && bands) {
        continue;
      }
      boolean value = head.label() == FormLabel.TARGET && signs && !values;
      result.add(value ? new Head(FormLabel.VALUE, head.at()) : head);
    }
    if (bands) {
      findings.warn(line, Finding.TARGET_BANDS, "指标值分优良中差数档,取第一档为指标值");
    }
    if (heads.stream().anyMatch(h -> h.label() == FormLabel.SKIPPED)) {
      findings.warn(line, Finding.COLUMN_SKIPPED, "表中有读取范围以外的栏(如权重、备注),未读出");
    }
    return result;
  }

  private static List<Column> spans(List<Head> heads) {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < heads.size(); i++) {
      int end = i + 1 < heads.size() ? heads.get(i + 1).at() - 1 : OPEN;
      columns.add(new Column(heads.get(i).label(), heads.get(i).at(), end));
    }
    return columns;
  }
}
