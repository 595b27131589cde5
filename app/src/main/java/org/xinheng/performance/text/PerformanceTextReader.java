package org.xinheng.performance.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xinheng.performance.text.PerformanceText.Overall;
import org.xinheng.performance.text.PerformanceText.Project;

/**
 * Reads a published performance text (部门预算绩效文本), as plain text or Markdown, however the scan
 * damaged it. What was repaired or guessed, and what could not be placed, is a warning.
 */
public final class PerformanceTextReader {
  private static final long LARGEST = 16L * 1024 * 1024;
  private static final Pattern TITLE =
      Pattern.compile("(.*?)(20\\d\\d)年?度?(?:部门)?(?:预算)?.{0,6}绩效.*");
  private static final Pattern COVER =
      Pattern.compile(".*(?:编制|审核|编报|填报).*|20\\d\\d年\\d{1,2}月(?:\\d{1,2}日)?");
  private static final Pattern CODE_YEAR = Pattern.compile("\\d{6}(\\d{2}).*");

  /** Reads a file of UTF-8 or GB 18030 text; throws {@link UnreadableText} for any other. */
  public PerformanceText read(Path file) throws IOException {
    if (Files.size(file) > LARGEST) {
      throw new UnreadableText("文件超过 16 MB,不像一份绩效文本,请检查后再读。");
    }
    return read(SourceText.decode(Files.readAllBytes(file)));
  }

  /** Reads the text; throws {@link UnreadableText} when it holds no part of a performance text. */
  public PerformanceText read(String content) {
    List<Row> rows = SourceText.rows(content);
    if (rows.isEmpty()) {
      throw new UnreadableText("文件是空的,请选择绩效文本的文件。");
    }
    return new Reading(rows).read();
  }

  private static final class Reading {
    private final List<Row> rows;
    private final Findings findings = new Findings();
    private final Outline outline;
    private final UnitLines units = new UnitLines();
    private final Set<Integer> classified = new HashSet<>();
    private String title = "";
    private @Nullable Integer year;

    Reading(List<Row> rows) {
      this.rows = rows;
      this.outline = Outline.of(rows);
    }

    PerformanceText read() {
      outline.contents().forEach(findings::placed);
      outline.cover().forEach(this::cover);
      Overall overall = new OverallReader(findings).read(outline.overall());
      List<Project> projects = projects();
      if (projects.isEmpty() && overall.goal().isEmpty() && overall.goals().isEmpty()) {
        throw new UnreadableText("文件中没有找到总体绩效目标,也没有项目绩效目标表,请确认是部门预算绩效文本。");
      }
      Evidence evidence = evidence();
      PerformanceText.Unit unit = units.settle(title, evidence, findings);
      return accounted(new PerformanceText(unit, year(projects), overall, projects, List.of()));
    }

    private PerformanceText accounted(PerformanceText bare) {
      findings.settle(rows);
      List<Row> apart = new ArrayList<>(outline.cover());
      apart.addAll(outline.contents());
      new CellAccount(bare, findings.warned(), apart).settle(rows, findings);
      return new PerformanceText(
          bare.unit(), bare.year(), bare.overall(), bare.projects(), findings.all(classified));
    }

    /** The contents are left out: scans of dotted lines are the worst witnesses. */
    private Evidence evidence() {
      List<Row> witnesses = new ArrayList<>(rows);
      witnesses.removeAll(outline.contents());
      return Evidence.of(witnesses);
    }

    private List<Project> projects() {
      List<Row> part = new ArrayList<>(outline.projects());
      if (!part.isEmpty() && Glyphs.core(part.getFirst().text()).startsWith("第")) {
        findings.placed(part.removeFirst());
      }
      ProjectBlocks blocks = new ProjectBlocks(findings, units);
      ProjectReader reader = new ProjectReader(findings, evidence(), outline.contentNames());
      List<Project> projects = new ArrayList<>();
      for (ProjectBlock block : blocks.cut(part)) {
        if (isTable(block)) {
          Project project = reader.read(block, blocks.moneyUnit(block));
          projects.add(project);
          if (project.classified()) {
            block.rows().forEach(row -> classified.add(row.line()));
          }
        }
      }
      return projects;
    }

    private static boolean isTable(ProjectBlock block) {
      return !block.headingName().isEmpty()
          || block.rows().stream().anyMatch(row -> RowKind.of(row) != null);
    }

    private void cover(Row row) {
      String compact = Glyphs.compact(row.text());
      Matcher m = TITLE.matcher(compact);
      if (m.matches() && year == null) {
        title = m.group(1);
        year = Integer.valueOf(m.group(2));
        findings.placed(row);
      } else if (COVER.matcher(compact).matches() || units.take(row)) {
        findings.placed(row);
      }
    }

    /** The year of the title, else the year in the codes, which is that of entering the library. */
    private @Nullable Integer year(List<Project> projects) {
      for (Project project : projects) {
        Matcher m = CODE_YEAR.matcher(project.code());
        if (year == null && m.matches()) {
          year = 2000 + Integer.parseInt(m.group(1));
          findings.warn(1, Finding.NUMBER_DOUBTFUL, "标题中没有年度,按项目编码推断为 " + year + " 年");
        }
      }
      return year;
    }
  }
}
