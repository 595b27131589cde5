package org.xinheng.performance.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a row as labels, each with the cells that follow it; split labels are rejoined. */
final class LabelScan {
  private static final int MOST_PIECES = 3;

  /** A label and its cells; the label is null for cells before the first one. */
  record Field(FormLabel.@Nullable Match label, Cell at, List<Cell> values) {
    boolean is(FormLabel wanted) {
      return label != null && label.label() == wanted;
    }
  }

  private LabelScan() {}

  /** Fields of the cells from left to right. */
  static List<Field> fields(List<Cell> cells, Set<FormLabel> known) {
    List<Field> fields = new ArrayList<>();
    int i = 0;
    while (i < cells.size()) {
      int width = width(cells, i, known);
      FormLabel.Match match =
          width == 0 ? null : FormLabel.best(joined(cells, i, width), known).orElse(null);
      if (match != null) {
        fields.add(new Field(match, cells.get(i), new ArrayList<>()));
      } else {
        if (fields.isEmpty()) {
          fields.add(new Field(null, cells.get(i), new ArrayList<>()));
        }
        fields.getLast().values().add(cells.get(i));
      }
      i += Math.max(1, width);
    }
    return fields;
  }

  /** How many cells from here make up the best label; 0 when none does. */
  private static int width(List<Cell> cells, int from, Set<FormLabel> known) {
    int best = 0;
    double bestLikeness = 0;
    for (int n = 1; n <= MOST_PIECES && from + n <= cells.size(); n++) {
      double likeness = likeness(cells, from, n, known);
      if (n > 1 && likeness < likeness(cells, from + 1, n - 1, known)) {
        break; // the label begins later: this cell belongs to the field before
      }
      if (likeness > bestLikeness) {
        best = n;
        bestLikeness = likeness;
      }
    }
    return best;
  }

  private static double likeness(List<Cell> cells, int from, int count, Set<FormLabel> known) {
    return FormLabel.best(joined(cells, from, count), known)
        .map(FormLabel.Match::likeness)
        .orElse(0.0);
  }

  private static String joined(List<Cell> cells, int from, int count) {
    StringBuilder text = new StringBuilder();
    cells.subList(from, from + count).forEach(cell -> text.append(cell.text()));
    return text.toString();
  }

  /** Number of leading cells that make up the label at the start of a row; 0 when none does. */
  static int leading(List<Cell> cells, FormLabel label) {
    return cells.isEmpty() ? 0 : width(cells, 0, Set.of(label));
  }
}
