package org.xinheng.performance.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts indicator rows that the scan moved out of their table back in. The parts of such a row stand
 * as bare lines before or after the table: levels are known by the closed list, a target by its
 * sign, and what is left fills the text columns in the order of reading.
 */
final class DisplacedRows {
  private static final int NARROW = 6;

  private final Findings findings;
  private final Seam seam;
  private final Evidence evidence;
  private final IndicatorTable table;
  private final List<Cell> taken = new ArrayList<>();

  DisplacedRows(Findings findings, Seam seam, Evidence evidence, IndicatorTable table) {
    this.findings = findings;
    this.seam = seam;
    this.evidence = evidence;
    this.table = table;
  }

  void place(List<Row> before, List<Row> after) {
    List<Cell> pieces = new ArrayList<>();
    before.forEach(row -> pieces.addAll(row.cells()));
    for (Row row : after) {
      if (!continuesCell(row)) {
        pieces.addAll(row.cells());
      }
    }
    List<Cell> whole = levelsRejoined(pieces);
    if (whole.stream().allMatch(this::echo)) {
      whole.forEach(this::unplaced);
      return;
    }
    for (List<Cell> group : groups(whole)) {
      assemble(group);
    }
    report(before.isEmpty() ? 0 : before.getLast().line());
  }

  /** One warning for each run of lines, at its first line. */
  private void report(int lastBefore) {
    reportRun(taken.stream().filter(p -> p.line() <= lastBefore).toList(), "表前");
    reportRun(taken.stream().filter(p -> p.line() > lastBefore).toList(), "表后");
  }

  private void reportRun(List<Cell> run, String where) {
    if (!run.isEmpty()) {
      String texts = String.join("、", run.stream().map(Cell::squeezed).toList());
      findings.warn(
          run.getFirst().line(),
          Finding.ROW_DISPLACED,
          "指标行的下列各栏移到" + where + ",已归回表内,归属为推断:" + Findings.brief(texts));
    }
  }

  /** A bare line straight under a row may be the end of one of that row's cells. */
  private boolean continuesCell(Row row) {
    if (!row.adjacent() || row.cells().size() > 1 || row.tabular()) {
      return false;
    }
    Cell piece = row.cells().getFirst();
    for (Draft draft : table.drafts()) {
      for (FormLabel column : RowKind.COLUMNS) {
        boolean above = draft.lastLine() == row.line() - 1 && draft.has(column);
        if (above && ends(draft.plain(column), piece.squeezed())) {
          draft.add(column, piece);
          findings.placed(row);
          return true;
        }
      }
    }
    return false;
  }

  private boolean ends(String cell, String piece) {
    boolean level = IndicatorLevel.named(piece) || PrintedTarget.resembles(piece);
    return !level && !Likeness.holds(cell, piece) && evidence.joins(cell, piece);
  }

  private boolean echo(Cell piece) {
    String text = piece.squeezed();
    return table.drafts().stream().anyMatch(draft -> draft.holds(text));
  }

  /** Puts level names together that were broken over lines. */
  private List<Cell> levelsRejoined(List<Cell> pieces) {
    List<Cell> whole = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      Cell piece = pieces.get(i);
      boolean joins =
          i + 1 < pieces.size()
              && !IndicatorLevel.namedExactly(piece.text())
              && IndicatorLevel.namedExactly(piece.text() + pieces.get(i + 1).text());
      if (joins) {
        i++;
        findings.placed(pieces.get(i).line());
        piece = new Cell(piece.line(), piece.column(), piece.text() + pieces.get(i).text());
      }
      whole.add(piece);
    }
    return whole;
  }

  /** A level after a target begins the next row. */
  private static List<List<Cell>> groups(List<Cell> pieces) {
    List<List<Cell>> groups = new ArrayList<>();
    boolean target = false;
    for (Cell piece : pieces) {
      boolean next = target && IndicatorLevel.namedExactly(piece.text());
      if (groups.isEmpty() || next) {
        groups.add(new ArrayList<>());
        target = false;
      }
      groups.getLast().add(piece);
      target |= PrintedTarget.resembles(piece.text());
    }
    return groups;
  }

  private void assemble(List<Cell> group) {
    Parts parts = new Parts();
    group.forEach(parts::sort);
    Draft draft = parts.level1 == null && parts.seconds.isEmpty() ? incomplete() : levelOnly(parts);
    boolean fresh = draft == null;
    if (draft == null) {
      draft = new Draft(group.getFirst().line());
    }
    fillTexts(draft, parts);
    if (fresh && !worthARow(draft, parts)) {
      group.forEach(this::unplaced);
      return;
    }
    fillTarget(draft, parts);
    fillLevels(draft, parts);
    if (fresh) {
      insert(draft);
    }
    for (Cell piece : group) {
      if (!parts.left.contains(piece)) {
        taken.add(piece);
        findings.placed(piece.line());
      }
    }
    parts.left.forEach(this::unplaced);
  }

  private void unplaced(Cell piece) {
    boolean echo = echo(piece);
    findings.warn(
        piece.line(),
        echo ? Finding.FRAGMENT : Finding.UNPLACED,
        (echo ? "表外残片,与表内文字重复:" : "表外文字未能归入任何指标:") + piece.text());
  }

  private static boolean worthARow(Draft draft, Parts parts) {
    boolean level = parts.level1 != null || !parts.seconds.isEmpty();
    boolean target = !parts.targets.isEmpty();
    return (level && (target || draft.has(FormLabel.LEVEL3)))
        || (target && draft.has(FormLabel.LEVEL3) && draft.plain(FormLabel.LEVEL3).length() > 2);
  }

  private @Nullable Draft incomplete() {
    return table.drafts().stream()
        .filter(draft -> !draft.hasTarget() || !draft.has(FormLabel.LEVEL3))
        .findFirst()
        .orElse(null);
  }

  /** The row of the table that has these levels and nothing else yet. */
  private @Nullable Draft levelOnly(Parts parts) {
    Cell wanted = parts.seconds.isEmpty() ? parts.level1 : parts.seconds.getFirst();
    return table.drafts().stream()
        .filter(Draft::onlyLevels)
        .filter(draft -> wanted != null && draft.holds(wanted.squeezed()))
        .findFirst()
        .orElse(null);
  }

  private void fillLevels(Draft draft, Parts parts) {
    if (parts.level1 != null && !draft.has(FormLabel.LEVEL1)) {
      draft.add(FormLabel.LEVEL1, parts.level1);
    }
    if (!parts.seconds.isEmpty() && !draft.has(FormLabel.LEVEL2)) {
      draft.add(FormLabel.LEVEL2, parts.seconds.getFirst());
    }
    if (draft.has(FormLabel.LEVEL1) || draft.has(FormLabel.LEVEL2)) {
      return;
    }
    if (draft.plain(FormLabel.LEVEL3).contains("满意")
        || draft.plain(FormLabel.DESCRIPTION).contains("满意")) {
      draft.add(
          FormLabel.LEVEL1, new Cell(draft.line(), 0, IndicatorLevel.Top.SATISFACTION.printed()));
    }
  }

  private void fillTarget(Draft draft, Parts parts) {
    FormLabel column =
        table.columns().has(FormLabel.FIRST_BAND) ? FormLabel.FIRST_BAND : FormLabel.TARGET;
    for (Cell target : parts.targets) {
      if (draft.hasTarget()) {
        parts.left.add(target);
      } else {
        draft.add(column, target);
      }
    }
  }

  /** Texts fill the free text columns in order; lines of one cell are joined first. */
  private void fillTexts(Draft draft, Parts parts) {
    List<FormLabel> free =
        List.of(FormLabel.LEVEL3, FormLabel.DESCRIPTION, FormLabel.BASIS).stream()
            .filter(column -> table.columns().has(column) && !draft.has(column))
            .toList();
    boolean nameIsLevel =
        parts.seconds.size() > 1
            && free.contains(FormLabel.LEVEL3)
            && parts.texts.size() <= free.size();
    List<FormLabel> slots = nameIsLevel ? free.subList(1, free.size()) : free;
    if (nameIsLevel) {
      draft.add(FormLabel.LEVEL3, parts.seconds.get(1));
    }
    List<List<Cell>> cells = wrapped(parts.texts, slots.size());
    dropEchoes(cells, parts, slots.size());
    for (int i = 0; i < cells.size(); i++) {
      if (i < slots.size()) {
        FormLabel column = slots.get(i);
        cells.get(i).forEach(cell -> draft.add(column, cell));
      } else {
        parts.left.addAll(cells.get(i));
      }
    }
  }

  /** More texts than free columns: what the table prints already goes first. */
  private void dropEchoes(List<List<Cell>> cells, Parts parts, int slots) {
    for (List<Cell> text : List.copyOf(cells)) {
      if (cells.size() > slots && text.size() == 1 && printed(text.getFirst().squeezed())) {
        cells.remove(text);
        parts.left.addAll(text);
      }
    }
  }

  private boolean printed(String text) {
    return table.drafts().stream().anyMatch(draft -> draft.prints(text));
  }

  /** Joins neighbouring lines that the document prints in one run, the more the fewer slots. */
  private List<List<Cell>> wrapped(List<Cell> texts, int slots) {
    List<List<Cell>> cells = new ArrayList<>();
    texts.forEach(text -> cells.add(new ArrayList<>(List.of(text))));
    for (int i = 0; i + 1 < cells.size(); ) {
      String left = cells.get(i).getLast().squeezed();
      String right = cells.get(i + 1).getFirst().squeezed();
      boolean needed = cells.size() > slots || left.length() <= NARROW;
      if (needed && evidence.joins(left, right)) {
        cells.get(i).addAll(cells.remove(i + 1));
      } else {
        i++;
      }
    }
    return cells;
  }

  /** Into the place where the tree prints the row's level. */
  private void insert(Draft draft) {
    List<Draft> drafts = table.drafts();
    int own = order(draft);
    int at = drafts.size();
    while (own >= 0 && at > 0 && order(drafts.get(at - 1)) > own) {
      at--;
    }
    drafts.add(at, draft);
  }

  private static int order(Draft draft) {
    IndicatorLevel second = IndicatorLevel.read(draft.plain(FormLabel.LEVEL2));
    if (second != null) {
      return second.ordinal();
    }
    IndicatorLevel.Top top = IndicatorLevel.Top.read(draft.plain(FormLabel.LEVEL1));
    return top == IndicatorLevel.Top.SATISFACTION ? IndicatorLevel.SATISFACTION.ordinal() : -1;
  }

  /** The pieces of one row by what they are. */
  private static final class Parts {
    private @Nullable Cell level1;
    private final List<Cell> seconds = new ArrayList<>();
    private final List<Cell> targets = new ArrayList<>();
    private final List<Cell> texts = new ArrayList<>();
    private final List<Cell> left = new ArrayList<>();

    private void sort(Cell piece) {
      String text = piece.text();
      boolean top = IndicatorLevel.Top.read(text) != null && isTop(text);
      if (top && level1 == null) {
        level1 = piece;
      } else if (IndicatorLevel.read(text) != null) {
        seconds.add(piece);
      } else if (PrintedTarget.resembles(text)) {
        targets.add(piece);
      } else {
        texts.add(piece);
      }
    }

    private static boolean isTop(String text) {
      for (IndicatorLevel.Top top : IndicatorLevel.Top.values()) {
        if (top != IndicatorLevel.Top.COST && top.exactly(text)) {
          return true;
        }
      }
      return false;
    }
  }
}
