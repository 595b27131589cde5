package org.xinheng.ledger.store;

import static org.xinheng.ledger.store.jooq.Tables.SEAL;
import static org.xinheng.ledger.store.jooq.Tables.SEALED;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinheng.history.Seal;
import org.xinheng.history.SealFile;
import org.xinheng.ledger.store.jooq.tables.records.SealRecord;
import org.xinheng.shared.Region;

/** Seals, and which entry is under which. Only inserts and reads. */
@Repository
public class SealStore {

  /** First half of the advisory lock of a county's sealer; the second is the county's code. */
  private static final int LOCK = 0x7365616c;

  private static final String TAKE =
      """
      insert into ledger.sealed (region, seal, place, chain, seq, hash)
      select ?, ?, row_number() over (order by chain, seq) - 1, chain, seq, hash from (
        select e.chain, e.seq, e.hash from ledger.entry e
        where e.region = ? and e.tx >= ? and not exists (
          select 1 from ledger.sealed m
          where m.region = e.region and m.chain = e.chain and m.seq = e.seq)
        union all
        select a.id, 0, a.hash from ledger.access a
        where a.region = ? and a.tx >= ? and not exists (
          select 1 from ledger.sealed m
          where m.region = a.region and m.chain = a.id and m.seq = 0)
        order by 1, 2 limit ?) unsealed\
      """;

  private final DSLContext sql;

  public SealStore(DSLContext sql) {
    this.sql = sql;
  }

  /** Counties with a history, whatever the scope. */
  public List<Region> regions() {
    return sql.fetch("select region from ledger.regions() region")
        .map(row -> new Region(row.get(0, String.class)));
  }

  /** Takes the county's seal into this transaction's hands; false when another one has it. */
  public boolean tryLock(Region region) {
    int county = Integer.parseInt(region.code());
    return Boolean.TRUE.equals(
        sql.fetchValue("select pg_try_advisory_xact_lock(?, ?)", LOCK, county));
  }

  /** The transactions below are finished, whatever became of them. */
  public long finishedBelow() {
    return number("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint");
  }

  /**
   * From which transaction on entries may be unsealed; all, when the numbers are another server's.
   */
  public long low(Region region) {
    long low =
        last(region)
            .map(s ->
                sql.fetchValue(
                    SEAL.LOW, SEAL.REGION.eq(region.code()).and(SEAL.NUMBER.eq(s.number()))))
            .map(Long::longValue)
            .orElse(0L);
    long newest = number("select pg_snapshot_xmax(pg_current_snapshot())::text::bigint");
    return low > newest ? 0 : low;
  }

  public Optional<Seal> last(Region region) {
    return sql.selectFrom(SEAL)
        .where(SEAL.REGION.eq(region.code()))
        .orderBy(SEAL.NUMBER.desc())
        .limit(1)
        .fetchOptional(SealStore::seal);
  }

  /** Puts what is not sealed under a seal to come, and says how many entries that are. */
  public int take(Region region, long seal, long low, int limit) {
    return sql.execute(TAKE, region.code(), seal, region.code(), low, region.code(), low, limit);
  }

  /** The leaves of a seal in order. */
  public List<SealFile.Leaf> leaves(Region region, long seal) {
    return sql.select(SEALED.CHAIN, SEALED.SEQ, SEALED.HASH)
        .from(SEALED)
        .where(SEALED.REGION.eq(region.code()), SEALED.SEAL.eq(seal))
        .orderBy(SEALED.PLACE)
        .fetch(row -> new SealFile.Leaf(row.value1().toString(), row.value2(), row.value3()));
  }

  /** The hashes of a seal's leaves in order. */
  public List<byte[]> hashes(Region region, long seal) {
    return sql.select(SEALED.HASH)
        .from(SEALED)
        .where(SEALED.REGION.eq(region.code()), SEALED.SEAL.eq(seal))
        .orderBy(SEALED.PLACE)
        .fetch(SEALED.HASH);
  }

  public void insert(Seal seal, long low) {
    sql.insertInto(SEAL)
        .set(SEAL.REGION, seal.region())
        .set(SEAL.NUMBER, seal.number())
        .set(SEAL.AT, Instant.EPOCH.plus(seal.at(), ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
        .set(SEAL.ENTRIES, seal.entries())
        .set(SEAL.ROOT, seal.root())
        .set(SEAL.PREVIOUS, seal.previous())
        .set(SEAL.HASH, seal.hash())
        .set(SEAL.LOW, low)
        .execute();
  }

  /** Seals after a number, oldest first. */
  public List<Seal> after(Region region, long number, int limit) {
    return sql.selectFrom(SEAL)
        .where(SEAL.REGION.eq(region.code()), SEAL.NUMBER.gt(number))
        .orderBy(SEAL.NUMBER)
        .limit(limit)
        .fetch(SealStore::seal);
  }

  /** Seals before a number, newest first. */
  public List<Seal> before(Region region, long number, int limit) {
    return sql.selectFrom(SEAL)
        .where(SEAL.REGION.eq(region.code()), SEAL.NUMBER.lt(number))
        .orderBy(SEAL.NUMBER.desc())
        .limit(limit)
        .fetch(SealStore::seal);
  }

  public Optional<Seal> one(Region region, long number) {
    return sql.selectFrom(SEAL)
        .where(SEAL.REGION.eq(region.code()), SEAL.NUMBER.eq(number))
        .fetchOptional(SealStore::seal);
  }

  private long number(String query) {
    Object value = sql.fetchValue(query);
    return value instanceof Number number ? number.longValue() : 0;
  }

  private static Seal seal(SealRecord r) {
    return new Seal(
        r.getRegion(),
        r.getNumber(),
        ChronoUnit.MICROS.between(Instant.EPOCH, r.getAt().toInstant()),
        r.getEntries(),
        r.getRoot(),
        r.getPrevious(),
        r.getHash());
  }
}
