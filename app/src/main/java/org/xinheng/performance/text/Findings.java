package org.xinheng.performance.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.xinheng.performance.text.PerformanceText.Warning;

/** The account of every line: placed, warned about, or in the end reported as unplaced. */
final class Findings {
  private final List<Warning> warnings = new ArrayList<>();
  private final Set<Integer> placed = new HashSet<>();

  void placed(Row row) {
    placed(row.line());
  }

  void placed(int line) {
    placed.add(line);
  }

  void warn(int line, Finding finding, String message) {
    Warning warning = new Warning(line, finding.code(), message);
    if (!warnings.contains(warning)) {
      warnings.add(warning);
    }
    placed.add(line);
  }

  /** Adds what nobody placed as unplaced. */
  void settle(List<Row> rows) {
    for (Row row : rows) {
      if (!placed.contains(row.line())) {
        warn(row.line(), Finding.UNPLACED, "此行未能归入任何栏目：" + brief(row.text()));
      }
    }
  }

  /** The lines warned about so far. */
  Set<Integer> warned() {
    return warnings.stream().map(Warning::line).collect(Collectors.toSet());
  }

  /**
   * Everything found, by line. Of a classified project no word may be kept that its form withholds,
   * so a warning that would quote its line says only what kind of thing was found.
   *
   * @param classified lines of classified projects' tables
   */
  List<Warning> all(Set<Integer> classified) {
    return warnings.stream()
        .map(warning -> classified.contains(warning.line()) ? withheld(warning) : warning)
        .sorted(Comparator.comparingInt(Warning::line))
        .distinct()
        .toList();
  }

  private static Warning withheld(Warning warning) {
    boolean quotes = Finding.QUOTING.stream().anyMatch(f -> f.code().equals(warning.code()));
    return quotes
        ? new Warning(warning.line(), warning.code(), "涉密项目的此行有读不出或归不进栏目的文字，其内容不予保留，请对照原件核对")
        : warning;
  }

  static String brief(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }
}
