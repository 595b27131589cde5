package org.xinheng.exchange.table;

import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.xinheng.exchange.table.UnreadableTable.Why;
import org.xinheng.gate.FileKind;
import org.xinheng.gate.Gate;

/** Reads a file as a table: the first sheet of an xlsx, or a csv in either Chinese encoding. */
public final class Tables {

  /** Lines that are read, at most: those of a file, and headings with what stands above. */
  private static final int MOST_LINES = 2_100;

  /** Columns that are read, at most. */
  private static final int MOST_COLUMNS = 100;

  /** Bytes by which a workbook of the old kind is told. */
  private static final int HEADER = 8;

  private Tables() {}

  /** Locked workbooks and those of the old kind begin alike. */
  private static boolean isLocked(byte[] content) {
    return content.length >= HEADER && ReadableWorkbook.isOLE2Header(content);
  }

  /** Cells without the empty ones at the end of their line. */
  static List<String> trimmed(List<String> cells) {
    int size = cells.size();
    while (size > 0 && cells.get(size - 1).isBlank()) {
      size--;
    }
    return List.copyOf(cells.subList(0, size));
  }

  /**
   * Keeps the limits.
   *
   * @param line number of a line, from 1
   */
  static void check(int line, int columns) throws UnreadableTable {
    if (line > MOST_LINES || columns > MOST_COLUMNS) {
      throw new UnreadableTable(Why.LINES);
    }
  }

  /**
   * The cells of a file as text, line by line; lines are as long as they are written.
   *
   * @param name its name, whose ending says what it is
   * @throws UnreadableTable when it is none, or beyond the limits
   */
  public static List<List<String>> read(String name, byte[] content) throws UnreadableTable {
    if (isLocked(content)) {
      throw new UnreadableTable(Why.LOCKED);
    }
    if (content.length > FileKind.LARGEST || Gate.isBeyondLooking(content)) {
      throw new UnreadableTable(Why.SIZE);
    }
    Optional<FileKind> kind = FileKind.of(name, content);
    if (kind.equals(Optional.of(FileKind.XLSX))) {
      return XlsxReader.read(content);
    }
    if (kind.equals(Optional.of(FileKind.CSV))) {
      return CsvReader.read(content);
    }
    throw new UnreadableTable(Why.KIND);
  }
}
