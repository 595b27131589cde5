package org.xinheng.petition.store;

import static org.xinheng.petition.store.jooq.Tables.MATTER;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinheng.shared.Region;

/** Numbers and ids of matters, and no other column. */
@Repository
public class NumberStore {

  private final DSLContext sql;

  public NumberStore(DSLContext sql) {
    this.sql = sql;
  }

  public Optional<UUID> id(Region region, String number) {
    return sql.select(MATTER.ID)
        .from(MATTER)
        .where(MATTER.REGION.eq(region.code()), MATTER.NUMBER.eq(number))
        .fetchOptional(MATTER.ID);
  }

  public Map<UUID, String> numbers(Region region, Set<UUID> ids) {
    return sql.select(MATTER.ID, MATTER.NUMBER)
        .from(MATTER)
        .where(MATTER.REGION.eq(region.code()), MATTER.ID.in(ids))
        .fetchMap(MATTER.ID, MATTER.NUMBER);
  }
}
