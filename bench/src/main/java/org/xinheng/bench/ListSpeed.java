package org.xinheng.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.xinheng.database.Database;
import org.xinheng.database.DatabaseFolder;
import org.xinheng.database.DatabaseListener;
import org.xinheng.database.DatabaseRole;
import org.xinheng.database.Migrations;

/**
 * What a page of matters and a search cost: the query under row-level security, the same query by
 * the owner of the tables without it, and the function that takes the scope, in one run on one
 * database with 200,000 matters of forty units. Each time is the median of as many runs as asked
 * for, with the setting of the scope.
 */
public final class ListSpeed {

  private static final int MATTERS = 200_000;
  private static final int UNITS = 40;
  private static final String UNIT = "/500007/";
  private static final String OFFICER = "00000000-0000-7000-8000-000000000001";

  private static final String FILL =
      """
      insert into petition.matter (region, id, number, form, class, purpose, content_class, subject, persons, first,
        received_on, registered_at, registered_by, registering_unit, registering_path, handling_unit, handling_path,
        state, procedure)
      select '130001', ('00000000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, 'XF-2025-501001-' || lpad(i::text, 6, '0'),
        'letter', 'grievance', 'decision', '030800',
        '反映' || (array['东坡镇','西岭乡','城关镇','柳林村'])[1 + (i / 200) % 4] || (array['楼顶漏水','工资拖欠','道路积水','土地确权','低保办理'])[1 + (i / 40) % 5]
          || case when (i / 40) % 1000 = 3 then '旧井回填' else '' end || '问题', 1, true,
        date '2025-01-01' + (i % 300), now(), '%1$s', '%1$s', '/501001/', '%1$s',
        '/' || (500000 + i %% %2$d) || '/', 'handling', ''
      from generate_series(1, %3$d) i\
      """;
  private static final String SCOPE =
      """
      select set_config('xinheng.region', '130001', true), set_config('xinheng.matters', ?, true),
        set_config('xinheng.matters_end', ?, true)\
      """;
  private static final String PLAIN =
      """
      select id, number, subject, form, coalesce(handling_unit, registering_unit), state, received_on, clock_rule,
        clock_due_on from petition.matter where region = '130001' and (? = '/' or (handling_path >= ? and handling_path < ?)
        or (registering_path >= ? and registering_path < ?)) and (? = '' or position(? in subject) > 0)
      order by id desc limit 51\
      """;
  private static final String FUNCTION =
      """
      select * from petition.matters_within('130001', ?, null, '%s', null, null, null, null, nullif(?, ''), '{}', null, 51)\
      """;

  private ListSpeed() {}

  /** A question of an officer: the path reached, and a word looked for. */
  private record Asked(String title, String path, String word) {}

  /** {@code ListSpeed FOLDER RUNS}; the folder must not exist. */
  public static void main(String[] args) throws SQLException {
    Path folder = Path.of(args[0]);
    int runs = Integer.parseInt(args[1]);
    DatabaseFolder place = new DatabaseFolder(folder, folder.resolveSibling("postgresql"));
    try (Database database = Database.open(place, Database.Mode.SERVE, DatabaseListener.SILENT)) {
      Migrations.bringUp(database);
      try (Connection owner = database.as(DatabaseRole.MIGRATOR).connect();
          Connection app = database.as(DatabaseRole.APP).connect()) {
        fill(owner);
        owner.setAutoCommit(false);
        app.setAutoCommit(false);
        System.out.println(
            "| question | rows | no row security | row security | function | ratio |");
        System.out.println("| --- | --- | --- | --- | --- | --- |");
        for (Asked asked :
            List.of(
                new Asked("first page, county", "/", ""),
                new Asked("first page, unit", UNIT, ""),
                new Asked("common word, county", "/", "漏水"),
                new Asked("common word, unit", UNIT, "漏水"),
                new Asked("rare word, county", "/", "旧井"),
                new Asked("rare word, unit", UNIT, "旧井"),
                new Asked("unknown word, county", "/", "采砂"),
                new Asked("unknown word, unit", UNIT, "采砂"))) {
          report(owner, app, asked, runs);
        }
      }
    }
  }

  private static void fill(Connection owner) throws SQLException {
    try (Statement statement = owner.createStatement()) {
      statement.execute(FILL.replace(" % ", " %% ").formatted(OFFICER, UNITS, MATTERS));
      statement.execute("analyze petition.matter");
    }
  }

  private static void report(Connection owner, Connection app, Asked asked, int runs)
      throws SQLException {
    double none = median(owner, asked, runs, false);
    double rules = median(app, asked, runs, false);
    double function = median(app, asked, runs, true);
    System.out.printf(
        "| %s | %d | %.1f ms | %.1f ms | %.1f ms | %.1f |%n",
        asked.title(), ask(app, asked, true), none, rules, function, rules / function);
  }

  private static double median(Connection connection, Asked asked, int runs, boolean function)
      throws SQLException {
    double[] millis = new double[runs];
    ask(connection, asked, function);
    for (int i = 0; i < runs; i++) {
      long start = System.nanoTime();
      ask(connection, asked, function);
      millis[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(millis);
    return millis[runs / 2];
  }

  /** One transaction as a page sends it: the scope, then the question. */
  private static int ask(Connection connection, Asked asked, boolean function) throws SQLException {
    String end = asked.path().substring(0, asked.path().length() - 1) + "0";
    send(connection, SCOPE, asked.path(), end);
    String path = asked.path();
    String word = asked.word();
    int rows =
        function
            ? send(connection, FUNCTION.formatted(OFFICER), path, word)
            : send(connection, PLAIN, path, path, end, path, end, word, word);
    connection.rollback();
    return rows;
  }

  private static int send(Connection connection, String query, String... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      int rows = 0;
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          rows++;
        }
      }
      return rows;
    }
  }
}
