package org.xinheng.given;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.xinheng.database.Database;
import org.xinheng.database.DatabaseFolder;

/**
 * A server that somebody else runs, for a test run against it: a new database each time, owned by
 * an account that may create others and nothing more, as an operator would give it.
 */
final class OutsideServer {

  private static final String NAME = "xinheng_trial";

  private OutsideServer() {}

  /**
   * Makes the trial database anew.
   *
   * @param url address of the server's maintenance database, with a superuser's name and password
   *     as parameters
   */
  static Database fresh(String url, DatabaseFolder folder) {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("drop database if exists " + NAME + " with (force)");
      for (String role : roles(statement)) {
        statement.execute("drop role \"" + role + "\"");
      }
      statement.execute(
          "create role " + NAME + "_owner login createrole password 'owner of the trial'");
      statement.execute(
          "create database "
              + NAME
              + " owner "
              + NAME
              + "_owner encoding 'UTF8' template template0");
    } catch (SQLException e) {
      throw new IllegalStateException("the outside server cannot be used", e);
    }
    String own = url.replaceFirst("/[^/?]*\\?.*$", "/" + NAME);
    return Database.outside(own, NAME + "_owner", "owner of the trial", folder);
  }

  private static List<String> roles(Statement statement) throws SQLException {
    List<String> roles = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery(
            "select rolname from pg_roles where rolname like '" + NAME + "\\_%'")) {
      while (rows.next()) {
        roles.add(rows.getString(1));
      }
    }
    return roles;
  }
}
