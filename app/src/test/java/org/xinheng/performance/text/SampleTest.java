package org.xinheng.performance.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinheng.performance.text.PerformanceText.Indicator;
import org.xinheng.performance.text.PerformanceText.Project;

/** Invented texts of other bureaus, each with its own layout and damage, read as written down. */
class SampleTest {
  private static String resource(String name) throws IOException {
    try (InputStream in = SampleTest.class.getResourceAsStream("/performance-text/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "markdown.md",
        "three-columns.txt",
        "displaced.txt",
        "bands.txt",
        "worn.txt",
        "two-pages.txt",
        "part-row.txt",
        "glued.txt"
      })
  void readsAsExpected(String name) throws IOException {
    String expected = resource(name.replaceFirst("\\.\\w+$", ".expected"));
    assertThat(summary(new PerformanceTextReader().read(resource(name)))).isEqualTo(expected);
  }

  @Test
  void readsNationalEncoding(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("national.txt");
    Files.write(file, resource("displaced.txt").getBytes(Charset.forName("GB18030")));
    assertThat(summary(new PerformanceTextReader().read(file)))
        .isEqualTo(resource("displaced.expected"));
  }

  @Test
  void refusesWhatIsNoTextInPlainWords(@TempDir Path folder) throws IOException {
    byte[][] inputs = {
      {'P', 'K', 3, 4, 20, 0},
      {'%', 'P', 'D', 'F', '-'},
      {1, 0, 2, 0},
      {},
      {'\n', ' '},
      {(byte) 0xff, (byte) 0xff},
      "今天天气很好。".getBytes(StandardCharsets.UTF_8)
    };
    for (byte[] input : inputs) {
      Path file = Files.write(folder.resolve("input"), input);
      assertThatThrownBy(() -> new PerformanceTextReader().read(file))
          .isInstanceOf(UnreadableText.class)
          .hasMessageContaining("请");
    }
  }

  /** What a reviewer reads: one line a fact, then the warnings by line and code. */
  static String summary(PerformanceText text) {
    StringBuilder out = new StringBuilder();
    out.append(text.unit().code()).append(' ').append(text.unit().name());
    out.append(' ').append(text.year()).append('\n');
    out.append("goal ").append(text.overall().goal()).append('\n');
    text.overall().goals().forEach(c -> line(out, "goals", c.title(), c.text()));
    text.overall().safeguards().forEach(c -> line(out, "safeguards", c.title(), c.text()));
    text.projects().forEach(project -> project(out, project));
    text.warnings().forEach(w -> line(out, "warning", w.line(), w.code()));
    return out.toString();
  }

  private static void line(StringBuilder out, @Nullable Object... parts) {
    List<String> words = new ArrayList<>();
    for (Object part : parts) {
      words.add(String.valueOf(part));
    }
    out.append(String.join(" | ", words)).append('\n');
  }

  private static void project(StringBuilder out, Project p) {
    line(out, "project", p.code(), p.codeCheck().printed(), p.name(), p.classified());
    var b = p.budget();
    line(out, "budget", b.total(), b.fiscal(), b.other(), b.unit());
    line(out, "purpose", p.purpose());
    StringBuilder plan = new StringBuilder("plan");
    p.plan()
        .forEach(
            s -> plan.append(" | ").append(s.month()).append(':').append(s.cumulativePercent()));
    out.append(plan).append('\n');
    p.goals().forEach(goal -> line(out, "aim", goal));
    p.indicators().forEach(indicator -> indicator(out, indicator));
  }

  private static void indicator(StringBuilder out, Indicator i) {
    PrintedTarget t = i.target();
    String quantity = t.quantitative() ? t.operator() + t.value() + " " + t.unit() : t.text();
    line(out, i.level1(), i.level2(), i.name(), i.description(), t.kind(), quantity, i.basis());
  }
}
