package org.xinheng.identity.store;

import static org.xinheng.identity.store.jooq.Tables.FACTOR;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinheng.shared.Region;

/** Second factors in the database; their secrets are ciphertext. */
@Repository
public class FactorStore {

  private final DSLContext sql;

  public FactorStore(DSLContext sql) {
    this.sql = sql;
  }

  /** A factor that counts only once it is enrolled; an earlier pending one goes. */
  public void insertPending(Region region, UUID officer, UUID id, byte[] secret, Instant at) {
    sql.deleteFrom(FACTOR).where(of(region, officer), FACTOR.ENROLLED_AT.isNull()).execute();
    sql.insertInto(FACTOR)
        .set(FACTOR.REGION, region.code())
        .set(FACTOR.OFFICER_ID, officer)
        .set(FACTOR.ID, id)
        .set(FACTOR.SECRET, secret)
        .set(FACTOR.MADE_AT, at.atOffset(ZoneOffset.UTC))
        .execute();
  }

  public Optional<Stored> enrolled(Region region, UUID officer) {
    return find(region, officer, FACTOR.ENROLLED_AT.isNotNull());
  }

  public Optional<Stored> pending(Region region, UUID officer) {
    return find(region, officer, FACTOR.ENROLLED_AT.isNull());
  }

  /** Makes the pending factor the only one. */
  public void enrol(Region region, UUID officer, UUID id, long step, Instant at) {
    sql.deleteFrom(FACTOR).where(of(region, officer), FACTOR.ID.ne(id)).execute();
    sql.update(FACTOR)
        .set(FACTOR.ENROLLED_AT, at.atOffset(ZoneOffset.UTC))
        .set(FACTOR.LAST_STEP, step)
        .where(of(region, officer), FACTOR.ID.eq(id))
        .execute();
  }

  /** Uses a step up; false when it, or a later one, was used already. */
  public boolean use(Region region, UUID officer, UUID id, long step) {
    return sql.update(FACTOR)
            .set(FACTOR.LAST_STEP, step)
            .where(of(region, officer), FACTOR.ID.eq(id), FACTOR.LAST_STEP.lt(step))
            .execute()
        == 1;
  }

  public void delete(Region region, UUID officer) {
    sql.deleteFrom(FACTOR).where(of(region, officer)).execute();
  }

  private Optional<Stored> find(Region region, UUID officer, Condition which) {
    return sql.selectFrom(FACTOR)
        .where(of(region, officer), which)
        .fetchOptional(r -> new Stored(r.getId(), r.getSecret(), r.getLastStep()));
  }

  private static Condition of(Region region, UUID officer) {
    return FACTOR.REGION.eq(region.code()).and(FACTOR.OFFICER_ID.eq(officer));
  }

  /**
   * A stored factor.
   *
   * @param id identifier, also of its key
   * @param secret ciphertext
   * @param lastStep the last step whose code was used
   */
  public record Stored(UUID id, byte[] secret, long lastStep) {}
}
