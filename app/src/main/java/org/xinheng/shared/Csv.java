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

  private static final String STARTS_FORMULA = "=+-@\t\r";

  private Csv() {}

  /** One line with its end. */
  public static String line(List<String> cells) {
    return cells.stream().map(Csv::cell).collect(Collectors.joining(",")) + "\r\n";
  }

  public static String line(String... cells) {
    return line(Stream.of(cells).toList());
  }

  /** A cell that would start a formula gets an apostrophe before it, which shows it as text. */
  private static String cell(String text) {
    boolean formula = !text.isEmpty() && STARTS_FORMULA.indexOf(text.charAt(0)) >= 0;
    String safe = formula ? "'" + text : text;
    boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }
}
