package org.xinheng.performance.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xinheng.performance.text.PerformanceText.Warning;

/** Torn, shuffled and thinned texts never break the reader, and no line is lost in silence. */
class RobustnessTest {
  private static final List<FormLabel> LABELS = List.of(FormLabel.values());

  /** Three for as many rounds as a long run takes. */
  private static final int LENGTH = Integer.getInteger("xinheng.damage.length", 1);

  private final Random random = new Random(7);

  private static List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>();
    for (long seed = 1; seed <= 1; seed++) {
      texts.add(new Scan(seed, EnumSet.allOf(Scan.Damage.class)).print(new Invented(seed).text()));
    }
    var seed = SharedFiles.find("data/seed/lulong-2024-performance-text.txt");
    if (seed.isPresent()) {
      texts.add(Files.readString(seed.get()));
    }
    return texts;
  }

  @Test
  void tornAtEveryLine() throws IOException {
    for (String text : texts()) {
      List<String> lines = text.lines().toList();
      IntStream.rangeClosed(1, lines.size())
          .parallel()
          .forEach(end -> {
            assertAccounted(lines.subList(0, end));
            assertAccounted(lines.subList(end - 1, lines.size()));
          });
    }
  }

  @Test
  void linesLostAtRandom() throws IOException {
    List<List<String>> damaged = new ArrayList<>();
    for (String text : texts()) {
      for (int round = 0; round < 10 * LENGTH; round++) {
        damaged.add(text.lines().filter(line -> random.nextInt(6) > 0).toList());
      }
    }
    damaged.parallelStream().forEach(RobustnessTest::assertAccounted);
  }

  @Test
  void linesShuffled() throws IOException {
    List<List<String>> shuffled = new ArrayList<>();
    for (String text : texts()) {
      for (int round = 0; round < 8 * LENGTH; round++) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        Collections.shuffle(lines, random);
        shuffled.add(lines);
      }
    }
    shuffled.parallelStream().forEach(RobustnessTest::assertAccounted);
  }

  /** Characters overwritten anywhere, tabs and line ends among what takes their place. */
  @Test
  void charactersOverwritten() throws IOException {
    String ink = "贝页亚一山\t\t 0Ol,。(|\n";
    List<List<String>> overwritten = new ArrayList<>();
    for (String text : texts()) {
      for (int round = 0; round < 20 * LENGTH; round++) {
        StringBuilder damaged = new StringBuilder(text);
        for (int hit = 0; hit < text.length() / 40; hit++) {
          damaged.setCharAt(
              random.nextInt(text.length()), ink.charAt(random.nextInt(ink.length())));
        }
        overwritten.add(damaged.toString().lines().toList());
      }
    }
    overwritten.parallelStream().forEach(RobustnessTest::assertAccounted);
  }

  /** Each filled cell is a label, stands in the reading, or is on a line with a warning. */
  private static void assertAccounted(List<String> lines) {
    PerformanceText text;
    try {
      text = new PerformanceTextReader().read(String.join("\n", lines));
    } catch (UnreadableText refused) {
      return;
    }
    String reading = Glyphs.core(PerformanceTextJson.print(text));
    Set<Integer> warned = text.warnings().stream().map(Warning::line).collect(Collectors.toSet());
    List<Row> rows = SourceText.rows(String.join("\n", lines));
    Set<Integer> front =
        Stream.concat(Outline.of(rows).contents().stream(), Outline.of(rows).cover().stream())
            .map(Row::line)
            .collect(Collectors.toSet());
    for (Row row : rows) {
      boolean owed = !front.contains(row.line()) && !warned.contains(row.line());
      for (Cell cell : owed ? row.cells() : List.<Cell>of()) {
        assertThat(known(cell, reading, row))
            .as(() -> row.line() + " " + cell.text() + "\n" + String.join("\n", lines))
            .isTrue();
      }
    }
  }

  /** Each run of Chinese characters is part of a label or of the reading. */
  private static boolean known(Cell cell, String reading, Row row) {
    boolean heading =
        Outline.headingName(row) != null
            || OverallReader.section(row) != null
            || row.text().startsWith("第");
    if (heading || likeLabel(cell.text())) {
      return true;
    }
    for (String run : Glyphs.halfWidth(cell.text()).split("[^\\p{IsHan}]+", -1)) {
      // Two withheld cells run together by the damage are withheld all the same.
      boolean withheld = PrintedTarget.withheld(run) && reading.contains(PrintedTarget.WITHHELD);
      boolean label =
          withheld
              || "月底万元单位金额单位单位名称定性定量部门编码部门名称预算单位".contains(run)
              || LABELS.stream().anyMatch(l -> l.holds(run));
      if (run.length() > 1 && !label && !likeLabel(run) && !reading.contains(run)) {
        return false;
      }
    }
    return true;
  }

  private static boolean likeLabel(String text) {
    return IndicatorLevel.named(text) || LABELS.stream().anyMatch(l -> l.likeness(text) >= 0.6);
  }
}
