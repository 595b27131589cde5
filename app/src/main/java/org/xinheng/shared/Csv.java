package org.xinheng.shared;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows of a table as CSV (RFC 4180) that a spreadsheet opens without running anything in it. */
public final class Csv {

  /** Told by this mark, spreadsheets read the Chinese right. */
  public static final String MARK = "\uFEFF";

  /** Rows of an export at most: larger joins of records may themselves become secret. */
  public static final int LARGEST = 10_000;

  private static final String GUARD = "'";
  private static final String STARTS_FORMULA = "=+-@\t\r";

  private Csv() {}

  /** One line with its end. */
  public static String line(List<String> cells) {
    return cells.stream().map(Csv::cell).collect(Collectors.joining(",")) + "\r\n";
  }

  public static String line(String... cells) {
    return line(Stream.of(cells).toList());
  }

  /** A cell without the apostrophe that {@link #line} put before it. */
  public static String bare(String cell) {
    return cell.startsWith(GUARD) && startsFormula(cell) ? cell.substring(1) : cell;
  }

  /** Whether it would start a formula, were it not for the apostrophes before it. */
  private static boolean startsFormula(String text) {
    int at = 0;
    while (at < text.length() && text.startsWith(GUARD, at)) {
      at++;
    }
    return at < text.length() && STARTS_FORMULA.indexOf(text.charAt(at)) >= 0;
  }

  /** A cell that would start a formula gets an apostrophe before it, which shows it as text. */
  private static String cell(String text) {
    String safe = startsFormula(text) ? GUARD + text : text;
    boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }
}
