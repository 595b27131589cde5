package org.xinheng.house;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;

/** The tables as the database itself knows them. */
final class Catalogue {

  private static final String TABLES =
      """
      select c.oid, n.nspname as schema, c.relname as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')
        and n.nspname !~ '^pg_'
      order by 2, 3\
      """;
  private static final String COLUMNS =
      """
      select a.attname as name, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as needed
      from pg_attribute a where a.attrelid = ? and a.attnum > 0 and not a.attisdropped
      order by a.attnum\
      """;
  private static final String KEYS =
      """
      select i.indisprimary as primary, array(
        select coalesce(a.attname, '?') from unnest(i.indkey::int2[]) with ordinality k(number, place)
        left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number
        order by k.place)::text[] as columns
      from pg_index i where i.indrelid = ? and i.indisunique order by 1 desc, 2\
      """;
  private static final String REFERENCES =
      """
      select n.nspname as schema, c.relname as name, array(
        select a.attname from unnest(f.conkey) with ordinality k(number, place)
        join pg_attribute a on a.attrelid = f.conrelid and a.attnum = k.number
        order by k.place)::text[] as columns
      from pg_constraint f join pg_class c on c.oid = f.confrelid
      join pg_namespace n on n.oid = c.relnamespace
      where f.contype = 'f' and f.conrelid = ? order by 1, 2, 3\
      """;

  private Catalogue() {}

  /**
   * A table.
   *
   * @param keys columns of the primary key, then of each unique index
   */
  record Table(
      String schema,
      String name,
      List<Column> columns,
      List<Key> keys,
      List<Reference> references) {

    String fullName() {
      return schema + "." + name;
    }

    List<String> primaryKey() {
      return keys.stream().filter(Key::primary).flatMap(key -> key.columns().stream()).toList();
    }

    boolean hasColumn(String column) {
      return columns.stream().anyMatch(c -> c.name().equals(column));
    }
  }

  record Column(String name, String type, boolean needed) {}

  record Key(boolean primary, List<String> columns) {}

  record Reference(String schema, String table, List<String> columns) {}

  /** Every table outside the server's own schemas. */
  static List<Table> read(DSLContext db) {
    List<Table> tables = new ArrayList<>();
    for (Record row : db.fetch(TABLES)) {
      long oid = row.get("oid", Long.class);
      tables.add(
          new Table(
              row.get("schema", String.class),
              row.get("name", String.class),
              db.fetch(COLUMNS, oid).map(Catalogue::column),
              db.fetch(KEYS, oid).map(Catalogue::key),
              db.fetch(REFERENCES, oid).map(Catalogue::reference)));
    }
    return List.copyOf(tables);
  }

  private static Column column(Record row) {
    return new Column(
        row.get("name", String.class),
        row.get("type", String.class),
        row.get("needed", Boolean.class));
  }

  private static Key key(Record row) {
    return new Key(row.get("primary", Boolean.class), List.of(row.get("columns", String[].class)));
  }

  private static Reference reference(Record row) {
    return new Reference(
        row.get("schema", String.class),
        row.get("name", String.class),
        List.of(row.get("columns", String[].class)));
  }
}
