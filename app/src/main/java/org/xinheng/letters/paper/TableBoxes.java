package org.xinheng.letters.paper;

import java.util.ArrayList;
import java.util.List;
import org.xinheng.letters.domain.Letter.Row;

/** Rows of a table as boxes: label and value in turn, framed, a row never cut by a page. */
final class TableBoxes {

  private static final double LEADING = 1.5;
  private static final double PAD = 5;
  private static final double LABEL = 0.17;
  private static final int TALL = 3;

  /** Lines of one row; a longer text goes on in a row below it. */
  private static final int MOST_LINES = 24;

  private final Measure measure;
  private final double size;

  TableBoxes(Measure measure, double size) {
    this.measure = measure;
    this.size = size;
  }

  void add(List<Row> rows, List<Box> boxes) {
    boxes.add(Box.space(size * 0.4).clinging());
    rows.forEach(row -> add(row, boxes));
    boxes.add(Box.space(size * 0.9));
  }

  private void add(Row row, List<Box> boxes) {
    double[] widths = widths(row.cells().size());
    List<List<String>> cells = new ArrayList<>();
    for (int i = 0; i < widths.length; i++) {
      cells.add(new TextLines(measure, size).of(row.cells().get(i), widths[i] - 2 * PAD, 0));
    }
    int lines = cells.stream().mapToInt(List::size).max().orElse(1);
    for (int from = 0; from < lines; from += MOST_LINES) {
      int height = Math.min(MOST_LINES, lines - from);
      boxes.add(box(part(cells, from), widths, row.tall() ? Math.max(height, TALL) : height));
    }
  }

  private static List<List<String>> part(List<List<String>> cells, int from) {
    return cells.stream()
        .map(cell ->
            cell.subList(Math.min(from, cell.size()), Math.min(from + MOST_LINES, cell.size())))
        .toList();
  }

  private Box box(List<List<String>> cells, double[] widths, int lines) {
    double height = lines * size * LEADING + 2 * PAD;
    return Box.of(
        height,
        (pen, top) -> {
          double x = Sheet.LEFT;
          for (int i = 0; i < widths.length; i++) {
            pen.frame(x, top, widths[i], height);
            cell(pen, cells.get(i), x + PAD, top - PAD);
            x += widths[i];
          }
        });
  }

  private void cell(Pen pen, List<String> lines, double x, double top) throws java.io.IOException {
    double baseline = top - size * 1.1;
    for (String line : lines) {
      pen.text(line, x, baseline, size);
      baseline -= size * LEADING;
    }
  }

  static double[] widths(int cells) {
    int pairs = (cells + 1) / 2;
    double[] widths = new double[cells];
    for (int i = 0; i < cells; i++) {
      widths[i] = cells == 1 ? Sheet.ROOM : Sheet.ROOM * (i % 2 == 0 ? LABEL : 1.0 / pairs - LABEL);
    }
    return widths;
  }
}
