package org.xinheng.api.store;

import static org.xinheng.api.store.jooq.Tables.CLIENT;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinheng.api.Grant;
import org.xinheng.api.NewClient;
import org.xinheng.api.store.jooq.tables.records.ClientRecord;
import org.xinheng.identity.Role;
import org.xinheng.shared.Region;

/** Keys of programs in the database. */
@Repository
public class ClientStore {

  private static final int MOST = 200;

  private final DSLContext sql;

  public ClientStore(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * A stored key.
   *
   * @param unit unit it acts for
   * @param revoked whether it was revoked
   */
  public record Stored(
      UUID id, Role role, UUID unit, Grant grant, LocalDate until, boolean revoked, int version) {}

  public void insert(Region region, UUID id, byte[] hash, NewClient client, UUID by, Instant at) {
    sql.insertInto(CLIENT)
        .set(CLIENT.REGION, region.code())
        .set(CLIENT.ID, id)
        .set(CLIENT.KEY_HASH, hash)
        .set(CLIENT.ROLE, client.role().code())
        .set(CLIENT.UNIT_ID, client.unit().id())
        .set(CLIENT.ALLOWED, client.grant().codes().toArray(String[]::new))
        .set(CLIENT.UNTIL_ON, client.until())
        .set(CLIENT.MADE_BY, by)
        .set(CLIENT.MADE_AT, at.atOffset(ZoneOffset.UTC))
        .execute();
  }

  /** The key of a hash, in force or not. */
  public Optional<Stored> byHash(Region region, byte[] hash) {
    return sql.selectFrom(CLIENT)
        .where(CLIENT.REGION.eq(region.code()), CLIENT.KEY_HASH.eq(hash))
        .fetchOptional(ClientStore::stored);
  }

  /** Keys of a county, the newest first. */
  public List<Stored> all(Region region) {
    return sql.selectFrom(CLIENT)
        .where(CLIENT.REGION.eq(region.code()))
        .orderBy(CLIENT.ID.desc())
        .limit(MOST)
        .fetch(ClientStore::stored);
  }

  /** A key, held until the transaction ends. */
  public Optional<Stored> lock(Region region, UUID id) {
    return sql.selectFrom(CLIENT)
        .where(one(region, id))
        .forUpdate()
        .fetchOptional(ClientStore::stored);
  }

  public void revoke(Region region, UUID id, Instant at) {
    sql.update(CLIENT)
        .set(CLIENT.REVOKED_AT, at.atOffset(ZoneOffset.UTC))
        .set(CLIENT.VERSION, CLIENT.VERSION.plus(1))
        .where(one(region, id))
        .execute();
  }

  private static Condition one(Region region, UUID id) {
    return CLIENT.REGION.eq(region.code()).and(CLIENT.ID.eq(id));
  }

  private static Stored stored(ClientRecord r) {
    return new Stored(
        r.getId(),
        Role.of(r.getRole()).orElseThrow(),
        r.getUnitId(),
        Grant.of(Arrays.asList(r.getAllowed())),
        r.getUntilOn(),
        r.getRevokedAt() != null,
        r.getVersion());
  }
}
