package org.xinheng.crypto.store;

import static org.xinheng.crypto.store.jooq.Tables.ERASURE;
import static org.xinheng.crypto.store.jooq.Tables.MATTER_KEY;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Record4;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinheng.shared.Region;

/** Wrapped keys, one row a matter, and the matters whose key was destroyed. */
@Repository
public class MatterKeyStore {

  private final DSLContext sql;

  public MatterKeyStore(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * A stored key.
   *
   * @param wrapped under the master key
   * @param masterId names that
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  public record Wrapped(Region region, UUID matter, byte[] wrapped, String masterId) {}

  /** A matter whose key was destroyed. */
  public record Erased(Region region, UUID matter, Instant at) {}

  public void insert(Region region, UUID matter, byte[] wrapped, String masterId, Instant at) {
    sql.insertInto(MATTER_KEY)
        .set(MATTER_KEY.REGION, region.code())
        .set(MATTER_KEY.MATTER_ID, matter)
        .set(MATTER_KEY.WRAPPED, wrapped)
        .set(MATTER_KEY.MASTER_ID, masterId)
        .set(MATTER_KEY.CREATED_AT, at.atOffset(ZoneOffset.UTC))
        .execute();
  }

  public Optional<Wrapped> find(Region region, UUID matter) {
    return columns()
        .where(MATTER_KEY.REGION.eq(region.code()), MATTER_KEY.MATTER_ID.eq(matter))
        .fetchOptional(MatterKeyStore::wrapped);
  }

  /** Any key at all. */
  public Optional<Wrapped> any() {
    return columns().limit(1).fetchOptional(MatterKeyStore::wrapped);
  }

  /** Deletes a key; whether there was one. */
  public boolean delete(Region region, UUID matter) {
    return sql.deleteFrom(MATTER_KEY)
            .where(MATTER_KEY.REGION.eq(region.code()), MATTER_KEY.MATTER_ID.eq(matter))
            .execute()
        > 0;
  }

  /** Destroys a key whose erasure was confirmed, and remembers the matter. */
  public void destroy(Region region, UUID matter, Instant at) {
    sql.fetch(
        "select crypto.destroy_matter_key(?, ?, ?::timestamptz)",
        region.code(),
        matter,
        at.atOffset(ZoneOffset.UTC));
  }

  public void insertErasure(Region region, UUID matter, Instant at) {
    sql.insertInto(ERASURE)
        .set(ERASURE.REGION, region.code())
        .set(ERASURE.MATTER_ID, matter)
        .set(ERASURE.ERASED_AT, at.atOffset(ZoneOffset.UTC))
        .onConflictDoNothing()
        .execute();
  }

  public List<Erased> erased() {
    return sql.selectFrom(ERASURE)
        .orderBy(ERASURE.REGION, ERASURE.MATTER_ID)
        .fetch(row ->
            new Erased(
                new Region(row.getRegion()), row.getMatterId(), row.getErasedAt().toInstant()));
  }

  /**
   * Keys after a place that are not wrapped under a master key, in order of region and matter, held
   * until the transaction ends. A key being destroyed meanwhile is passed over.
   */
  public List<Wrapped> notUnder(String masterId, @Nullable Wrapped after, int limit) {
    return columns()
        .where(MATTER_KEY.MASTER_ID.ne(masterId), behind(after))
        .orderBy(MATTER_KEY.REGION, MATTER_KEY.MATTER_ID)
        .limit(limit)
        .forUpdate()
        .skipLocked()
        .fetch(MatterKeyStore::wrapped);
  }

  /** All keys after a place, in order of region and matter. */
  public List<Wrapped> after(@Nullable Wrapped place, int limit) {
    return columns()
        .where(behind(place))
        .orderBy(MATTER_KEY.REGION, MATTER_KEY.MATTER_ID)
        .limit(limit)
        .fetch(MatterKeyStore::wrapped);
  }

  private static Condition behind(@Nullable Wrapped place) {
    return place == null
        ? DSL.trueCondition()
        : DSL.row(MATTER_KEY.REGION, MATTER_KEY.MATTER_ID)
            .gt(place.region().code(), place.matter());
  }

  /** Stores keys wrapped anew. */
  public void rewrap(List<Wrapped> keys) {
    sql.batch(keys.stream().map(this::update).toList()).execute();
  }

  private Query update(Wrapped key) {
    return sql.update(MATTER_KEY)
        .set(MATTER_KEY.WRAPPED, key.wrapped())
        .set(MATTER_KEY.MASTER_ID, key.masterId())
        .where(MATTER_KEY.REGION.eq(key.region().code()), MATTER_KEY.MATTER_ID.eq(key.matter()));
  }

  private org.jooq.SelectJoinStep<Record4<String, UUID, byte[], String>> columns() {
    return sql.select(
            MATTER_KEY.REGION, MATTER_KEY.MATTER_ID, MATTER_KEY.WRAPPED, MATTER_KEY.MASTER_ID)
        .from(MATTER_KEY);
  }

  private static Wrapped wrapped(Record4<String, UUID, byte[], String> row) {
    return new Wrapped(new Region(row.value1()), row.value2(), row.value3(), row.value4());
  }
}
