package org.xinheng.performance.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts part two into blocks, one for each project, and takes out what belongs to no table. */
final class ProjectBlocks {
  private static final Pattern PAGE =
      Pattern.compile("[-—–_·]*第?\\d{1,3}页?(?:[/,共]*\\d{1,3}页)?[-—–_·]*");
  private static final Pattern HEADING_BEGUN = Pattern.compile("\\d{1,3}[.、．,].{2,50}");

  private final Findings findings;
  private final UnitLines units;
  private final List<ProjectBlock> blocks = new ArrayList<>();
  private @Nullable String strayMoneyUnit;

  ProjectBlocks(Findings findings, UnitLines units) {
    this.findings = findings;
    this.units = units;
  }

  List<ProjectBlock> cut(List<Row> rows) {
    for (int i = 0; i < rows.size(); i++) {
      Row whole = i + 1 < rows.size() ? headingOverTwoLines(rows.get(i), rows.get(i + 1)) : null;
      if (whole != null) {
        findings.placed(rows.get(++i));
      }
      sort(whole == null ? rows.get(i) : whole);
    }
    blocks.removeIf(block -> block.rows().isEmpty());
    return blocks;
  }

  private static @Nullable Row headingOverTwoLines(Row row, Row next) {
    boolean begun =
        row.cells().size() == 1
            && next.cells().size() == 1
            && HEADING_BEGUN.matcher(Glyphs.compact(row.text())).matches()
            && Outline.headingName(row) == null
            && Outline.headingName(next) != null
            && !HEADING_BEGUN.matcher(Glyphs.compact(next.text())).matches();
    if (!begun) {
      return null;
    }
    String text = row.text() + next.text();
    return new Row(row.line(), text, List.of(new Cell(row.line(), 0, text)), false, false);
  }

  private void sort(Row row) {
    String heading = Outline.headingName(row);
    if (heading != null) {
      findings.placed(row);
      begin(heading, row);
    } else if (isPage(row)) {
      findings.warn(row.line(), Finding.FRAGMENT, "读作页码:" + row.text());
    } else if (units.take(row)) {
      findings.placed(row);
    } else {
      if (blocks.isEmpty() || beginsAnother(row)) {
        begin("", row);
      }
      blocks.getLast().rows().add(row);
    }
    money(row);
  }

  private void money(Row row) {
    String unit = UnitLines.money(row);
    if (unit == null) {
      return;
    }
    if (blocks.isEmpty()) {
      strayMoneyUnit = unit;
    } else {
      blocks.getLast().moneyUnit(unit);
    }
  }

  private void begin(String heading, Row row) {
    boolean repeated =
        !blocks.isEmpty()
            && !heading.isEmpty()
            && Likeness.of(blocks.getLast().headingName(), heading) == 1;
    if (!repeated) {
      blocks.add(new ProjectBlock(heading, row.line()));
    }
  }

  private static boolean isPage(Row row) {
    return row.cells().size() == 1
        && row.cells().getFirst().column() == 0
        && PAGE.matcher(Glyphs.compact(row.text())).matches();
  }

  /** A second code row, with another code, begins another project though its heading is lost. */
  private boolean beginsAnother(Row row) {
    if (RowKind.of(row) != RowKind.CODE) {
      return false;
    }
    List<Row> before =
        blocks.getLast().rows().stream().filter(r -> RowKind.of(r) == RowKind.CODE).toList();
    String own = codeOf(row);
    return !own.isEmpty()
        && !before.isEmpty()
        && before.stream().noneMatch(r -> Likeness.of(codeOf(r), own) > 0.9);
  }

  private static String codeOf(Row row) {
    return row.cells().stream()
        .filter(cell -> PrintedCode.resembles(cell.text()))
        .map(Cell::core)
        .findFirst()
        .orElse("");
  }

  /** The unit of money of a block: its own, else the one other tables print. */
  String moneyUnit(ProjectBlock block) {
    String own = block.moneyUnit();
    if (own != null) {
      return own;
    }
    if (strayMoneyUnit != null) {
      return strayMoneyUnit;
    }
    String other = null;
    for (ProjectBlock neighbour : blocks) {
      other = other == null ? neighbour.moneyUnit() : other;
    }
    String assumed = other == null ? "万元" : other;
    findings.warn(block.line(), Finding.CELL_MISSING, "此表未印金额单位,按" + assumed + "读");
    return assumed;
  }
}
