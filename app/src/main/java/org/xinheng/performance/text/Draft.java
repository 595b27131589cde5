package org.xinheng.performance.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** An indicator row while it is being put together: the cells of each column. */
final class Draft {
  private final int line;
  private final Map<FormLabel, List<Cell>> cells = new EnumMap<>(FormLabel.class);

  Draft(int line) {
    this.line = line;
  }

  int line() {
    return line;
  }

  int lastLine() {
    return cells.values().stream().flatMap(List::stream).mapToInt(Cell::line).max().orElse(line);
  }

  void add(FormLabel column, Cell cell) {
    cells.computeIfAbsent(column, c -> new ArrayList<>()).add(cell);
  }

  void append(Draft rest) {
    rest.cells.forEach((column, more) -> more.forEach(cell -> add(column, cell)));
  }

  boolean has(FormLabel column) {
    return cells.containsKey(column);
  }

  boolean hasTarget() {
    return has(FormLabel.TARGET) || has(FormLabel.VALUE) || has(FormLabel.FIRST_BAND);
  }

  boolean onlyLevels() {
    return cells.keySet().stream()
        .allMatch(column -> column == FormLabel.LEVEL1 || column == FormLabel.LEVEL2);
  }

  List<Cell> cells(FormLabel column) {
    return cells.getOrDefault(column, List.of());
  }

  /** The cells of a column put together without any repair. */
  String plain(FormLabel column) {
    StringBuilder text = new StringBuilder();
    cells(column).forEach(cell -> text.append(cell.squeezed()));
    return text.toString();
  }

  /** Whether some cell of the row holds the text. */
  boolean holds(String text) {
    return cells.keySet().stream().anyMatch(column -> Likeness.holds(plain(column), text));
  }

  /** Whether some cell of the row is exactly this text. */
  boolean prints(String text) {
    return cells.keySet().stream().anyMatch(column -> plain(column).equals(text));
  }

  boolean withheld() {
    long withheld =
        cells.values().stream()
            .flatMap(List::stream)
            .filter(cell -> PrintedTarget.withheld(cell.text()))
            .count();
    return withheld >= 2 || PrintedTarget.withheld(plain(FormLabel.TARGET));
  }
}
