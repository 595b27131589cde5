package org.xinheng.house;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.xinheng.house.Catalogue.Table;

/** Tables that exist for one look only: made, read from the catalogue and rolled back. */
final class Scratch {

  private Scratch() {}

  /** The tables of a schema that the script makes. */
  static List<Table> tables(DSLContext db, String script, String schema) {
    AtomicReference<List<Table>> seen = new AtomicReference<>(List.of());
    try {
      db.transaction(inside -> {
        inside.dsl().execute(script);
        seen.set(
            Catalogue.read(inside.dsl()).stream()
                .filter(table -> table.schema().equals(schema))
                .toList());
        throw new Away();
      });
    } catch (Away expected) {
      return seen.get();
    } catch (DataAccessException e) {
      throw new IllegalStateException("the scratch tables could not be made", e);
    }
    throw new IllegalStateException("the scratch tables were not rolled back");
  }

  private static final class Away extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
