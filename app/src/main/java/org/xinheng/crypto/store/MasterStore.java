package org.xinheng.crypto.store;

import static org.xinheng.crypto.store.jooq.Tables.MASTER;
import static org.xinheng.crypto.store.jooq.Tables.MATTER_KEY;
import static org.xinheng.crypto.store.jooq.Tables.PURPOSE_KEY;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinheng.crypto.CipherProfile;
import org.xinheng.crypto.store.jooq.tables.records.MasterRecord;

/** What the database knows of master keys: ids, proofs, which one is in use. */
@Repository
public class MasterStore {

  /** The state of the key that wraps now. */
  public static final String CURRENT = "current";

  /** The state of a key that a rotation is leaving. */
  public static final String LEAVING = "leaving";

  /** The state of a key under which nothing is wrapped any more. */
  public static final String LEFT = "left";

  /** Stands in the functions of the migration too. */
  private static final long LOCK = 8_677_110_110_104L;

  private final DSLContext sql;

  public MasterStore(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * The key to wrap under.
   *
   * @param id its id
   * @param profile the algorithms to use
   */
  public record InUse(String id, CipherProfile profile) {}

  /**
   * A key as the database knows it.
   *
   * @param proof tells a right key from a wrong one
   * @param state {@link #CURRENT}, {@link #LEAVING} or {@link #LEFT}
   * @param leftAt when nothing was wrapped under it any more
   */
  @SuppressWarnings("ArrayRecordComponent") // read, checked, never compared
  public record Known(
      String id,
      byte[] proof,
      CipherProfile profile,
      String state,
      Instant since,
      @Nullable Instant leftAt) {

    public boolean is(String other) {
      return state.equals(other);
    }
  }

  /**
   * The key to wrap under; a rotation waits until the caller's transaction has ended.
   *
   * @throws IllegalStateException when the installation has none
   */
  public InUse inUse() {
    var row = sql.fetchSingle("select id, profile from crypto.current_master()");
    String id = row.get("id", String.class);
    if (id == null) {
      throw new IllegalStateException("no master key is in use");
    }
    return new InUse(id, CipherProfile.of(row.get("profile", String.class)).orElseThrow());
  }

  /** The same without holding anything; empty in a database of the time before keys were named. */
  public Optional<InUse> named() {
    boolean there = sql.fetchValue("select to_regclass('crypto.master')") != null;
    return there ? current().map(now -> new InUse(now.id(), now.profile())) : Optional.empty();
  }

  /** Waits for all who hold the key in use, and keeps others waiting until the transaction ends. */
  public void lock() {
    sql.fetch("select pg_advisory_xact_lock(?)", LOCK);
  }

  /** All keys, oldest first. */
  public List<Known> all() {
    return sql.selectFrom(MASTER).orderBy(MASTER.SINCE, MASTER.ID).fetch(MasterStore::known);
  }

  public Optional<Known> current() {
    return sql.selectFrom(MASTER).where(MASTER.STATE.eq(CURRENT)).fetchOptional(MasterStore::known);
  }

  public void insert(String id, byte[] proof, CipherProfile profile, Instant at) {
    sql.insertInto(MASTER)
        .set(MASTER.ID, id)
        .set(MASTER.PROOF, proof)
        .set(MASTER.PROFILE, profile.code())
        .set(MASTER.STATE, CURRENT)
        .set(MASTER.SINCE, at.atOffset(ZoneOffset.UTC))
        .execute();
  }

  /** The key in use is being left. */
  public void leave() {
    sql.update(MASTER).set(MASTER.STATE, LEAVING).where(MASTER.STATE.eq(CURRENT)).execute();
  }

  /** Keys being left are left. */
  public void left(Instant at) {
    sql.update(MASTER)
        .set(MASTER.STATE, LEFT)
        .set(MASTER.LEFT_AT, at.atOffset(ZoneOffset.UTC))
        .where(MASTER.STATE.eq(LEAVING))
        .execute();
  }

  public void profile(CipherProfile profile) {
    sql.update(MASTER)
        .set(MASTER.PROFILE, profile.code())
        .where(MASTER.STATE.eq(CURRENT))
        .execute();
  }

  /** How many keys of matters are wrapped under each master key. */
  public Map<String, Integer> matterKeys() {
    return sql.select(MATTER_KEY.MASTER_ID, DSL.count())
        .from(MATTER_KEY)
        .groupBy(MATTER_KEY.MASTER_ID)
        .fetchMap(MATTER_KEY.MASTER_ID, DSL.count());
  }

  /** How many keys of purposes are wrapped under each master key. */
  public Map<String, Integer> purposeKeys() {
    return sql.select(PURPOSE_KEY.MASTER_ID, DSL.count())
        .from(PURPOSE_KEY)
        .groupBy(PURPOSE_KEY.MASTER_ID)
        .fetchMap(PURPOSE_KEY.MASTER_ID, DSL.count());
  }

  private static Known known(MasterRecord row) {
    OffsetDateTime left = row.getLeftAt();
    return new Known(
        row.getId(),
        row.getProof(),
        CipherProfile.of(row.getProfile()).orElseThrow(),
        row.getState(),
        row.getSince().toInstant(),
        left == null ? null : left.toInstant());
  }
}
