package org.xinheng.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who may see which rows (行级安全): one line a table in {@code db/rows.txt}, turned into grants and
 * one policy each. A table without a line gives nothing to anybody but its owner.
 *
 * <p>A policy reads what {@code org.xinheng.shared.RowScopes} sets for each transaction. Each
 * setting is read in a sub-select, so the planner asks for it once a statement and can serve the
 * ranges from an index.
 *
 * @param lines the rule of each table, by schema and name
 */
public record RowRules(Map<String, Rule> lines) {

  private static final String SOURCE = "/db/rows.txt";
  private static final Pattern MACRO = Pattern.compile("\\{([^}]*)}");

  private static final String FOUNDATION =
      """
      create schema if not exists access;
      create table if not exists access.applied (digest text primary key);
      create or replace function access.setting(name text) returns text
        language sql stable parallel safe
        as $$ select nullif(current_setting('xinheng.' || name, true), '') $$;
      """;
  private static final String TABLES =
      """
      select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and c.relname <> 'flyway_schema_history' and n.nspname <> 'access'
        and n.nspname = any (string_to_array('%s', ','))
      order by 1\
      """;

  private static final String FUNCTIONS =
      """
      select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname = any (string_to_array('%s', ',')) order by 1\
      """;

  /**
   * What holds for a table.
   *
   * @param grants what the program may do, as SQL words with commas; empty for nothing
   * @param condition which rows it sees, in SQL with macros; empty for all of a table that holds no
   *     rows of a region
   */
  public record Rule(String grants, String condition) {}

  public RowRules {
    lines = Map.copyOf(lines);
  }

  /** The rules of this program. */
  public static RowRules standard() {
    try (InputStream in = RowRules.class.getResourceAsStream(SOURCE)) {
      byte[] text = Objects.requireNonNull(in, SOURCE).readAllBytes();
      return parse(new String(text, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static RowRules parse(String text) {
    Map<String, Rule> rules = new LinkedHashMap<>();
    text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .forEach(line -> {
          String[] parts = line.split("\\|", 3);
          rules.put(parts[0].strip(), new Rule(parts[1].strip(), parts[2].strip()));
        });
    return new RowRules(rules);
  }

  /**
   * Makes the rules hold, in one transaction, unless they hold already for these tables and
   * functions.
   *
   * @throws DatabaseException when a rule does not fit its table
   */
  void apply(Database database) {
    Login migrator = database.as(DatabaseRole.MIGRATOR);
    String app = database.as(DatabaseRole.APP).user();
    try (Connection connection = migrator.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      List<String> tables = named(statement, TABLES);
      String digest = digest(tables, named(statement, FUNCTIONS), app);
      if (!applied(statement, digest)) {
        statement.execute(FOUNDATION);
        schemas(statement, app, database.as(DatabaseRole.SEALED).user());
        for (String table : tables) {
          table(statement, table, app);
        }
        statement.execute("delete from access.applied");
        statement.execute("insert into access.applied values ('" + digest + "')");
      }
      connection.commit();
    } catch (SQLException e) {
      throw new DatabaseException("数据行的权限没有设置成功，数据没有改动：" + e.getMessage(), e);
    }
  }

  private static boolean applied(Statement statement, String digest) throws SQLException {
    try (ResultSet there = statement.executeQuery("select to_regclass('access.applied')")) {
      there.next();
      if (there.getString(1) == null) {
        return false;
      }
    }
    try (ResultSet same =
        statement.executeQuery("select from access.applied where digest = '" + digest + "'")) {
      return same.next();
    }
  }

  private static List<String> named(Statement statement, String query) throws SQLException {
    List<String> names = new ArrayList<>();
    String modules = String.join(",", Modules.IN_ORDER);
    try (ResultSet rows = statement.executeQuery(query.formatted(modules))) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }

  private static void schemas(Statement statement, String app, String sealed) throws SQLException {
    statement.execute("create schema if not exists sealed");
    statement.execute("grant usage on schema sealed to \"" + sealed + "\"");
    List<String> schemas = new ArrayList<>(Modules.IN_ORDER);
    schemas.add("access");
    for (String schema : schemas) {
      statement.execute("grant usage on schema " + schema + " to \"" + app + "\"");
      statement.execute(
          "revoke execute on all functions in schema " + schema + " from public, \"" + app + "\"");
      statement.execute(
          "grant execute on all functions in schema " + schema + " to \"" + app + "\"");
      statement.execute("grant usage on all sequences in schema " + schema + " to \"" + app + "\"");
    }
  }

  private void table(Statement statement, String table, String app) throws SQLException {
    Rule rule = lines.getOrDefault(table, new Rule("", "false"));
    statement.execute("revoke all on " + table + " from public, \"" + app + "\"");
    statement.execute("drop policy if exists rows on " + table);
    if (!rule.grants().isEmpty()) {
      statement.execute("grant " + rule.grants() + " on " + table + " to \"" + app + "\"");
    }
    if (rule.condition().isEmpty()) {
      statement.execute("alter table " + table + " disable row level security");
      return;
    }
    statement.execute("alter table " + table + " enable row level security");
    statement.execute(
        "create policy rows on %s for all to \"%s\" using (region = %s and (%s))"
            .formatted(table, app, setting("region"), sql(table, rule.condition())));
  }

  /** A condition with its macros written out; see the head of rows.txt. */
  static String sql(String table, String condition) {
    Matcher macro = MACRO.matcher(condition);
    StringBuilder sql = new StringBuilder();
    while (macro.find()) {
      String[] words = macro.group(1).split(" ", -1);
      macro.appendReplacement(sql, Matcher.quoteReplacement(expand(table, words)));
    }
    return macro.appendTail(sql).toString();
  }

  private static String expand(String table, String[] words) {
    return switch (words[0]) {
      case "region" -> "true";
      case "below" -> below(words[1], words[2]);
      case "setting" -> setting(words[1]);
      case "id" -> "(select access.setting('" + words[1] + "')::uuid)";
      case "matter" ->
          "(%1$s = (select access.setting('held')::uuid) or exists (select from petition.matter m where m.region = %2$s.region and m.id = %2$s.%1$s))"
              .formatted(words[1], table);
      case "row" -> row(table, words);
      default -> throw new IllegalArgumentException("no rule " + words[0] + " for " + table);
    };
  }

  private static String below(String column, String reach) {
    return "(%s >= %s and %s < %s)"
        .formatted(column, setting(reach), column, setting(reach + "_end"));
  }

  private static String row(String table, String[] words) {
    StringBuilder sql =
        new StringBuilder("exists (select from " + words[1] + " o where o.region = ");
    sql.append(table).append(".region");
    for (int i = 2; i < words.length; i++) {
      String[] pair = words[i].split("=", 2);
      sql.append(" and o.").append(pair[pair.length - 1]);
      sql.append(" = ").append(table).append('.').append(pair[0]);
    }
    return sql.append(')').toString();
  }

  private static String setting(String name) {
    return "(select access.setting('" + name + "'))";
  }

  private String digest(List<String> tables, List<String> functions, String app) {
    StringBuilder all = new StringBuilder("3 ").append(app).append(functions);
    for (String table : tables) {
      all.append('\n').append(table).append(lines.get(table));
    }
    try {
      byte[] bytes = all.toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
