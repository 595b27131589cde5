package org.xinheng.exchange.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.xinheng.exchange.table.UnreadableTable.Why;

/** The first sheet of an xlsx as text: days as ISO 8601, numbers in full, no formula is run. */
final class XlsxReader {

  /** Digits that a spreadsheet keeps of a number; what has more was rounded. */
  private static final int DIGITS = 15;

  /** Told by it, the reader of rows knows that digits are lost. */
  private static final String ROUNDED = "≈";

  private XlsxReader() {}

  static List<List<String>> read(byte[] content) throws UnreadableTable {
    ReadingOptions options = new ReadingOptions(true, true);
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(content), options)) {
      return lines(book);
    } catch (IOException | RuntimeException broken) {
      throw new UnreadableTable(Why.BROKEN);
    }
  }

  private static List<List<String>> lines(ReadableWorkbook book)
      throws IOException, UnreadableTable {
    List<List<String>> lines = new ArrayList<>();
    try (Stream<Row> rows = book.getFirstSheet().openStream()) {
      for (var all = rows.iterator(); all.hasNext(); ) {
        Row row = all.next();
        List<String> cells = Tables.trimmed(cells(row));
        // Lines that are only coloured hold nothing; those between others keep their number.
        if (!cells.isEmpty()) {
          Tables.check(row.getRowNum(), cells.size());
          while (lines.size() < row.getRowNum() - 1) {
            lines.add(List.of());
          }
          lines.add(cells);
        }
      }
    }
    return lines;
  }

  private static List<String> cells(Row row) {
    List<String> cells = new ArrayList<>();
    for (int at = 0; at < row.getCellCount(); at++) {
      cells.add(text(row.getCell(at)));
    }
    return cells;
  }

  private static String text(@Nullable Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY) {
      return "";
    }
    if (cell.getType() == CellType.NUMBER) {
      return isDay(cell.getDataFormatString()) ? day(cell.asDate()) : number(cell.asNumber());
    }
    String text = cell.getType() == CellType.FORMULA ? cell.getRawValue() : cell.getText();
    return text == null ? "" : text;
  }

  private static String day(LocalDateTime at) {
    return at.toLocalDate().toString();
  }

  private static String number(BigDecimal number) {
    BigDecimal whole = number.stripTrailingZeros();
    String text = whole.toPlainString();
    return whole.precision() - whole.scale() > DIGITS ? ROUNDED + text : text;
  }

  /** Whether a number is shown as a day: years or days in its format, and no text. */
  private static boolean isDay(@Nullable String format) {
    if (format == null || format.equals("General") || format.equals("@")) {
      return false;
    }
    String plain = format.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "").toLowerCase(Locale.ROOT);
    return plain.indexOf('y') >= 0 || plain.indexOf('d') >= 0 || format.indexOf('年') >= 0;
  }
}
