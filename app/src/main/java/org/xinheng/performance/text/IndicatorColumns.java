package org.xinheng.performance.text;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

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
      if (start < 0 || at <= ColumnFit.ANYWHERE + 2) {
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

  /** Reads the header rows; without any, the standard columns where the rows have them. */
  static IndicatorColumns of(List<Row> header, List<Row> rows, Findings findings) {
    if (header.isEmpty()) {
      return learned(rows);
    }
    header.forEach(findings::placed);
    List<Head> heads = heads(header.getFirst(), findings);
    for (Row row : header.subList(1, header.size())) {
      heads = overlay(heads, heads(row, findings));
    }
    return new IndicatorColumns(spans(targets(heads, header.getFirst().line(), findings)));
  }

  /** Second levels and targets show by themselves in which column they stand. */
  private static IndicatorColumns learned(List<Row> rows) {
    int level = commonest(rows, text -> IndicatorLevel.read(text) != null);
    int target = commonest(rows, PrintedTarget::resembles);
    if (level < 1 || target < level + 2) {
      return new IndicatorColumns(
          STANDARD.stream().map(label -> new Column(label, -1, -1)).toList());
    }
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(FormLabel.LEVEL1, 0, level - 1));
    columns.add(new Column(FormLabel.LEVEL2, level, level));
    columns.add(new Column(FormLabel.LEVEL3, level + 1, level + 1));
    if (target > level + 2) {
      columns.add(new Column(FormLabel.DESCRIPTION, level + 2, target - 1));
    }
    columns.add(new Column(FormLabel.TARGET, target, target));
    columns.add(new Column(FormLabel.BASIS, target + 1, OPEN));
    return new IndicatorColumns(columns);
  }

  private static int commonest(List<Row> rows, Predicate<String> wanted) {
    Map<Integer, Integer> votes = new TreeMap<>();
    int best = -1;
    for (Row row : rows) {
      for (Cell cell : row.cells()) {
        if (wanted.test(cell.text())) {
          int count = votes.merge(cell.column(), 1, Integer::sum);
          best = best < 0 || count > votes.getOrDefault(best, 0) ? cell.column() : best;
        }
      }
    }
    return best;
  }

  private record Head(FormLabel label, int at) {}

  private static List<Head> heads(Row row, Findings findings) {
    List<Head> heads = new ArrayList<>();
    List<LabelScan.Field> fields = LabelScan.fields(row.cells(), RowKind.COLUMNS);
    for (int i = 0; i < fields.size(); i++) {
      LabelScan.Field field = fields.get(i);
      FormLabel.Match match = field.label();
      if (match != null) {
        heads.add(head(heads, field.at(), match, findings));
      }
      FormLabel.Match next = i + 1 < fields.size() ? fields.get(i + 1).label() : null;
      for (Cell cell : field.values()) {
        if (next != null && next.label().holds(cell.text()) && cell.core().length() > 1) {
          heads.add(new Head(next.label(), cell.column()));
        } else if (match == null || !match.label().holds(cell.text())) {
          heads.add(new Head(FormLabel.UNKNOWN, cell.column()));
        }
      }
    }
    return named(heads, row, findings);
  }

  /** A label that could be two, or that another head has already, is known by its place. */
  private static Head head(List<Head> heads, Cell cell, FormLabel.Match match, Findings findings) {
    boolean again = heads.stream().anyMatch(head -> head.label() == match.label());
    boolean open = !match.exact() && !match.unique();
    if (open || (again && STANDARD.contains(match.label()))) {
      return new Head(FormLabel.UNKNOWN, cell.column());
    }
    if (!match.exact()) {
      findings.warn(
          cell.line(), Finding.LABEL_MISREAD, cell.text() + " 读作 " + match.label().printed());
    }
    return new Head(match.label(), cell.column());
  }

  /** An unreadable head is the next standard column that no other head names. */
  private static List<Head> named(List<Head> heads, Row row, Findings findings) {
    List<Head> named = new ArrayList<>(heads);
    for (int i = 0; i < named.size(); i++) {
      FormLabel missing = named.get(i).label() == FormLabel.UNKNOWN ? missing(named, i) : null;
      if (missing != null) {
        named.set(i, new Head(missing, named.get(i).at()));
        findings.warn(row.line(), Finding.LABEL_MISREAD, "表头按位置读作 " + missing.printed());
      }
    }
    if (named.stream().anyMatch(head -> head.label() == FormLabel.UNKNOWN)) {
      findings.warn(row.line(), Finding.UNPLACED, "表头有无法辨认的栏名");
    }
    return named;
  }

  private static @Nullable FormLabel missing(List<Head> heads, int at) {
    int before = at == 0 ? -1 : STANDARD.indexOf(heads.get(at - 1).label());
    int after = STANDARD.size();
    for (int i = heads.size() - 1; i > at; i--) {
      int standard = STANDARD.indexOf(heads.get(i).label());
      after = standard >= 0 ? standard : after;
    }
    int next = before + 1;
    boolean unnamed =
        next < after && heads.stream().noneMatch(h -> h.label() == STANDARD.get(next));
    return unnamed ? STANDARD.get(next) : null;
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
    boolean repeated = below.stream().anyMatch(h -> STANDARD.subList(0, 3).contains(h.label()));
    for (Head head : repeated ? List.<Head>of() : below) {
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
