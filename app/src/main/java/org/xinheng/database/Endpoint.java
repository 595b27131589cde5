package org.xinheng.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/**
 * Where a database is reached, and whether it is fit to hold records.
 *
 * @param url JDBC address
 */
record Endpoint(String url, String user, String password) {
  static final String NAME = "xinheng";
  private static final int OLDEST_VERSION = 15;

  /**
   * In force on our own server; anything else loses acknowledged records at a power cut, or garbles
   * text.
   */
  private static final Map<String, String> REQUIRED =
      Map.of(
          "fsync", "on",
          "synchronous_commit", "on",
          "full_page_writes", "on",
          "data_checksums", "on",
          "server_encoding", "UTF8");

  /**
   * What an outside server must not switch off; a stricter synchronous_commit than ours is its own
   * affair.
   */
  private static final List<String> SAFE_OUTSIDE =
      List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums");

  /**
   * The server on this machine. It must ask for scram: a stranger on the port could otherwise ask
   * for the password in plain.
   */
  static Endpoint local(int port, String password) {
    return new Endpoint(localUrl(port, NAME), ClusterFiles.SUPERUSER, password);
  }

  private static String localUrl(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s?requireAuth=scram-sha-256&sslmode=disable&gssEncMode=disable&tcpKeepAlive=true"
        .formatted(port, database);
  }

  Login login() {
    return new Login(url, user, password);
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }

  /**
   * Makes the program's database at the first start; fails while the server does not answer yet.
   */
  void prepare() throws SQLException {
    Endpoint maintenance =
        new Endpoint(url.replace("/" + NAME + "?", "/postgres?"), user, password);
    try (Connection connection = maintenance.connect();
        Statement statement = connection.createStatement()) {
      if (ask(statement, "select count(*) from pg_database where datname = '" + NAME + "'")
          .equals("0")) {
        statement.execute("create database " + NAME);
      }
    }
  }

  /**
   * Looks at what the server really does, not at what we asked for.
   *
   * @throws DatabaseException when it could lose or garble records
   */
  void refuseUnlessSafe() throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (Map.Entry<String, String> setting : REQUIRED.entrySet()) {
        String found = show(statement, setting.getKey());
        if (!found.equals(setting.getValue())) {
          throw new DatabaseException(
              "数据库的 %s 是 %s,应当是 %s:这样可能丢失已受理的记录,因此不予启动。请检查数据目录中的 postgresql.auto.conf。"
                  .formatted(setting.getKey(), found, setting.getValue()));
        }
      }
    }
  }

  /**
   * The same for a server that somebody else runs.
   *
   * @throws DatabaseException when it is too old, does not store UTF-8, or could lose records
   */
  void inspectOutside() throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      int major = Integer.parseInt(show(statement, "server_version_num")) / 10_000;
      String encoding = show(statement, "server_encoding");
      if (major < OLDEST_VERSION || !encoding.equals("UTF8")) {
        throw new DatabaseException(
            "外部数据库是 PostgreSQL %d、编码 %s;本程序需要 %d 以上、编码 UTF8。请升级,或新建一个 UTF8 编码的数据库。"
                .formatted(major, encoding, OLDEST_VERSION));
      }
      for (String setting : SAFE_OUTSIDE) {
        if (show(statement, setting).equals("off")) {
          throw new DatabaseException(
              "外部数据库的 %s 是关闭的：断电或磁盘出错会丢失或损坏已受理的记录，因此不予启动。请让其管理员打开后再试。".formatted(setting));
        }
      }
    }
  }

  static void refuseIfPasswordWrong(SQLException e) {
    String state = e.getSQLState();
    if (state != null && state.startsWith("28")) {
      throw new DatabaseException("数据库不接受这个用户名和密码。自带的数据库请检查密码文件是否被换过;外部数据库请核对用户名和密码。", e);
    }
  }

  private static String show(Statement statement, String setting) throws SQLException {
    return ask(statement, "show " + setting);
  }

  private static String ask(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
