package org.xinheng.performance.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.xinheng.performance.text.IndicatorColumns.Column;

/**
 * Assigns the cells of a row to the columns of its table, in order, at the least cost. A cell costs
 * by how far it stands from the column and by how little it looks like what the column holds, so a
 * row with a lost, split or shifted cell still falls into place.
 */
final class ColumnFit {
  private static final double FAR = 0.6;
  private static final double FARTHEST = 2.4;
  private static final double SHIFT = 0.4;
  private static final double JOIN = 0.9;
  private static final double JOIN_IN_SPAN = 0.2;
  private static final double JOIN_WITHOUT_NEED = 1.3;
  private static final double WHOLE_AGAIN = -2.2;
  private static final int[] SHIFTS = {0, 1, -1, 2, -2};
  private static final int[] UNSHIFTED = {0};

  /** Rows of so few cells only continue the row above: nothing is missing from them. */
  private static final int FEW = 2;

  private static final int LONGEST_LEVEL = 9;

  /** The column of a cell that stands under none. */
  static final int ANYWHERE = -9;

  private final List<Column> columns;

  ColumnFit(IndicatorColumns columns) {
    this.columns = columns.list();
  }

  /** For each cell its column; a whole row may stand shifted to one side. */
  List<FormLabel> fit(List<Cell> cells) {
    int[] best = new int[0];
    double bestCost = Double.MAX_VALUE;
    boolean whole = cells.size() > FEW;
    for (int shift : whole ? SHIFTS : UNSHIFTED) {
      int[] places = new int[cells.size()];
      double cost = fit(cells, shift, places) + SHIFT * Math.abs(shift);
      if (cost < bestCost - 1e-9) {
        best = places;
        bestCost = cost;
      }
    }
    return Arrays.stream(best).mapToObj(i -> columns.get(i).label()).toList();
  }

  private double fit(List<Cell> cells, int shift, int[] places) {
    int n = cells.size();
    int m = columns.size();
    double[][] cost = new double[n][m];
    int[][] from = new int[n][m];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < m; j++) {
        double own = place(cells.get(i), shift, columns.get(j));
        cost[i][j] = own + (i == 0 ? skipped(n, -1, j) : Double.MAX_VALUE / 4);
        for (int k = 0; i > 0 && k <= j; k++) {
          double step = k == j ? join(cells, i, shift, columns.get(j)) : skipped(n, k, j);
          if (cost[i - 1][k] + step + own < cost[i][j]) {
            cost[i][j] = cost[i - 1][k] + step + own;
            from[i][j] = k;
          }
        }
      }
    }
    return trace(cost, from, places);
  }

  private double trace(double[][] cost, int[][] from, int[] places) {
    int n = places.length;
    int last = 0;
    double best = Double.MAX_VALUE;
    for (int j = 0; j < columns.size(); j++) {
      double whole = cost[n - 1][j] + skipped(n, j, columns.size());
      if (whole < best) {
        best = whole;
        last = j;
      }
    }
    for (int i = n - 1; i >= 0; i--) {
      places[i] = last;
      last = from[i][last];
    }
    return best;
  }

  private double skipped(int cells, int from, int to) {
    double cost = 0;
    for (int j = from + 1; j < to && cells > FEW; j++) {
      cost +=
          switch (columns.get(j).label()) {
            case LEVEL3, TARGET, VALUE, FIRST_BAND -> 0.8;
            case LEVEL2, DESCRIPTION, BASIS -> 0.3;
            default -> 0;
          };
    }
    return cost;
  }

  private static double place(Cell cell, int shift, Column column) {
    double far = Math.min(FARTHEST, FAR * column.distance(cell.column() + shift));
    return far + unlikely(cell.text(), column.label());
  }

  /** Joining is cheap only in a row with more cells than columns: there a cell must be split. */
  private double join(List<Cell> cells, int i, int shift, Column column) {
    Cell a = cells.get(i - 1);
    Cell b = cells.get(i);
    if (PrintedTarget.withheld(a.text()) && PrintedTarget.withheld(b.text())) {
      return 2;
    }
    if (completes(a.text(), b.text(), column.label())) {
      return WHOLE_AGAIN;
    }
    boolean inSpan =
        column.start() >= 0
            && column.distance(a.column() + shift) == 0
            && column.distance(b.column() + shift) == 0;
    boolean surplus = cells.size() > expected(cells);
    return !surplus ? JOIN_WITHOUT_NEED : inSpan ? JOIN_IN_SPAN : JOIN;
  }

  /** Whether two pieces are a level's name or a target that neither is alone. */
  private static boolean completes(String a, String b, FormLabel label) {
    return switch (label) {
      case LEVEL1, LEVEL2 ->
          !IndicatorLevel.namedExactly(a)
              && !IndicatorLevel.namedExactly(b)
              && IndicatorLevel.namedExactly(a + b);
      case TARGET -> PrintedTarget.completes(a, b);
      default -> false;
    };
  }

  /** Cells of an undamaged row; one less where the first level is carried over. */
  private long expected(List<Cell> cells) {
    long kept =
        columns.stream()
            .filter(c -> c.label() != FormLabel.SKIPPED && c.label() != FormLabel.UNKNOWN)
            .count();
    Cell first = cells.getFirst();
    boolean second =
        IndicatorLevel.read(first.text()) != null && IndicatorLevel.Top.read(first.text()) == null;
    boolean carried = first.column() > 0 || second;
    return kept - (carried ? 1 : 0);
  }

  /** How little a text looks like what a column holds. */
  private static double unlikely(String text, FormLabel label) {
    return switch (label) {
      case LEVEL1 -> IndicatorLevel.Top.read(text) != null ? 0 : level(text) ? 0.8 : broken(text);
      case LEVEL2 -> IndicatorLevel.read(text) != null ? 0 : level(text) ? 0.8 : broken(text);
      case TARGET, FIRST_BAND, LOWER_BAND ->
          PrintedTarget.resembles(text) ? 0 : level(text) ? 2 : 0.5;
      case VALUE -> PrintedTarget.read(text).quantitative() ? 0 : 0.5;
      case OPERATOR, UNIT -> Glyphs.core(text).length() <= 6 ? 0.1 : 2;
      case SKIPPED, UNKNOWN -> 0.2;
      default -> words(text);
    };
  }

  /** A level's name may be broken beyond recognition, but it is short. */
  private static double broken(String text) {
    String core = Glyphs.core(text);
    return core.endsWith("指标") ? 0.1 : core.length() <= LONGEST_LEVEL ? 0.6 : 1.5;
  }

  private static boolean level(String text) {
    return IndicatorLevel.named(text);
  }

  private static double words(String text) {
    if (IndicatorLevel.namedExactly(text)) {
      return 1.2;
    }
    if (IndicatorLevel.read(text) != null && text.contains("指")) {
      return 0.8;
    }
    return PrintedTarget.resembles(text) ? 0.9 : 0;
  }

  /** Cuts a line that holds two rows: a level that is named after the row's own cells. */
  static List<List<Cell>> rows(List<Cell> cells) {
    List<List<Cell>> rows = new ArrayList<>();
    int start = 0;
    int words = 0;
    for (int i = 0; i < cells.size(); i++) {
      boolean level = IndicatorLevel.namedExactly(cells.get(i).text());
      if (level && words >= 3) {
        rows.add(part(cells, start, i));
        start = i;
        words = 0;
      }
      words += level ? 0 : 1;
    }
    rows.add(part(cells, start, cells.size()));
    return rows;
  }

  /** The cells of a second row on the line stand under no column of their own. */
  private static List<Cell> part(List<Cell> cells, int from, int to) {
    List<Cell> part = cells.subList(from, to);
    return from == 0
        ? part
        : part.stream().map(cell -> new Cell(cell.line(), ANYWHERE, cell.text())).toList();
  }
}
