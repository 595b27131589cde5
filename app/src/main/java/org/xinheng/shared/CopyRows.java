package org.xinheng.shared;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows for PostgreSQL's COPY, the fast way in for histories made in memory. Not for entries that
 * come from outside: whatever is written like this must have been decided before. The binary format
 * carries ciphertexts as they are, in half the bytes of the text format; therefore the Java type of
 * each value must be that of its column.
 */
public final class CopyRows {

  private static final byte[] HEAD = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
  };
  private static final byte[] END = {(byte) 0xFF, (byte) 0xFF};
  private static final int PIECE = 1 << 16;

  private final String statement;
  private final CopyBytes bytes = new CopyBytes();

  /**
   * Rows for a table.
   *
   * @param table schema and name
   * @param columns names, in the order of the values
   */
  public CopyRows(String table, String... columns) {
    statement =
        "copy " + table + " (" + String.join(", ", columns) + ") from stdin (format binary)";
  }

  /**
   * Adds one row: text, integers, longs, decimals, flags, dates, instants, ids, lists of ids or
   * texts, bytes, or nothing.
   */
  public void add(@Nullable Object... values) {
    bytes.putShort(values.length);
    for (Object value : values) {
      if (value == null) {
        bytes.putInt(-1);
      } else {
        int length = bytes.begin();
        append(value);
        bytes.end(length);
      }
    }
  }

  /** Sends the rows on an open connection, in its transaction, and forgets them. */
  public void send(Connection connection) {
    if (bytes.isEmpty()) {
      return;
    }
    try {
      CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
      copy.writeToCopy(HEAD, 0, HEAD.length);
      for (int from = 0; from < bytes.size(); from += PIECE) {
        copy.writeToCopy(bytes.array(), from, Math.min(PIECE, bytes.size() - from));
      }
      copy.writeToCopy(END, 0, END.length);
      copy.endCopy();
      bytes.clear();
    } catch (SQLException e) {
      throw new IllegalStateException("批量写入失败：" + statement, e);
    }
  }

  private void append(Object value) {
    switch (value) {
      case byte[] raw -> bytes.put(raw);
      case Boolean flag -> bytes.putByte(flag ? 1 : 0);
      case String words -> bytes.put(words.getBytes(StandardCharsets.UTF_8));
      case Integer number -> bytes.putInt(number);
      case Long number -> bytes.putLong(number);
      case BigDecimal number -> bytes.putNumeric(number);
      case UUID id -> bytes.putId(id);
      case LocalDate day -> bytes.putDay(day);
      case Instant at -> bytes.putInstant(at);
      case OffsetDateTime at -> bytes.putInstant(at.toInstant());
      case UUID[] ids -> list(CopyBytes.ID, ids);
      case String[] texts -> list(CopyBytes.TEXT, texts);
      default -> throw new IllegalArgumentException("no column type for " + value.getClass());
    }
  }

  private void list(int type, Object[] values) {
    bytes.putInt(values.length == 0 ? 0 : 1);
    bytes.putInt(0);
    bytes.putInt(type);
    if (values.length > 0) {
      bytes.putInt(values.length);
      bytes.putInt(1);
    }
    for (Object value : values) {
      int length = bytes.begin();
      append(value);
      bytes.end(length);
    }
  }
}
