package org.xinheng.exchange.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinheng.exchange.domain.Columns.Head;

/** Understands a table as a file of the national system. */
public final class SheetReader {

  /** A title and remarks may stand above the headings. */
  private static final int LINES_ABOVE = 10;

  /** Headings by which the line of headings is told from a title. */
  private static final int TELLING = 3;

  private SheetReader() {}

  /** What a table is. */
  public sealed interface Read {
    /** It was understood; single lines may still be refused. */
    record Good(Sheet sheet) implements Read {}

    /** No line of it holds headings that are known. */
    record NoHeadings() implements Read {}

    /** Columns that are needed are missing. */
    record Missing(List<Field> fields) implements Read {}

    /** Two columns say the same thing. */
    record Doubled(List<Field> fields) implements Read {}

    /** It has too many lines. */
    record TooLong() implements Read {}
  }

  /**
   * Reads a table.
   *
   * @param lines its cells as text
   * @param today the office's day
   */
  public static Read read(List<List<String>> lines, LocalDate today) {
    Optional<Head> found = head(lines, today);
    if (found.isEmpty()) {
      return new Read.NoHeadings();
    }
    Head head = found.get();
    if (!head.twice().isEmpty()) {
      return new Read.Doubled(List.copyOf(head.twice()));
    }
    if (!head.missing().isEmpty()) {
      return new Read.Missing(head.missing());
    }
    if (lines.size() - head.at() - 1 > Sheet.MOST_LINES) {
      return new Read.TooLong();
    }
    return new Read.Good(sheet(lines, head, today));
  }

  private static Optional<Head> head(List<List<String>> lines, LocalDate today) {
    Columns columns = Columns.on(today);
    for (int at = 0; at < Math.min(LINES_ABOVE, lines.size()); at++) {
      Head head = columns.head(at, lines.get(at));
      if (head.fields().size() >= TELLING) {
        return Optional.of(head);
      }
    }
    return Optional.empty();
  }

  private static Sheet sheet(List<List<String>> lines, Head head, LocalDate today) {
    List<Row> rows = new ArrayList<>();
    Map<String, Integer> firsts = new HashMap<>();
    int accusations = 0;
    for (int at = head.at() + 1; at < lines.size(); at++) {
      Map<Field, String> cells = cells(lines.get(at), head);
      if (cells.isEmpty()) {
        continue;
      }
      Optional<Row> row = RowReader.read(at + 1, cells, today);
      row.map(it -> once(it, firsts)).ifPresent(rows::add);
      accusations += row.isEmpty() ? 1 : 0;
    }
    return new Sheet(rows, accusations, head.unknown(), head.dropped());
  }

  /** The same matter in a later line is not taken a second time. */
  private static Row once(Row row, Map<String, Integer> firsts) {
    String key = row.key();
    Integer first = key == null ? null : firsts.putIfAbsent(key, row.line());
    if (first == null) {
      return row;
    }
    List<Reason> reasons = new ArrayList<>(row.reasons());
    reasons.add(Reason.twice(first));
    Map<Field, String> numbers = new EnumMap<>(Field.class);
    row.values()
        .forEach((field, value) -> {
          if (field == Field.NATIONAL_NUMBER || field == Field.NUMBER) {
            numbers.put(field, value);
          }
        });
    return new Row(row.line(), numbers, reasons);
  }

  private static Map<Field, String> cells(List<String> line, Head head) {
    Map<Field, String> cells = new EnumMap<>(Field.class);
    head.fields()
        .forEach((at, field) -> {
          String text = at < line.size() ? line.get(at) : "";
          if (!Values.words(text).isEmpty()) {
            cells.put(field, text);
          }
        });
    return cells;
  }
}
