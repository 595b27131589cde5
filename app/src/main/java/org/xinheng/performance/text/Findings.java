package org.xinheng.performance.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

  /** Everything found, by line; what nobody placed is added as unplaced. */
  List<Warning> settle(List<Row> rows) {
    for (Row row : rows) {
      if (!placed.contains(row.line())) {
        warn(row.line(), Finding.UNPLACED, "此行未能归入任何栏目:" + brief(row.text()));
      }
    }
    return warnings.stream().sorted(Comparator.comparingInt(Warning::line)).toList();
  }

  static String brief(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }
}
