package org.xinheng.letters.store;

import static org.xinheng.letters.store.jooq.Tables.OFFICE;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinheng.letters.OfficeSettings;
import org.xinheng.letters.store.jooq.tables.records.OfficeRecord;
import org.xinheng.shared.Region;

/** What units have set for their letters. */
@Repository
public class OfficeStore {

  private final DSLContext sql;

  public OfficeStore(DSLContext sql) {
    this.sql = sql;
  }

  public Optional<OfficeSettings> find(Region region, UUID unit) {
    return sql.selectFrom(OFFICE)
        .where(OFFICE.REGION.eq(region.code()), OFFICE.UNIT_ID.eq(unit))
        .fetchOptional(OfficeStore::settings);
  }

  /** Marks that units of the county have. */
  public List<String> marks(Region region) {
    return sql.select(OFFICE.MARK)
        .from(OFFICE)
        .where(OFFICE.REGION.eq(region.code()))
        .fetch(OFFICE.MARK);
  }

  /** Stores a unit's first settings; false when its mark, or the unit itself, is there already. */
  public boolean insert(Region region, UUID unit, OfficeSettings it) {
    OfficeRecord row = row(it);
    row.setRegion(region.code());
    row.setUnitId(unit);
    row.setVersion(1);
    return sql.insertInto(OFFICE).set(row).onConflictDoNothing().execute() == 1;
  }

  /** Stores a unit's settings over those of a version; false when they are of another one. */
  public boolean update(Region region, UUID unit, OfficeSettings it, int version) {
    OfficeRecord row = row(it);
    row.setVersion(version + 1);
    return sql.update(OFFICE)
            .set(row)
            .where(
                OFFICE.REGION.eq(region.code()),
                OFFICE.UNIT_ID.eq(unit),
                OFFICE.VERSION.eq(version))
            .execute()
        == 1;
  }

  private static OfficeRecord row(OfficeSettings it) {
    OfficeRecord row = new OfficeRecord();
    row.setMark(it.mark());
    row.setTelephone(it.phone());
    row.setPlace(it.address());
    row.setQueryPlace(it.query());
    row.setReviewOrgan(it.reviewOrgan());
    return row;
  }

  private static OfficeSettings settings(OfficeRecord row) {
    return new OfficeSettings(
        row.getMark(),
        row.getTelephone(),
        row.getPlace(),
        row.getQueryPlace(),
        row.getReviewOrgan(),
        row.getVersion());
  }
}
