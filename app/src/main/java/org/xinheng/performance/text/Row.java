package org.xinheng.performance.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One line of the source as a row of filled cells.
 *
 * @param line line of the source, from 1
 * @param text the whole line without blanks and cell borders
 * @param cells the filled cells, from left to right
 * @param tabular whether the line has cell borders
 * @param adjacent whether the line before it is not blank
 */
record Row(int line, String text, List<Cell> cells, boolean tabular, boolean adjacent) {
  private static final Pattern RULE = Pattern.compile("[|\\s:+=-]*[-=]{2,}[|\\s:+=-]*");
  private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>");
  private static final Pattern WIDE_GAP = Pattern.compile("[\\s\u3000\u00a0]{2,}");

  Row {
    cells = List.copyOf(cells);
  }

  /** Reads a line: cells between tabs, between bars, or between gaps of two blanks and more. */
  static Row of(int line, String source, boolean adjacent) {
    String clean = BREAK.matcher(source).replaceAll(" ").replaceAll("[\f\u000b\ufeff\u200b]", "");
    if (RULE.matcher(clean).matches() && clean.contains("|")) {
      return new Row(line, "", List.of(), true, adjacent);
    }
    clean = clean.replace("**", "").replaceFirst("^\\s*#{1,6}\\s+", "");
    List<String> parts = split(clean);
    List<Cell> cells = new ArrayList<>();
    for (int column = 0; column < parts.size(); column++) {
      String part = parts.get(column).replace('¦', '|').strip();
      if (!Glyphs.compact(part).isEmpty()) {
        cells.add(new Cell(line, column, part));
      }
    }
    String text = Glyphs.squeeze(String.join(" ", cells.stream().map(Cell::text).toList()));
    return new Row(line, text, cells, parts.size() > 1, adjacent);
  }

  private static List<String> split(String clean) {
    String bars = clean.replace('│', '|').replace('\uff5c', '|').strip();
    if (bars.startsWith("|") || Glyphs.count(bars, '|') >= 2) {
      String inner = bars.replaceFirst("^\\|", "").replaceFirst("\\|$", "");
      return List.of(inner.replace("\\|", "¦").split("\\|", -1));
    }
    if (clean.indexOf('\t') >= 0) {
      return List.of(clean.split("\t", -1));
    }
    return List.of(WIDE_GAP.split(clean.stripTrailing(), -1));
  }

  boolean blank() {
    return cells.isEmpty();
  }

  /** The row without its first cells. */
  List<Cell> after(int count) {
    return cells.subList(Math.min(count, cells.size()), cells.size());
  }
}
