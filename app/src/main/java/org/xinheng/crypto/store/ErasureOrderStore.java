package org.xinheng.crypto.store;

import static org.xinheng.crypto.store.jooq.Tables.ERASURE_ORDER;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinheng.crypto.store.jooq.tables.records.ErasureOrderRecord;
import org.xinheng.shared.Region;

/** Orders to destroy the key of a matter, one row a matter. */
@Repository
public class ErasureOrderStore {

  private final DSLContext sql;

  public ErasureOrderStore(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * An order as stored.
   *
   * @param reason sealed under a key of the installation
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  public record Stored(
      String ground,
      byte[] reason,
      UUID proposedBy,
      Instant proposedAt,
      @Nullable UUID confirmedBy,
      @Nullable Instant confirmedAt) {}

  public Optional<Stored> find(Region region, UUID matter) {
    return sql.selectFrom(ERASURE_ORDER)
        .where(of(region, matter))
        .fetchOptional(ErasureOrderStore::stored);
  }

  public void insert(
      Region region, UUID matter, String ground, byte[] reason, UUID by, Instant at) {
    sql.insertInto(ERASURE_ORDER)
        .set(ERASURE_ORDER.REGION, region.code())
        .set(ERASURE_ORDER.MATTER_ID, matter)
        .set(ERASURE_ORDER.GROUND, ground)
        .set(ERASURE_ORDER.REASON, reason)
        .set(ERASURE_ORDER.PROPOSED_BY, by)
        .set(ERASURE_ORDER.PROPOSED_AT, at.atOffset(ZoneOffset.UTC))
        .execute();
  }

  /** Confirms an order that waits; whether there was one. */
  public boolean confirm(Region region, UUID matter, UUID by, Instant at) {
    return sql.update(ERASURE_ORDER)
            .set(ERASURE_ORDER.CONFIRMED_BY, by)
            .set(ERASURE_ORDER.CONFIRMED_AT, at.atOffset(ZoneOffset.UTC))
            .where(of(region, matter), ERASURE_ORDER.CONFIRMED_AT.isNull())
            .execute()
        == 1;
  }

  /** Takes back an order that waits; whether there was one. */
  public boolean delete(Region region, UUID matter) {
    return sql.deleteFrom(ERASURE_ORDER)
            .where(of(region, matter), ERASURE_ORDER.CONFIRMED_AT.isNull())
            .execute()
        == 1;
  }

  private static Condition of(Region region, UUID matter) {
    return ERASURE_ORDER.REGION.eq(region.code()).and(ERASURE_ORDER.MATTER_ID.eq(matter));
  }

  private static Stored stored(ErasureOrderRecord row) {
    OffsetDateTime confirmed = row.getConfirmedAt();
    return new Stored(
        row.getGround(),
        row.getReason(),
        row.getProposedBy(),
        row.getProposedAt().toInstant(),
        row.getConfirmedBy(),
        confirmed == null ? null : confirmed.toInstant());
  }
}
