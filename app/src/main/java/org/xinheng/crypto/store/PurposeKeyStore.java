package org.xinheng.crypto.store;

import static org.xinheng.crypto.store.jooq.Tables.PURPOSE_KEY;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinheng.crypto.CipherProfile;
import org.xinheng.crypto.store.jooq.tables.records.PurposeKeyRecord;

/** Wrapped keys of the installation, one row a purpose. */
@Repository
public class PurposeKeyStore {

  private final DSLContext sql;

  public PurposeKeyStore(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * A stored key.
   *
   * @param wrapped under the master key
   * @param masterId names that
   * @param profile what the key is used with
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  public record Stored(byte[] wrapped, String masterId, CipherProfile profile) {}

  public Optional<Stored> find(String purpose) {
    return sql.selectFrom(PURPOSE_KEY)
        .where(PURPOSE_KEY.PURPOSE.eq(purpose))
        .fetchOptional(PurposeKeyStore::stored);
  }

  /** Stores a key unless another node was first. */
  public void insert(String purpose, Stored key, Instant at) {
    sql.insertInto(PURPOSE_KEY)
        .set(PURPOSE_KEY.PURPOSE, purpose)
        .set(PURPOSE_KEY.WRAPPED, key.wrapped())
        .set(PURPOSE_KEY.MASTER_ID, key.masterId())
        .set(PURPOSE_KEY.PROFILE, key.profile().code())
        .set(PURPOSE_KEY.CREATED_AT, at.atOffset(ZoneOffset.UTC))
        .onConflictDoNothing()
        .execute();
  }

  /** All keys by their purpose. */
  public Map<String, Stored> all() {
    return sql.selectFrom(PURPOSE_KEY).fetchMap(PURPOSE_KEY.PURPOSE, PurposeKeyStore::stored);
  }

  /** Keys that are not wrapped under a master key, held until the transaction ends. */
  public Map<String, Stored> notUnder(String masterId) {
    return sql.selectFrom(PURPOSE_KEY)
        .where(PURPOSE_KEY.MASTER_ID.ne(masterId))
        .orderBy(PURPOSE_KEY.PURPOSE)
        .forUpdate()
        .fetchMap(PURPOSE_KEY.PURPOSE, PurposeKeyStore::stored);
  }

  public void rewrap(String purpose, Stored key) {
    sql.update(PURPOSE_KEY)
        .set(PURPOSE_KEY.WRAPPED, key.wrapped())
        .set(PURPOSE_KEY.MASTER_ID, key.masterId())
        .where(PURPOSE_KEY.PURPOSE.eq(purpose))
        .execute();
  }

  private static Stored stored(PurposeKeyRecord row) {
    return new Stored(
        row.getWrapped(), row.getMasterId(), CipherProfile.of(row.getProfile()).orElseThrow());
  }
}
