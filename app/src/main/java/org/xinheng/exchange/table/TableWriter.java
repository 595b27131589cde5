package org.xinheng.exchange.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.xinheng.shared.Csv;

/** Writes a table so that a spreadsheet shows every cell as text and runs none. */
public final class TableWriter {

  private static final String PROGRAM = "xinheng";
  private static final String VERSION = "1.0";

  private TableWriter() {}

  /** As csv, in UTF-8 with the mark by which spreadsheets know it. */
  public static byte[] csv(List<List<String>> lines) {
    StringBuilder file = new StringBuilder(Csv.MARK);
    lines.forEach(line -> file.append(Csv.line(line)));
    return file.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** As xlsx; cells are texts there, and what begins like a formula is none. */
  public static byte[] xlsx(String title, List<List<String>> lines) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, PROGRAM, VERSION)) {
      Worksheet sheet = book.newWorksheet(title);
      for (int row = 0; row < lines.size(); row++) {
        List<String> line = lines.get(row);
        for (int column = 0; column < line.size(); column++) {
          if (!line.get(column).isEmpty()) {
            sheet.value(row, column, line.get(column));
          }
        }
      }
      sheet.freezePane(0, 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
