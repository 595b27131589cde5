package org.xinheng.identity.store;

import static org.xinheng.identity.store.jooq.Tables.RESET;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinheng.identity.Officer;
import org.xinheng.identity.Resets;
import org.xinheng.shared.Region;

/** Resets in the database: one an officer, the last one started. */
@Repository
public class ResetStore {

  private final DSLContext sql;

  public ResetStore(DSLContext sql) {
    this.sql = sql;
  }

  /** Starts a reset in place of any earlier one. */
  public void start(Officer officer, String code, String lost, UUID by, Instant at, Instant until) {
    sql.deleteFrom(RESET).where(of(officer.region(), officer.id())).execute();
    sql.insertInto(RESET)
        .set(RESET.REGION, officer.region().code())
        .set(RESET.OFFICER_ID, officer.id())
        .set(RESET.CODE, code)
        .set(RESET.LOST, lost)
        .set(RESET.STARTED_BY, by)
        .set(RESET.MADE_AT, at.atOffset(ZoneOffset.UTC))
        .set(RESET.UNTIL_AT, until.atOffset(ZoneOffset.UTC))
        .execute();
  }

  /** The reset that can still be completed; it is held until the transaction ends. */
  public Optional<Open> open(Officer officer, Instant at) {
    return sql.selectFrom(RESET)
        .where(
            of(officer.region(), officer.id()),
            RESET.USED_AT.isNull(),
            RESET.UNTIL_AT.gt(at.atOffset(ZoneOffset.UTC)))
        .forUpdate()
        .fetchOptional(r -> new Open(r.getCode(), r.getLost()));
  }

  public void use(Officer officer, Instant at) {
    sql.update(RESET)
        .set(RESET.USED_AT, at.atOffset(ZoneOffset.UTC))
        .where(of(officer.region(), officer.id()))
        .execute();
  }

  /** A used reset that was not told of; from now on it was. */
  public Optional<Resets.Told> untold(Region region, UUID officer, Instant at) {
    var found =
        sql.selectFrom(RESET)
            .where(of(region, officer), RESET.USED_AT.isNotNull(), RESET.TOLD_AT.isNull())
            .fetchOptional(r -> new Resets.Told(r.getStartedBy(), r.getMadeAt().toInstant()));
    if (found.isPresent()) {
      sql.update(RESET)
          .set(RESET.TOLD_AT, at.atOffset(ZoneOffset.UTC))
          .where(of(region, officer))
          .execute();
    }
    return found;
  }

  private static Condition of(Region region, UUID officer) {
    return RESET.REGION.eq(region.code()).and(RESET.OFFICER_ID.eq(officer));
  }

  /**
   * A reset that waits for its officer.
   *
   * @param code keyed hash of the one-time code
   * @param lost what was lost
   */
  public record Open(String code, String lost) {}
}
