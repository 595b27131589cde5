package org.xinheng.ledger.store;

import static org.xinheng.ledger.store.jooq.Tables.ENTRY;
import static org.xinheng.ledger.store.jooq.Tables.REQUEST;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinheng.ledger.Actor;
import org.xinheng.ledger.Entry;
import org.xinheng.ledger.store.jooq.tables.records.EntryRecord;
import org.xinheng.shared.Region;

/**
 * History entries and request keys. Only inserts and reads; the table itself refuses anything else.
 */
@Repository
public class LedgerStore {

  private final DSLContext sql;

  public LedgerStore(DSLContext sql) {
    this.sql = sql;
  }

  public void insert(Entry entry) {
    sql.insertInto(ENTRY)
        .set(ENTRY.REGION, entry.region().code())
        .set(ENTRY.CHAIN, entry.chain())
        .set(ENTRY.SEQ, entry.seq())
        .set(ENTRY.KIND, entry.kind())
        .set(ENTRY.ON_DAY, entry.onDay())
        .set(ENTRY.AT, entry.at().atOffset(ZoneOffset.UTC))
        .set(ENTRY.ACTOR, entry.actor().officer())
        .set(ENTRY.ACTOR_UNIT, entry.actor().unit())
        .set(ENTRY.ENCRYPTED, entry.encrypted())
        .set(ENTRY.CONTENT, entry.content())
        .set(ENTRY.PREVIOUS, entry.previous())
        .set(ENTRY.HASH, entry.hash())
        .execute();
  }

  public Optional<Entry> last(Region region, UUID chain) {
    return sql.selectFrom(ENTRY)
        .where(ENTRY.REGION.eq(region.code()), ENTRY.CHAIN.eq(chain))
        .orderBy(ENTRY.SEQ.desc())
        .limit(1)
        .fetchOptional(LedgerStore::entry);
  }

  public List<Entry> chain(Region region, UUID chain) {
    return sql.selectFrom(ENTRY)
        .where(ENTRY.REGION.eq(region.code()), ENTRY.CHAIN.eq(chain))
        .orderBy(ENTRY.SEQ)
        .fetch(LedgerStore::entry);
  }

  /** Waits until no other transaction works on the key; held to the end of this one. */
  public void lockRequest(Region region, String key) {
    sql.fetch("select pg_advisory_xact_lock(hashtextextended(?, 0))", region.code() + "/" + key);
  }

  public Optional<EarlierRequest> request(Region region, String key) {
    return sql.selectFrom(REQUEST)
        .where(REQUEST.REGION.eq(region.code()), REQUEST.KEY.eq(key))
        .fetchOptional(r -> new EarlierRequest(r.getAct(), r.getResult()));
  }

  public void insertRequest(Region region, String key, String act, String result, Instant at) {
    sql.insertInto(REQUEST)
        .set(REQUEST.REGION, region.code())
        .set(REQUEST.KEY, key)
        .set(REQUEST.ACT, act)
        .set(REQUEST.RESULT, result)
        .set(REQUEST.AT, at.atOffset(ZoneOffset.UTC))
        .execute();
  }

  private static Entry entry(EntryRecord r) {
    return new Entry(
        new Region(r.getRegion()),
        r.getChain(),
        r.getSeq(),
        r.getKind(),
        r.getOnDay(),
        r.getAt().toInstant(),
        new Actor(r.getActor(), r.getActorUnit()),
        r.getEncrypted(),
        r.getContent(),
        r.getPrevious(),
        r.getHash());
  }

  /**
   * A request answered before.
   *
   * @param act code of the act it was for
   * @param result what was answered
   */
  public record EarlierRequest(String act, String result) {}
}
