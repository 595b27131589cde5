package org.xinheng.budget.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows into one table by COPY (text format), in the caller's transaction. */
final class CopyRows implements AutoCloseable {

  private static final int CHUNK = 1 << 16;

  private final CopyIn copy;
  private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(CHUNK + 4096);

  CopyRows(Connection connection, String table, String columns) throws SQLException {
    copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("copy " + table + " (" + columns + ") from stdin");
  }

  /** Adds a row; values are written as their text, none as null. */
  void add(@Nullable Object... values) throws SQLException {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < values.length; i++) {
      line.append(i == 0 ? "" : "\t").append(escaped(values[i]));
    }
    buffer.writeBytes(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
    if (buffer.size() > CHUNK) {
      flush();
    }
  }

  /** Ends the COPY; the rows stand once this returns. */
  void end() throws SQLException {
    flush();
    copy.endCopy();
  }

  /** Gives up what was not ended. */
  @Override
  public void close() throws SQLException {
    if (copy.isActive()) {
      copy.cancelCopy();
    }
  }

  private void flush() throws SQLException {
    byte[] bytes = buffer.toByteArray();
    copy.writeToCopy(bytes, 0, bytes.length);
    buffer.reset();
  }

  private static String escaped(@Nullable Object value) {
    return value == null
        ? "\\N"
        : value
            .toString()
            .replace("\\", "\\\\")
            .replace("\t", "\\t")
            .replace("\n", "\\n")
            .replace("\r", "\\r");
  }
}
