package org.xinheng.petition.store;

import static org.jooq.impl.DSL.any;
import static org.xinheng.petition.store.jooq.Tables.MATTER;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinheng.petition.store.jooq.tables.records.MatterRecord;
import org.xinheng.shared.Region;

/** Matters by their ids, for the jobs of the clocks. */
@Repository
public class ClockedMatters {

  private final DSLContext sql;

  public ClockedMatters(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * Who has a matter.
   *
   * @param path path of the unit that has it
   * @param handler officer who took it
   */
  public record Held(@Nullable String path, @Nullable UUID handler) {}

  /** Who has these matters, in one statement. */
  public Map<UUID, Held> held(Region region, Set<UUID> ids) {
    return sql.select(MATTER.ID, MATTER.HANDLING_PATH, MATTER.HANDLER)
        .from(MATTER)
        .where(among(region, ids))
        .fetchMap(MATTER.ID, row -> new Held(row.value2(), row.value3()));
  }

  /** Holds matters until the transaction ends, always in the same order. */
  public void lock(Region region, Set<UUID> ids) {
    sql.select(MATTER.ID)
        .from(MATTER)
        .where(among(region, ids))
        .orderBy(MATTER.ID)
        .forUpdate()
        .fetch();
  }

  public Optional<MatterRecord> find(Region region, UUID id) {
    return sql.selectFrom(MATTER)
        .where(MATTER.REGION.eq(region.code()), MATTER.ID.eq(id))
        .fetchOptional();
  }

  public void update(MatterRecord matter) {
    sql.executeUpdate(matter);
  }

  private static Condition among(Region region, Set<UUID> ids) {
    return MATTER.REGION.eq(region.code()).and(MATTER.ID.eq(any(ids.toArray(UUID[]::new))));
  }
}
