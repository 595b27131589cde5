package org.xinheng.performance.text;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads code and name of a project (项目编码, 项目名称) from their row and its continuations. */
final class IdentityReader {
  private static final Set<FormLabel> LABELS =
      EnumSet.of(FormLabel.PROJECT_CODE, FormLabel.PROJECT_NAME);
  private static final Pattern CODE_PIECE = Pattern.compile("[0-9A-Za-z .-]+");
  private static final Pattern CODE_BEFORE_NAME = Pattern.compile("([0-9A-Z]{21})[-_—](.+)");

  private final Findings findings;
  private final Seam seam;
  private final List<Cell> codePieces = new ArrayList<>();
  private final List<Cell> namePieces = new ArrayList<>();

  IdentityReader(Findings findings, Seam seam) {
    this.findings = findings;
    this.seam = seam;
  }

  void read(List<Row> rows) {
    for (Row row : rows) {
      findings.placed(row);
      for (LabelScan.Field field : LabelScan.fields(row.cells(), LABELS)) {
        field(field);
      }
    }
  }

  private void field(LabelScan.Field field) {
    FormLabel.Match label = field.label();
    if (label != null && !label.exact()) {
      findings.warn(
          field.at().line(),
          Finding.LABEL_MISREAD,
          field.at().text() + " 读作 " + label.label().printed());
    }
    for (Cell cell : field.values()) {
      boolean code = CODE_PIECE.matcher(Glyphs.halfWidth(cell.text())).matches();
      if (code && (codePieces.isEmpty() || !field.is(FormLabel.PROJECT_NAME))) {
        codePieces.add(cell);
      } else if (!isLabelPiece(cell)) {
        namePieces.add(cell);
      }
    }
  }

  private boolean isLabelPiece(Cell cell) {
    boolean piece = LABELS.stream().anyMatch(label -> label.holds(cell.text()));
    if (!piece && codePieces.isEmpty() && cell.column() == 0) {
      findings.warn(cell.line(), Finding.LABEL_MISREAD, cell.text() + " 按位置读作 项目编码");
      return true;
    }
    return piece;
  }

  PrintedCode code() {
    splitName();
    PrintedCode code = PrintedCode.join(codePieces.stream().map(Cell::text).toList());
    int line = codePieces.isEmpty() ? 1 : codePieces.getFirst().line();
    if (codePieces.isEmpty()) {
      return code;
    }
    if (code.text().length() != PrintedCode.LENGTH) {
      findings.warn(line, Finding.CODE_DOUBTFUL, "项目编码应为21位,读出 " + code.text().length() + " 位");
    } else if (code.mended()) {
      findings.warn(line, Finding.CODE_DOUBTFUL, "项目编码有误识或重复的字符,按校验位修正为 " + code.text());
    } else if (code.check() == PrintedCode.Check.INVALID) {
      findings.warn(line, Finding.CODE_DOUBTFUL, "项目编码的校验位不符:" + code.text());
    }
    if (codePieces.size() > 1) {
      findings.warn(codePieces.get(1).line(), Finding.CELL_SPLIT, "项目编码分在数格,合为 " + code.text());
    }
    return code;
  }

  /** Some forms print the code, a dash and the name in one cell. */
  private void splitName() {
    if (!codePieces.isEmpty() || namePieces.isEmpty()) {
      return;
    }
    Cell cell = namePieces.getFirst();
    var m = CODE_BEFORE_NAME.matcher(Glyphs.compact(cell.text()));
    if (m.matches()) {
      codePieces.add(new Cell(cell.line(), cell.column(), m.group(1)));
      namePieces.set(0, new Cell(cell.line(), cell.column(), m.group(2)));
    }
  }

  /** The name in the table, empty when it has none. */
  String name() {
    return seam.join(namePieces, "项目名称", "");
  }

  int nameLine() {
    return namePieces.isEmpty() ? 1 : namePieces.getFirst().line();
  }
}
