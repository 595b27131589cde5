package org.xinheng.performance.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinheng.performance.text.PerformanceText.Indicator;

/** Reads the rows of an indicator table, displaced ones included. */
final class IndicatorTable {
  private static final Set<String> SHARE_ENDINGS = Set.of("率", "度", "例", "比");

  private final Findings findings;
  private final Seam seam;
  private final IndicatorColumns columns;
  private final ColumnFit fit;
  private final List<Draft> drafts = new ArrayList<>();

  IndicatorTable(Findings findings, Seam seam, IndicatorColumns columns) {
    this.findings = findings;
    this.seam = seam;
    this.columns = columns;
    this.fit = new ColumnFit(columns);
  }

  List<Draft> drafts() {
    return drafts;
  }

  IndicatorColumns columns() {
    return columns;
  }

  void add(Row row) {
    findings.placed(row);
    List<List<Cell>> parts = ColumnFit.rows(withheldApart(row.cells()));
    if (parts.size() > 1) {
      findings.warn(row.line(), Finding.CELL_SPLIT, "一行内有两条指标,已分开");
    }
    for (List<Cell> part : parts) {
      Draft next = draft(row.line(), part);
      if (!drafts.isEmpty() && continues(drafts.getLast(), next)) {
        drafts.getLast().append(next);
      } else {
        drafts.add(next);
      }
    }
  }

  private Draft draft(int line, List<Cell> cells) {
    List<FormLabel> places = fit.fit(cells);
    Draft draft = new Draft(line);
    for (int i = 0; i < cells.size(); i++) {
      draft.add(places.get(i), cells.get(i));
    }
    return draft;
  }

  /** The word 涉密 twice in a cell is two cells that the scan joined. */
  private static List<Cell> withheldApart(List<Cell> cells) {
    List<Cell> apart = new ArrayList<>();
    for (Cell cell : cells) {
      String core = cell.core();
      int times =
          PrintedTarget.withheld(core) ? core.length() / PrintedTarget.WITHHELD.length() : 0;
      if (times < 2) {
        apart.add(cell);
      }
      for (int i = 0; times >= 2 && i < times; i++) {
        apart.add(new Cell(cell.line(), cell.column() + i, PrintedTarget.WITHHELD));
      }
    }
    return apart;
  }

  /** Whether a row only holds further lines of the cells above it. */
  private static boolean continues(Draft above, Draft next) {
    if (completes(above, next, FormLabel.LEVEL2) || completes(above, next, FormLabel.LEVEL1)) {
      return true;
    }
    String level2 = next.plain(FormLabel.LEVEL2);
    boolean begins =
        IndicatorLevel.read(level2) != null
            || IndicatorLevel.Top.read(next.plain(FormLabel.LEVEL1)) != null;
    if (begins) {
      return false;
    }
    boolean empty = !above.has(FormLabel.LEVEL3) && !above.hasTarget();
    return empty || !(next.has(FormLabel.LEVEL3) && next.hasTarget());
  }

  /** Whether a level that is broken off above is whole with the piece below. */
  private static boolean completes(Draft above, Draft next, FormLabel column) {
    String first = above.plain(column);
    String rest = next.plain(column);
    return !first.isEmpty()
        && !rest.isEmpty()
        && !IndicatorLevel.namedExactly(first)
        && IndicatorLevel.namedExactly(first + rest);
  }

  List<Indicator> indicators() {
    drafts.removeIf(this::carriesNothing);
    List<LevelReader.Levels> levels = new LevelReader(findings, drafts).read();
    List<Indicator> indicators = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      indicators.add(indicator(drafts.get(i), levels.get(i)));
    }
    return indicators;
  }

  private boolean carriesNothing(Draft draft) {
    boolean nothing = draft.onlyLevels();
    if (nothing) {
      findings.warn(draft.line(), Finding.UNPLACED, "此行只有指标级别,没有名称和指标值,未读作指标");
    }
    return nothing;
  }

  private Indicator indicator(Draft draft, LevelReader.Levels levels) {
    List<FormLabel> unread =
        draft.has(FormLabel.TARGET)
            ? List.of(FormLabel.UNKNOWN, FormLabel.VALUE, FormLabel.FIRST_BAND)
            : List.of(FormLabel.UNKNOWN);
    for (FormLabel column : unread) {
      for (Cell cell : draft.cells(column)) {
        findings.warn(cell.line(), Finding.UNPLACED, "不知归入哪一栏的文字,未读出:" + cell.text());
      }
    }
    if (draft.withheld()) {
      return withheld(draft, levels);
    }
    String name = seam.join(draft.cells(FormLabel.LEVEL3), "三级指标", "");
    if (name.isEmpty()) {
      name = levels.level2();
      findings.warn(draft.line(), Finding.CELL_MISSING, "三级指标名称未能读出,以二级指标名称代替");
    }
    String description = seam.join(draft.cells(FormLabel.DESCRIPTION), "绩效指标描述", name);
    String basis = seam.join(draft.cells(FormLabel.BASIS), "指标值确定依据", name);
    return new Indicator(
        levels.level1(),
        levels.level2(),
        name,
        orNull(description),
        target(draft, name),
        orNull(basis));
  }

  private Indicator withheld(Draft draft, LevelReader.Levels levels) {
    for (Cell cell : draft.cells(FormLabel.TARGET)) {
      if (!PrintedTarget.withheld(cell.text())) {
        findings.warn(cell.line(), Finding.UNPLACED, "涉密指标的指标值栏另有文字,未读出");
      }
    }
    return new Indicator(
        levels.level1(),
        levels.level2(),
        withheldCell(draft, FormLabel.LEVEL3, PrintedTarget.WITHHELD),
        orNull(withheldCell(draft, FormLabel.DESCRIPTION, "")),
        PrintedTarget.withheld(),
        orNull(withheldCell(draft, FormLabel.BASIS, "")));
  }

  /** The word 涉密 stands for the whole cell; other text beside it is reported, not read. */
  private String withheldCell(Draft draft, FormLabel column, String absent) {
    List<Cell> words =
        draft.cells(column).stream().filter(c -> !PrintedTarget.withheld(c.text())).toList();
    if (words.size() == draft.cells(column).size()) {
      return words.isEmpty() ? absent : draft.plain(column);
    }
    for (Cell cell : words) {
      findings.warn(cell.line(), Finding.UNPLACED, "涉密栏内另有文字,未读出");
    }
    return PrintedTarget.WITHHELD;
  }

  private PrintedTarget target(Draft draft, String name) {
    String printed = printedTarget(draft);
    boolean share = SHARE_ENDINGS.stream().anyMatch(name::endsWith) || name.contains("满意");
    PrintedTarget target = PrintedTarget.read(printed).withBrokenSign(share);
    if (printed.isEmpty()) {
      findings.warn(draft.line(), Finding.CELL_MISSING, "指标值未能读出:" + name);
    } else if (target.doubtful()) {
      findings.warn(draft.line(), Finding.TARGET_DOUBTFUL, printed + " 读作 " + read(target));
    }
    return target;
  }

  private static String read(PrintedTarget target) {
    return target.operator()
        + (target.value() == null ? "" : target.value().toPlainString())
        + (target.unit() == null ? "" : target.unit());
  }

  private String printedTarget(Draft draft) {
    FormLabel value =
        draft.has(FormLabel.TARGET)
            ? FormLabel.TARGET
            : draft.has(FormLabel.VALUE) ? FormLabel.VALUE : FormLabel.FIRST_BAND;
    String printed = seam.join(draft.cells(value), "指标值", "");
    String sign = draft.plain(FormLabel.OPERATOR);
    boolean words = sign.contains("定性") || sign.contains("定量");
    String unit = draft.plain(FormLabel.UNIT);
    boolean unitInside = printed.endsWith(unit);
    return (words ? "" : sign) + printed + (unitInside ? "" : unit);
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
