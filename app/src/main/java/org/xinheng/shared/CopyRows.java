package org.xinheng.shared;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Rows for PostgreSQL's COPY, the fast way in for histories made in memory. Not for entries that
 * come from outside: whatever is written like this must have been decided before.
 */
public final class CopyRows {

  private final String statement;
  private final StringBuilder text = new StringBuilder();

  /**
   * Rows for a table.
   *
   * @param table schema and name
   * @param columns names, in the order of the values
   */
  public CopyRows(String table, String... columns) {
    statement = "copy " + table + " (" + String.join(", ", columns) + ") from stdin";
  }

  /** Adds one row: text, numbers, flags, dates, instants, ids, lists of ids or texts, bytes, or nothing. */
  public void add(@Nullable Object... values) {
    for (int i = 0; i < values.length; i++) {
      text.append(i == 0 ? "" : "\t");
      append(values[i]);
    }
    text.append('\n');
  }

  /** Sends the rows on an open connection, in its transaction, and forgets them. */
  public void send(Connection connection) {
    if (text.isEmpty()) {
      return;
    }
    try {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(statement, new StringReader(text.toString()));
      text.setLength(0);
    } catch (SQLException e) {
      throw new IllegalStateException("批量写入失败：" + statement, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void append(@Nullable Object value) {
    switch (value) {
      case null -> text.append("\\N");
      case byte[] bytes -> {
        text.append("\\\\x");
        HexFormat.of().formatHex(text, bytes);
      }
      case Boolean flag -> text.append(flag ? 't' : 'f');
      case String words -> escape(words);
      case UUID[] ids ->
          text.append(
              Arrays.stream(ids).map(UUID::toString).collect(Collectors.joining(",", "{", "}")));
      case String[] texts ->
          escape(
              Arrays.stream(texts)
                  .map(it -> '"' + it.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                  .collect(Collectors.joining(",", "{", "}")));
      case Number _, UUID _, LocalDate _, Instant _, OffsetDateTime _ -> text.append(value);
      default -> throw new IllegalArgumentException("no column type for " + value.getClass());
    }
  }

  private void escape(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      switch (c) {
        case '\\' -> text.append("\\\\");
        case '\t' -> text.append("\\t");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        default -> text.append(c);
      }
    }
  }
}
