package org.xinheng.performance.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows of a table as CSV (RFC 4180) that a spreadsheet opens without running anything in it. */
final class EvidenceCsv {

  /** Told by this mark, spreadsheets read the Chinese right. */
  static final String MARK = "\uFEFF";

  private static final String STARTS_FORMULA = "=+-@\t\r";

  private EvidenceCsv() {}

  /** One line with its end. */
  static String line(List<String> cells) {
    return cells.stream().map(EvidenceCsv::cell).collect(Collectors.joining(",")) + "\r\n";
  }

  static String line(String... cells) {
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
