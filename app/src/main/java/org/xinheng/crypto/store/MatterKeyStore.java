package org.xinheng.crypto.store;

import static org.xinheng.crypto.store.jooq.Tables.MATTER_KEY;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinheng.shared.Region;

/** Wrapped keys, one row a matter. */
@Repository
public class MatterKeyStore {

  private final DSLContext sql;

  public MatterKeyStore(DSLContext sql) {
    this.sql = sql;
  }

  public void insert(Region region, UUID matter, byte[] wrapped, String masterId, Instant at) {
    sql.insertInto(MATTER_KEY)
        .set(MATTER_KEY.REGION, region.code())
        .set(MATTER_KEY.MATTER_ID, matter)
        .set(MATTER_KEY.WRAPPED, wrapped)
        .set(MATTER_KEY.MASTER_ID, masterId)
        .set(MATTER_KEY.CREATED_AT, at.atOffset(ZoneOffset.UTC))
        .execute();
  }

  public Optional<byte[]> find(Region region, UUID matter) {
    return sql.select(MATTER_KEY.WRAPPED)
        .from(MATTER_KEY)
        .where(MATTER_KEY.REGION.eq(region.code()), MATTER_KEY.MATTER_ID.eq(matter))
        .fetchOptional(MATTER_KEY.WRAPPED);
  }
}
