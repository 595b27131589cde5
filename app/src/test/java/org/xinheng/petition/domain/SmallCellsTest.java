package org.xinheng.petition.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xinheng.house.Control;
import org.xinheng.house.Right;
import org.xinheng.petition.domain.SmallCells.Sight;

/** 个人信息保护法第4、73条: no number from one to four is printed or can be worked out. */
@Control("W9")
@Right(13)
class SmallCellsTest {

  @Test
  void aFewAreWithheldAndZeroIsNot() {
    assertThat(column(40, 3, 0, 12, 2, 4))
        .containsExactly(
            Sight.SHOWN, Sight.FEW, Sight.SHOWN, Sight.SHOWN, Sight.FEW, Sight.FEW, Sight.SHOWN);
  }

  @Test
  void oneAloneTakesTheSmallestOtherWithIt() {
    assertThat(column(40, 3, 12))
        .containsExactly(Sight.SHOWN, Sight.FEW, Sight.BESIDE, Sight.SHOWN);
  }

  @Test
  void anotherThatCannotBeSmallerDoesNotHideIt() {
    // 6 in all for both: the five cannot be four, so the one would be known.
    assertThat(column(1, 5, 30))
        .containsExactly(Sight.FEW, Sight.BESIDE, Sight.BESIDE, Sight.SHOWN);
    // Each of two is at most four, so eight in all are four and four.
    assertThat(column(4, 4, 30)).containsExactly(Sight.FEW, Sight.FEW, Sight.BESIDE, Sight.SHOWN);
  }

  @Test
  void aFewTogetherAreAFewStill() {
    assertThat(column(1, 2, 30)).containsExactly(Sight.FEW, Sight.FEW, Sight.BESIDE, Sight.SHOWN);
  }

  @Test
  void withNobodyToHideBehindTheSumIsWithheld() {
    assertThat(column(3, 0, 0)).containsExactly(Sight.FEW, Sight.SHOWN, Sight.SHOWN, Sight.BESIDE);
    assertThat(column(1, 1, 1, 1))
        .containsExactly(Sight.FEW, Sight.FEW, Sight.FEW, Sight.FEW, Sight.BESIDE);
    assertThat(SmallCells.of(List.of(), 1)).containsExactly(List.of(Sight.SHOWN));
  }

  @Test
  void aPartDoesNotShowWhatIsLeftOfTheWhole() {
    // 38 of 40 in time says that two were late.
    List<List<Sight>> seen =
        SmallCells.of(List.of(new int[] {40, 38, 2}, new int[] {50, 50, 0}), 3);
    assertThat(seen.getFirst().subList(0, 2)).containsExactly(Sight.SHOWN, Sight.BESIDE);
    assertThat(seen.getLast().subList(0, 2)).containsExactly(Sight.SHOWN, Sight.BESIDE);
    assertThat(SmallCells.of(List.of(new int[] {40, 40, 0}), 3).getFirst())
        .containsOnly(Sight.SHOWN);
  }

  @Test
  void nobodyWorksOutAFewFromRandomTables() {
    Random dice = new Random(20251124);
    int attacked = 0;
    for (int round = 0; round < 3_000; round++) {
      int width = new int[] {1, 3, 4}[dice.nextInt(3)];
      List<int[]> rows = table(dice, width);
      Attack attack = new Attack(rows, width, SmallCells.of(rows, width));
      attacked += attack.withheld();
      assertThat(attack.found())
          .as(() -> rows.stream().map(Arrays::toString).toList() + " " + attack.seen)
          .isEmpty();
    }
    assertThat(attacked).isGreaterThan(3_000);
  }

  @Test
  void withoutTheOthersTheyAreWorkedOut() {
    Random dice = new Random(20251124);
    int broken = 0;
    for (int round = 0; round < 200; round++) {
      List<int[]> rows = table(dice, 1);
      broken += new Attack(rows, 1, onlyFew(rows)).found().isEmpty() ? 0 : 1;
    }
    assertThat(broken).isGreaterThan(20);
  }

  private static List<Sight> column(int... numbers) {
    return SmallCells.of(Arrays.stream(numbers).mapToObj(it -> new int[] {it}).toList(), 1).stream()
        .map(List::getFirst)
        .toList();
  }

  private static List<List<Sight>> onlyFew(List<int[]> rows) {
    int[] sum = {rows.stream().mapToInt(row -> row[0]).sum()};
    List<int[]> all = new ArrayList<>(rows);
    all.add(sum);
    return all.stream().map(row -> List.of(few(row[0]) ? Sight.FEW : Sight.SHOWN)).toList();
  }

  private static boolean few(int number) {
    return number > 0 && number < SmallCells.LEAST;
  }

  private static List<int[]> table(Random dice, int width) {
    int most = width == 4 ? 7 : 9;
    return IntStream.range(0, 1 + dice.nextInt(width == 4 ? 3 : 5))
        .mapToObj(_ -> row(dice, width, most))
        .toList();
  }

  private static int[] row(Random dice, int width, int most) {
    int[] row = new int[width];
    for (int part = Math.min(1, width - 1); part < width; part++) {
      row[part] = dice.nextInt(3) == 0 ? 0 : dice.nextInt(most + 1);
    }
    row[0] = width == 1 ? row[0] : Arrays.stream(row).skip(1).sum();
    return row;
  }

  /**
   * Somebody who holds the printed board and tries every table that says the same. Written from
   * what is printed, without the program's own reasoning.
   */
  private static final class Attack {

    private static final int REACH = 4;

    private final List<int[]> rows;
    private final int width;
    private final List<List<Sight>> seen;
    private final List<List<int[]>> guesses;

    Attack(List<int[]> rows, int width, List<List<Sight>> seen) {
      this.rows = rows;
      this.width = width;
      this.seen = seen;
      this.guesses = IntStream.range(0, rows.size()).mapToObj(this::guesses).toList();
    }

    int withheld() {
      return (int)
          seen.stream().flatMap(List::stream).filter(sight -> sight != Sight.SHOWN).count();
    }

    /** Places from one to four that are printed, or of which every fitting table says the same. */
    List<String> found() {
      List<String> found = new ArrayList<>();
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < width; column++) {
          int number = rows.get(row)[column];
          if (few(number) && !another(row, column, number, 0, new int[width])) {
            found.add(row + "/" + column + " is " + number);
          }
        }
      }
      return found;
    }

    /** Whether the rows from here on can be filled in with another number in that place. */
    private boolean another(int row, int column, int number, int at, int[] sums) {
      if (at == rows.size()) {
        return IntStream.range(0, width).allMatch(it -> isSum(it, sums[it]));
      }
      return guesses.get(at).stream()
          .filter(guess -> at != row || guess[column] != number)
          .anyMatch(guess -> another(row, column, number, at + 1, plus(sums, guess)));
    }

    private boolean isSum(int column, int sum) {
      int printed = rows.stream().mapToInt(row -> row[column]).sum();
      return seen.getLast().get(column) != Sight.SHOWN || sum == printed;
    }

    private static int[] plus(int[] sums, int[] guess) {
      return IntStream.range(0, sums.length).map(at -> sums[at] + guess[at]).toArray();
    }

    /** What a row may be, the nearest to the truth first, so that a fitting table is found soon. */
    private List<int[]> guesses(int row) {
      List<int[]> all = new ArrayList<>();
      fill(row, new int[width], width == 1 ? 0 : 1, all);
      all.sort(java.util.Comparator.comparingInt(guess -> distance(guess, rows.get(row))));
      return all;
    }

    private static int distance(int[] guess, int[] truth) {
      return IntStream.range(0, guess.length).map(at -> Math.abs(guess[at] - truth[at])).sum();
    }

    private void fill(int row, int[] guess, int column, List<int[]> all) {
      if (column == width) {
        guess[0] = width == 1 ? guess[0] : Arrays.stream(guess).skip(1).sum();
        if (may(row, 0, guess[0])) {
          all.add(guess.clone());
        }
        return;
      }
      for (int number = 0; number <= rows.get(row)[column] + REACH; number++) {
        if (may(row, column, number)) {
          guess[column] = number;
          fill(row, guess, column + 1, all);
        }
      }
    }

    private boolean may(int row, int column, int number) {
      Sight sight = seen.get(row).get(column);
      if (sight == Sight.SHOWN) {
        return number == rows.get(row)[column];
      }
      boolean unnamed = width > 1 && column == width - 1;
      return unnamed || (sight == Sight.FEW) == few(number);
    }
  }
}
