package org.xinheng.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Rows of one real table, to be written again under other ids into a bare copy of it: same columns,
 * keys and indexes; no rights by row, no triggers, no keys to other tables.
 *
 * @param table the copy
 * @param columns its columns
 * @param rows what one real matter holds there
 */
record BareRows(String table, List<String> columns, List<Object[]> rows) {

  /** Makes the copy and takes the rows of one matter. */
  static BareRows copy(Connection sql, String source, String table, String matterColumn, Object id)
      throws SQLException {
    try (Statement statement = sql.createStatement()) {
      statement.execute(
          "create table if not exists " + table + " (like " + source + " including all)");
    }
    try (PreparedStatement select =
        sql.prepareStatement("select * from " + source + " where " + matterColumn + " = ?")) {
      select.setObject(1, id);
      return read(table, select.executeQuery());
    }
  }

  private static BareRows read(String table, ResultSet found) throws SQLException {
    ResultSetMetaData about = found.getMetaData();
    List<String> columns = new ArrayList<>();
    for (int i = 1; i <= about.getColumnCount(); i++) {
      columns.add(about.getColumnName(i));
    }
    List<Object[]> rows = new ArrayList<>();
    while (found.next()) {
      Object[] row = new Object[columns.size()];
      for (int i = 0; i < row.length; i++) {
        row[i] = found.getObject(i + 1);
      }
      rows.add(row);
    }
    return new BareRows(table, columns, rows);
  }

  String insert() {
    String marks = "?,".repeat(columns.size());
    return "insert into %s (%s) values (%s)"
        .formatted(table, String.join(",", columns), marks.substring(0, marks.length() - 1));
  }

  /** Writes one of the rows with some of its columns changed. */
  void write(Connection sql, int row, Map<String, ?> changed) throws SQLException {
    try (PreparedStatement insert = sql.prepareStatement(insert())) {
      Object[] values = rows.get(row);
      for (int i = 0; i < values.length; i++) {
        String column = columns.get(i);
        insert.setObject(i + 1, changed.containsKey(column) ? changed.get(column) : values[i]);
      }
      insert.executeUpdate();
    }
  }
}
