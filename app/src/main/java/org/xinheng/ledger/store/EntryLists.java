package org.xinheng.ledger.store;

import static org.jooq.impl.DSL.row;
import static org.xinheng.ledger.store.jooq.Tables.ENTRY;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinheng.ledger.Actor;
import org.xinheng.ledger.EntryFilter;
import org.xinheng.ledger.EntryLine;
import org.xinheng.shared.OfficeClock;
import org.xinheng.shared.Region;

/** Lists of entries by time. The column with what an act said is never selected here. */
@Repository
public class EntryLists {

  private final DSLContext sql;

  public EntryLists(DSLContext sql) {
    this.sql = sql;
  }

  /** Where a page ended. */
  public record Place(Instant at, UUID chain, int seq) {}

  public List<EntryLine> list(Region region, EntryFilter filter, @Nullable Place after, int limit) {
    return sql.select(
            ENTRY.CHAIN,
            ENTRY.SEQ,
            ENTRY.KIND,
            ENTRY.ON_DAY,
            ENTRY.AT,
            ENTRY.ACTOR,
            ENTRY.ACTOR_UNIT,
            ENTRY.HASH)
        .from(ENTRY)
        .where(conditions(region, filter, after))
        .orderBy(ENTRY.AT.desc(), ENTRY.CHAIN.desc(), ENTRY.SEQ.desc())
        .limit(limit)
        .fetch(r ->
            new EntryLine(
                r.value1(),
                r.value2(),
                r.value3(),
                r.value4(),
                r.value5().toInstant(),
                new Actor(r.value6(), r.value7()),
                r.value8()));
  }

  private static List<Condition> conditions(
      Region region, EntryFilter filter, @Nullable Place after) {
    List<Condition> all = new ArrayList<>();
    all.add(ENTRY.REGION.eq(region.code()));
    if (filter.day() != null) {
      all.add(ENTRY.AT.ge(start(filter.day())));
      all.add(ENTRY.AT.lt(start(filter.day().plusDays(1))));
    }
    if (filter.officer() != null) {
      all.add(ENTRY.ACTOR.eq(filter.officer()));
    }
    if (filter.chain() != null) {
      all.add(ENTRY.CHAIN.eq(filter.chain()));
    }
    if (filter.kind() != null) {
      all.add(ENTRY.KIND.startsWith(filter.kind()));
    }
    if (after != null) {
      OffsetDateTime at = after.at().atOffset(ZoneOffset.UTC);
      all.add(row(ENTRY.AT, ENTRY.CHAIN, ENTRY.SEQ).lt(row(at, after.chain(), after.seq())));
    }
    return all;
  }

  private static OffsetDateTime start(LocalDate day) {
    return day.atStartOfDay(OfficeClock.ZONE).toOffsetDateTime();
  }
}
