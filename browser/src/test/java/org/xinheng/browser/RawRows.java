package org.xinheng.browser;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Rows of the demonstration's database as they lie there, read past the program. */
final class RawRows {

  private RawRows() {}

  static List<Row> of(String query) {
    try (Connection connection = connect(Demonstration.data());
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      List<Row> rows = new ArrayList<>();
      int width = found.getMetaData().getColumnCount();
      while (found.next()) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (int i = 1; i <= width; i++) {
          cells.add(found.getObject(i));
        }
        rows.add(new Row(cells));
      }
      return rows;
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Does something to the rows past the program, as another node of it would. */
  static int change(String statement) {
    try (Connection connection = connect(Demonstration.data());
        Statement change = connection.createStatement()) {
      return change.executeUpdate(statement);
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Connection connect(Path data) throws SQLException, IOException {
    Properties state = new Properties();
    try (Reader reader = Files.newBufferedReader(data.resolve("server.properties"))) {
      state.load(reader);
    }
    String password = Files.readString(data.resolve("postgresql").resolve("password")).strip();
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + state.getProperty("port") + "/xinheng",
        "xinheng_admin",
        password);
  }

  /** One row; columns count from 1. */
  record Row(List<@Nullable Object> cells) {

    private Object cell(int column) {
      Object cell = cells.get(column - 1);
      if (cell == null) {
        throw new IllegalStateException("empty cell " + column);
      }
      return cell;
    }

    String text(int column) {
      return cell(column).toString();
    }

    long number(int column) {
      return ((Number) cell(column)).longValue();
    }

    boolean flag(int column) {
      return (Boolean) cell(column);
    }

    LocalDate day(int column) {
      return ((java.sql.Date) cell(column)).toLocalDate();
    }

    @Nullable LocalDate dayOrNull(int column) {
      return cells.get(column - 1) == null ? null : day(column);
    }
  }
}
