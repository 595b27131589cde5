package org.xinheng.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.xinheng.house.Catalogue.Key;
import org.xinheng.house.Catalogue.Reference;
import org.xinheng.house.Catalogue.Table;

/** The key rule: a table can be spread over machines by region, or is on a short list. */
final class TableKeys {

  /** Small tables that every machine holds whole, with the reason. */
  static final Map<String, String> REFERENCE =
      Map.of(
          "identity.region", "the counties themselves; the code is the region",
          "crypto.master", "master keys of the installation, a row a rotation",
          "crypto.purpose_key", "keys of the installation, a row a purpose");

  /** Infrastructure, by table name in whatever schema, with the reason. */
  static final Map<String, String> INFRASTRUCTURE =
      Map.of(
          "flyway_schema_history",
          "which migrations ran; one for each schema, never queried by a region",
          "session",
          "found by the hash of a cookie alone, before anybody knows of a region",
          "applied",
          "which rules for rows hold in this database; one row, read at a start");

  private TableKeys() {}

  /** What is wrong with the keys of these tables. */
  static List<String> breaches(List<Table> tables) {
    List<String> breaches = new ArrayList<>();
    for (Table table : tables) {
      if (!REFERENCE.containsKey(table.fullName()) && !INFRASTRUCTURE.containsKey(table.name())) {
        breaches.addAll(keys(table));
        breaches.addAll(references(table));
      }
    }
    return breaches;
  }

  private static List<String> keys(Table table) {
    List<String> breaches = new ArrayList<>();
    if (table.primaryKey().isEmpty()) {
      breaches.add(table.fullName() + " has no primary key");
    }
    for (Key key : table.keys()) {
      if (!key.columns().getFirst().equals("region")) {
        breaches.add(table.fullName() + ": region does not lead " + key.columns());
      }
    }
    return breaches;
  }

  private static List<String> references(Table table) {
    List<String> breaches = new ArrayList<>();
    for (Reference reference : table.references()) {
      if (!reference.schema().equals(table.schema())) {
        breaches.add(
            table.fullName()
                + " refers to another module's "
                + reference.schema()
                + "."
                + reference.table());
      }
      if (!reference.columns().getFirst().equals("region")) {
        breaches.add(
            table.fullName() + ": region does not lead the reference " + reference.columns());
      }
    }
    return breaches;
  }
}
