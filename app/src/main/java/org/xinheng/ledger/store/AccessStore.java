package org.xinheng.ledger.store;

import static org.xinheng.ledger.store.jooq.Tables.ACCESS;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinheng.ledger.Access;
import org.xinheng.ledger.AccessFilter;
import org.xinheng.ledger.Actor;
import org.xinheng.ledger.store.jooq.tables.records.AccessRecord;
import org.xinheng.shared.OfficeClock;
import org.xinheng.shared.Region;

/** Rows of the access log. Only inserts and reads. */
@Repository
public class AccessStore {

  /** From here on a call was refused. */
  private static final int REFUSED = 400;

  /** Addresses of files of rows. */
  private static final String FILE = "%.csv";

  private final DSLContext sql;

  public AccessStore(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * A row to be written.
   *
   * @param access what it says
   * @param hash over it, as the seals take it
   */
  public record Row(Access access, byte[] hash) {}

  public void insert(List<Row> rows) {
    sql.batchInsert(rows.stream().map(AccessStore::row).toList()).execute();
  }

  private static AccessRecord row(Row one) {
    Access access = one.access();
    AccessRecord row = new AccessRecord();
    row.setRegion(access.region().code());
    row.setId(access.id());
    row.setOnDay(access.onDay());
    row.setAt(access.at().atOffset(ZoneOffset.UTC));
    row.setOfficer(access.actor().officer());
    row.setUnit(access.actor().unit());
    row.setAct(access.act());
    row.setObject(access.object());
    row.setPurpose(access.purpose());
    row.setRoles(access.roles());
    row.setCameFrom(access.cameFrom());
    row.setResult(access.result());
    row.setHash(one.hash());
    return row;
  }

  public List<Access> list(Region region, AccessFilter filter, @Nullable UUID after, int limit) {
    return sql.selectFrom(ACCESS)
        .where(conditions(region, filter, after))
        .orderBy(ACCESS.ID.desc())
        .limit(limit)
        .fetch(AccessStore::access);
  }

  public List<Access> ofObject(Region region, String object, int limit) {
    return sql.selectFrom(ACCESS)
        .where(
            ACCESS.REGION.eq(region.code()),
            ACCESS.OBJECT.eq(object).or(ACCESS.OBJECT.startsWith(object + "/")),
            ACCESS.RESULT.lt(REFUSED))
        .orderBy(ACCESS.ID.desc())
        .limit(limit)
        .fetch(AccessStore::access);
  }

  private static List<Condition> conditions(
      Region region, AccessFilter filter, @Nullable UUID after) {
    List<Condition> all = new ArrayList<>();
    all.add(ACCESS.REGION.eq(region.code()));
    if (filter.day() != null) {
      // Ids begin with their milliseconds, so a day is a range of the key.
      all.add(ACCESS.ID.ge(first(filter.day())));
      all.add(ACCESS.ID.lt(first(filter.day().plusDays(1))));
    }
    if (filter.officer() != null) {
      all.add(ACCESS.OFFICER.eq(filter.officer()));
    }
    if (filter.object() != null) {
      all.add(ACCESS.OBJECT.eq(filter.object()));
    }
    if (filter.sort() != null) {
      all.add(sort(filter.sort()));
    }
    if (filter.result() != null) {
      boolean refused = filter.result() == AccessFilter.Result.REFUSED;
      all.add(refused ? ACCESS.RESULT.ge(REFUSED) : ACCESS.RESULT.lt(REFUSED));
    }
    if (after != null) {
      all.add(ACCESS.ID.lt(after));
    }
    return all;
  }

  private static Condition sort(AccessFilter.Sort sort) {
    return switch (sort) {
      case READ -> ACCESS.ACT.startsWith("GET ").and(ACCESS.ACT.notLike(FILE));
      case ACT -> ACCESS.ACT.startsWith("POST ");
      case EXPORT -> ACCESS.ACT.startsWith("GET ").and(ACCESS.ACT.like(FILE));
      case PRINT -> ACCESS.ACT.startsWith("PRINT ");
    };
  }

  private static UUID first(LocalDate day) {
    return new UUID(day.atStartOfDay(OfficeClock.ZONE).toInstant().toEpochMilli() << 16, 0);
  }

  private static Access access(AccessRecord r) {
    return new Access(
        new Region(r.getRegion()),
        r.getId(),
        r.getOnDay(),
        r.getAt().toInstant(),
        new Actor(r.getOfficer(), r.getUnit()),
        r.getAct(),
        r.getObject(),
        r.getPurpose(),
        r.getRoles(),
        r.getCameFrom(),
        r.getResult());
  }
}
