package org.xinheng.performance.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines from one project's heading to the next: its table and what strayed around it. */
final class ProjectBlock {
  private final String headingName;
  private final int line;
  private final List<Row> rows = new ArrayList<>();
  private @Nullable String moneyUnit;

  ProjectBlock(String headingName, int line) {
    this.headingName = headingName;
    this.line = line;
  }

  /** The project's name in its heading, empty when there is none. */
  String headingName() {
    return headingName;
  }

  int line() {
    return line;
  }

  List<Row> rows() {
    return rows;
  }

  @Nullable String moneyUnit() {
    return moneyUnit;
  }

  void moneyUnit(String unit) {
    if (moneyUnit == null) {
      moneyUnit = unit;
    }
  }
}
