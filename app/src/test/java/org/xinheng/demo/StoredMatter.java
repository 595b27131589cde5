package org.xinheng.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinheng.crypto.MatterKeys;
import org.xinheng.crypto.SecretBox;
import org.xinheng.identity.Officers;
import org.xinheng.identity.Unit;
import org.xinheng.identity.Units;
import org.xinheng.ledger.Ledger;
import org.xinheng.petition.domain.History;
import org.xinheng.petition.store.MatterStore;
import org.xinheng.shared.Region;
import org.xinheng.shared.RowScope;
import org.xinheng.shared.RowScopes;

/**
 * Everything that any table holds of a matter, as text that can be compared with another county's:
 * units and officers by their codes, the matter by its part in the tale, ciphertexts by their
 * length and once more in clear.
 */
final class StoredMatter {

  private static final String TABLES =
      """
      select table_schema || '.' || table_name, column_name from information_schema.columns
      where column_name in ('matter_id', 'case_ref', 'chain') and table_schema not like 'pg\\_%'
      order by 1\
      """;

  private final DSLContext sql;
  private final MatterStore store;
  private final MatterKeys keys;
  private final Ledger ledger;
  private final RowScopes scopes;
  private final TransactionTemplate transaction;
  private final Map<String, String> known = new TreeMap<>();

  StoredMatter(
      DSLContext sql,
      MatterStore store,
      MatterKeys keys,
      Ledger ledger,
      RowScopes scopes,
      TransactionTemplate transaction) {
    this.sql = sql;
    this.store = store;
    this.keys = keys;
    this.ledger = ledger;
    this.scopes = scopes;
    this.transaction = transaction;
  }

  /** Learns what units and officers are called. */
  void learn(Region region, Units units, Officers officers) {
    for (Unit unit : units.all(region)) {
      String code = unit.code().replace(region.code(), "county-");
      known.put(unit.id().toString(), "unit " + code);
      officers
          .ofUnit(region, unit.id())
          .forEach(it -> known.put(it.id().toString(), it.login().replace(region.code(), "")));
    }
    known.put("/" + region.code(), "/county-");
  }

  /** Learns what a matter is in the tale. */
  void learn(String part, UUID id, String number) {
    known.put(id.toString(), part);
    known.put(number, "number of " + part);
  }

  /** Rows of all tables, by table. */
  Map<String, List<String>> rows(Region region, UUID matter) {
    Map<String, List<String>> all = new TreeMap<>();
    all.put("petition.matter", rows("petition.matter", "id", region, matter));
    sql.fetch(TABLES)
        .forEach(table -> {
          String name = table.get(0, String.class);
          List<String> rows = rows(name, table.get(1, String.class), region, matter);
          if (!rows.isEmpty()) {
            all.put(name, rows);
          }
        });
    return all;
  }

  private List<String> rows(String table, String key, Region region, UUID matter) {
    String query = "select * from " + table + " where region = ? and " + key + " = ?";
    return sql.fetch(query, region.code(), matter).stream()
        .map(row -> row(table, row, region))
        .sorted()
        .toList();
  }

  private String row(String table, Record row, Region region) {
    Map<String, String> values = new TreeMap<>();
    for (Field<?> field : row.fields()) {
      boolean chance =
          field.getName().equals("tx")
              || (table.equals("ledger.outbox") && field.getName().equals("id"));
      if (!chance && !field.getName().equals("region")) {
        values.put(field.getName(), text(field.getName(), row.get(field), region));
      }
    }
    return values.toString();
  }

  private String text(String column, @Nullable Object value, Region region) {
    return switch (value) {
      case byte[] blind when column.endsWith("_index") -> java.util.HexFormat.of().formatHex(blind);
      case byte[] sealed -> sealed.length + " bytes";
      case Object[] several -> told(java.util.Arrays.toString(several), region);
      case null -> "-";
      case String division when column.equals("division") ->
          division.replace(region.code(), "county-");
      default -> told(value.toString(), region);
    };
  }

  private String told(String text, Region region) {
    String told = text.replace("/" + region.code(), "/county-");
    for (Map.Entry<String, String> one : known.entrySet()) {
      told = told.replace(one.getKey(), one.getValue());
    }
    return told;
  }

  /** What is sealed, in clear: persons, words, answers, history. */
  List<String> clear(Region region, UUID matter) {
    return scopes.within(
        RowScope.county(region),
        () -> transaction.execute(_ -> opened(region, matter, keys.of(region, matter))));
  }

  private List<String> opened(Region region, UUID matter, SecretBox box) {
    List<Object> all = new ArrayList<>(store.persons(region, matter, box));
    all.add(store.statement(region, matter, box));
    all.addAll(store.opinions(region, matter, box));
    ledger
        .history(region, matter)
        .forEach(entry -> {
          Map<String, String> facts = History.open(box, entry.kind(), entry.content());
          all.add(entry.seq() + " " + entry.kind() + " " + entry.at() + " " + facts);
        });
    return all.stream().map(it -> told(it.toString(), region)).toList();
  }
}
