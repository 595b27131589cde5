package org.xinheng.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tables in an order in which each comes after those that its rows refer to. */
final class TableOrder {

  private static final String REFERENCES =
      """
      select c.conrelid::regclass::text, c.confrelid::regclass::text from pg_constraint c
      where c.contype = 'f' and c.conrelid <> c.confrelid
      """;

  private TableOrder() {}

  static List<String> of(Connection connection, List<String> tables) throws SQLException {
    Map<String, Set<String>> needs = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(REFERENCES)) {
      while (rows.next()) {
        needs.computeIfAbsent(rows.getString(1), _ -> new LinkedHashSet<>()).add(rows.getString(2));
      }
    }
    Set<String> order = new LinkedHashSet<>();
    tables.forEach(table -> visit(table, needs, new LinkedHashSet<>(), order));
    List<String> known = new ArrayList<>(order);
    known.retainAll(tables);
    return known;
  }

  private static void visit(
      String table, Map<String, Set<String>> needs, Set<String> above, Set<String> order) {
    if (order.contains(table) || !above.add(table)) {
      return;
    }
    needs.getOrDefault(table, Set.of()).forEach(needed -> visit(needed, needs, above, order));
    order.add(table);
  }
}
