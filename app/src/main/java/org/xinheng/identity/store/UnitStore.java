package org.xinheng.identity.store;

import static org.xinheng.identity.store.jooq.Tables.REGION;
import static org.xinheng.identity.store.jooq.Tables.UNIT;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinheng.identity.Unit;
import org.xinheng.identity.store.jooq.tables.records.UnitRecord;
import org.xinheng.shared.Region;

/** Counties and units in the database. */
@Repository
public class UnitStore {

  private final DSLContext sql;

  public UnitStore(DSLContext sql) {
    this.sql = sql;
  }

  public List<Region> regions() {
    return sql.select(REGION.CODE)
        .from(REGION)
        .orderBy(REGION.CODE)
        .fetch(r -> new Region(r.value1()));
  }

  public Optional<String> regionName(Region region) {
    return sql.select(REGION.NAME)
        .from(REGION)
        .where(REGION.CODE.eq(region.code()))
        .fetchOptional(REGION.NAME);
  }

  public void insertRegion(Region region, String name) {
    sql.insertInto(REGION).set(REGION.CODE, region.code()).set(REGION.NAME, name).execute();
  }

  public void insert(Unit unit) {
    sql.insertInto(UNIT)
        .set(UNIT.REGION, unit.region().code())
        .set(UNIT.ID, unit.id())
        .set(UNIT.PARENT_ID, unit.parent())
        .set(UNIT.CODE, unit.code())
        .set(UNIT.NAME, unit.name())
        .set(UNIT.KIND, unit.kind().code())
        .set(UNIT.PATH, unit.path())
        .execute();
  }

  public Optional<Unit> find(Region region, UUID id) {
    return sql.selectFrom(UNIT)
        .where(UNIT.REGION.eq(region.code()), UNIT.ID.eq(id))
        .fetchOptional(UnitStore::unit);
  }

  public Optional<Unit> byCode(Region region, String code) {
    return sql.selectFrom(UNIT)
        .where(UNIT.REGION.eq(region.code()), UNIT.CODE.eq(code))
        .fetchOptional(UnitStore::unit);
  }

  public List<Unit> all(Region region) {
    return sql.selectFrom(UNIT)
        .where(UNIT.REGION.eq(region.code()))
        .orderBy(UNIT.PATH)
        .fetch(UnitStore::unit);
  }

  private static Unit unit(UnitRecord r) {
    return new Unit(
        new Region(r.getRegion()),
        r.getId(),
        r.getParentId(),
        r.getCode(),
        r.getName(),
        Unit.Kind.of(r.getKind()),
        r.getPath());
  }
}
