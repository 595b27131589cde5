package org.xinheng.api.store;

import static org.xinheng.api.store.jooq.Tables.SENT;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinheng.shared.Region;

/** What came under which idempotency key. */
@Repository
public class SentStore {

  private final DSLContext sql;

  public SentStore(DSLContext sql) {
    this.sql = sql;
  }

  /** Keeps a digest under a key unless there is one, and gives the one that is there. */
  public byte[] keep(Region region, UUID client, byte[] key, byte[] digest, Instant at) {
    sql.insertInto(SENT)
        .set(SENT.REGION, region.code())
        .set(SENT.CLIENT, client)
        .set(SENT.KEY_HASH, key)
        .set(SENT.DIGEST, digest)
        .set(SENT.AT, at.atOffset(ZoneOffset.UTC))
        .onConflictDoNothing()
        .execute();
    return sql.selectFrom(SENT)
        .where(SENT.REGION.eq(region.code()), SENT.CLIENT.eq(client), SENT.KEY_HASH.eq(key))
        .fetchSingle()
        .getDigest();
  }
}
