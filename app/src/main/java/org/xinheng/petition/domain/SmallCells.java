package org.xinheng.petition.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which numbers of a board are not printed (小数不列): a count of one to four, and as many others as
 * keep it from being worked out from a sum (个人信息保护法第4、73条). Zero is printed, since no matter stands
 * behind it.
 *
 * <p>A row holds a whole, then its parts, the last of them the rest that no column names; or a
 * whole alone. Below the rows stands their sum. A number that is withheld is safe when another
 * table is shown that says the same in every printed place and differs in this one: one matter more
 * here and one less there.
 */
public final class SmallCells {

  /** Counts below this are not printed, zero apart. */
  public static final int LEAST = 5;

  /** What a reader sees in a place. */
  public enum Sight {
    /** The number. */
    SHOWN,
    /** That it is below five and not zero. */
    FEW,
    /** That it is withheld for the sake of another. */
    BESIDE
  }

  private final int[][] cells;
  private final int width;
  private final int total;
  private final boolean[] withoutWhole;
  private final boolean[] withoutParts;
  private final List<int[]> moves;

  private SmallCells(List<int[]> rows, int width) {
    this.width = width;
    this.total = rows.size();
    this.cells = new int[total + 1][width];
    for (int row = 0; row < total; row++) {
      cells[row] = rows.get(row).clone();
      for (int column = 0; column < width; column++) {
        cells[total][column] += cells[row][column];
      }
    }
    this.withoutWhole = new boolean[total + 1];
    this.withoutParts = new boolean[total + 1];
    this.moves = moves(width);
  }

  /**
   * What is seen of a table.
   *
   * @param rows one array a unit: the whole, then the parts that make it up; all of one length
   * @param width length of each row
   * @return the same rows with what is seen of each place, and after them the row of the sums
   */
  public static List<List<Sight>> of(List<int[]> rows, int width) {
    SmallCells table = new SmallCells(rows, width);
    table.withholdFew();
    table.withholdBeside();
    return IntStream.rangeClosed(0, table.total).mapToObj(table::seen).toList();
  }

  private void withholdFew() {
    for (int row = 0; row <= total; row++) {
      withoutWhole[row] = isFew(cells[row][0]);
      withoutParts[row] = Arrays.stream(cells[row]).anyMatch(SmallCells::isFew);
    }
  }

  private void withholdBeside() {
    boolean more = true;
    while (more && !isSafe(0, 1)) {
      more = withhold(withoutWhole);
    }
    while (more && !isSafe(1, width)) {
      more = withhold(withoutParts) || withhold(withoutWhole);
    }
  }

  /**
   * Withholds the smallest row that is still seen, the sums at last; false when nothing is left.
   */
  private boolean withhold(boolean[] without) {
    int smallest = -1;
    for (int row = 0; row <= total; row++) {
      boolean smaller = smallest < 0 || (row < total && cells[row][0] < cells[smallest][0]);
      if (!without[row] && cells[row][0] > 0 && smaller) {
        smallest = row;
      }
    }
    if (smallest < 0) {
      return false;
    }
    without[smallest] = true;
    withoutParts[smallest] = true;
    return true;
  }

  private boolean isSafe(int from, int to) {
    return IntStream.range(from, to).allMatch(this::isSafe);
  }

  /** Neither the withheld numbers together nor one of them can be worked out to be a few. */
  private boolean isSafe(int column) {
    int together = 0;
    for (int row = 0; row <= total; row++) {
      boolean withheld = isWithheld(row, column);
      if (withheld && isFew(cells[row][column]) && !mayDiffer(row, column)) {
        return false;
      }
      together += withheld && row < total ? cells[row][column] : 0;
    }
    return isWithheld(total, column) || !isFew(together);
  }

  /** Whether another table with all that is printed has another number in this place. */
  private boolean mayDiffer(int row, int column) {
    return moves.stream()
        .filter(move -> move[column] != 0 && fits(row, move, 1))
        .anyMatch(move -> row == total ? anyFits(move, 1, row) : isEvened(row, move));
  }

  /** The sums may move too, or another row makes up for it. */
  private boolean isEvened(int row, int[] move) {
    return fits(total, move, 1) || anyFits(move, -1, row);
  }

  private boolean anyFits(int[] move, int times, int but) {
    return IntStream.range(0, total).anyMatch(row -> row != but && fits(row, move, times));
  }

  private boolean fits(int row, int[] move, int times) {
    return IntStream.range(0, width)
        .allMatch(column -> fits(row, column, cells[row][column] + times * move[column]));
  }

  /** Whether a reader who sees what is printed in this place may take it for this number. */
  private boolean fits(int row, int column, int number) {
    if (!isWithheld(row, column)) {
      return number == cells[row][column];
    }
    boolean unnamed = row == total || (width > 1 && column == width - 1);
    if (number < 0 || unnamed) {
      return number >= 0;
    }
    return isFew(number) == isFew(cells[row][column]);
  }

  private boolean isWithheld(int row, int column) {
    return column == 0 ? withoutWhole[row] : withoutParts[row];
  }

  private List<Sight> seen(int row) {
    return IntStream.range(0, width).mapToObj(column -> sight(row, column)).toList();
  }

  /** Of a withheld sum not even that it is a few is said: with that, each of four ones is known. */
  private Sight sight(int row, int column) {
    if (!isWithheld(row, column)) {
      return Sight.SHOWN;
    }
    return row < total && isFew(cells[row][column]) ? Sight.FEW : Sight.BESIDE;
  }

  private static boolean isFew(int number) {
    return number > 0 && number < LEAST;
  }

  /** One matter more in a part, or one less, or both; the whole follows. */
  private static List<int[]> moves(int width) {
    List<int[]> moves = new ArrayList<>();
    for (int more = 0; more < Math.max(width, 2); more++) {
      for (int less = 0; less < Math.max(width, 2); less++) {
        if (more != less) {
          moves.add(move(width, more, less));
        }
      }
    }
    return moves;
  }

  private static int[] move(int width, int more, int less) {
    int[] move = new int[width];
    if (more > 0 && more < width) {
      move[more]++;
    }
    if (less > 0 && less < width) {
      move[less]--;
    }
    move[0] = (more > 0 ? 1 : 0) - (less > 0 ? 1 : 0);
    return move;
  }
}
