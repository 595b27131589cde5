package org.xinheng.reception.store;

import static org.xinheng.reception.store.jooq.Tables.DUTY;
import static org.xinheng.reception.store.jooq.Tables.DUTY_CORRECTION;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinheng.reception.Correction;
import org.xinheng.reception.Duty;
import org.xinheng.reception.store.jooq.tables.records.DutyCorrectionRecord;
import org.xinheng.reception.store.jooq.tables.records.DutyRecord;
import org.xinheng.shared.Region;

/** Duty records and their corrections in the database. */
@Repository
public class DutyStore {

  private final DSLContext sql;

  public DutyStore(DSLContext sql) {
    this.sql = sql;
  }

  /** Stores a new record; false when the unit's window has one of that day already. */
  public boolean insert(Region region, Duty duty) {
    return sql.insertInto(DUTY)
            .set(DUTY.REGION, region.code())
            .set(DUTY.ID, duty.id())
            .set(DUTY.DAY, duty.day())
            .set(DUTY.WINDOW_NAME, duty.window())
            .set(DUTY.UNIT_ID, duty.unit())
            .set(DUTY.UNIT_PATH, duty.unitPath())
            .set(DUTY.OPEN, duty.open())
            .set(DUTY.STANDS_OPEN, duty.standsOpen())
            .set(DUTY.OFFICERS, duty.officers().toArray(UUID[]::new))
            .set(DUTY.NOTE, duty.note())
            .set(DUTY.VERSION, duty.version())
            .onConflict(DUTY.REGION, DUTY.UNIT_ID, DUTY.WINDOW_NAME, DUTY.DAY)
            .doNothing()
            .execute()
        == 1;
  }

  /** The record, locked until the transaction ends. */
  public Optional<Duty> lock(Region region, UUID id) {
    return sql.selectFrom(DUTY)
        .where(DUTY.REGION.eq(region.code()), DUTY.ID.eq(id))
        .forUpdate()
        .fetchOptional(DutyStore::duty);
  }

  /** Stores a locked record as it is now. */
  public void update(Region region, Duty duty) {
    sql.update(DUTY)
        .set(DUTY.OPEN, duty.open())
        .set(DUTY.STANDS_OPEN, duty.standsOpen())
        .set(DUTY.OFFICERS, duty.officers().toArray(UUID[]::new))
        .set(DUTY.NOTE, duty.note())
        .set(DUTY.SIGNED_BY, duty.signedBy())
        .set(DUTY.SIGNED_AT, at(duty.signedAt()))
        .set(DUTY.VERSION, duty.version())
        .where(DUTY.REGION.eq(region.code()), DUTY.ID.eq(duty.id()))
        .execute();
  }

  public int corrections(Region region, UUID duty) {
    return sql.fetchCount(
        DUTY_CORRECTION,
        DUTY_CORRECTION.REGION.eq(region.code()),
        DUTY_CORRECTION.DUTY_ID.eq(duty));
  }

  public void insert(Region region, Correction correction) {
    sql.insertInto(DUTY_CORRECTION)
        .set(DUTY_CORRECTION.REGION, region.code())
        .set(DUTY_CORRECTION.DUTY_ID, correction.duty())
        .set(DUTY_CORRECTION.NUMBER, correction.number())
        .set(DUTY_CORRECTION.OPEN, correction.open())
        .set(DUTY_CORRECTION.NOTE, correction.note())
        .set(DUTY_CORRECTION.CORRECTED_BY, correction.by())
        .set(DUTY_CORRECTION.CORRECTED_AT, correction.at().atOffset(ZoneOffset.UTC))
        .execute();
  }

  /** Records of a period below a path, by day, unit and window. */
  public List<Duty> period(Region region, String reach, LocalDate from, LocalDate to) {
    return sql.selectFrom(DUTY)
        .where(
            DUTY.REGION.eq(region.code()),
            DUTY.DAY.between(from, to),
            Reach.below(DUTY.UNIT_PATH, reach))
        .orderBy(DUTY.DAY, DUTY.UNIT_PATH, DUTY.WINDOW_NAME)
        .fetch(DutyStore::duty);
  }

  /** Corrections of the records of a period below a path, oldest first. */
  public List<Correction> correctionsOf(Region region, String reach, LocalDate from, LocalDate to) {
    return sql.select(DUTY_CORRECTION.fields())
        .from(DUTY_CORRECTION)
        .join(DUTY)
        .on(DUTY.REGION.eq(DUTY_CORRECTION.REGION), DUTY.ID.eq(DUTY_CORRECTION.DUTY_ID))
        .where(
            DUTY.REGION.eq(region.code()),
            DUTY.DAY.between(from, to),
            Reach.below(DUTY.UNIT_PATH, reach))
        .orderBy(DUTY_CORRECTION.CORRECTED_AT, DUTY_CORRECTION.NUMBER)
        .fetch(r -> correction(r.into(DUTY_CORRECTION)));
  }

  /** Names of the unit's windows in records since a day. */
  public List<String> windows(Region region, UUID unit, LocalDate since) {
    return sql.selectDistinct(DUTY.WINDOW_NAME)
        .from(DUTY)
        .where(DUTY.REGION.eq(region.code()), DUTY.UNIT_ID.eq(unit), DUTY.DAY.ge(since))
        .orderBy(DUTY.WINDOW_NAME)
        .fetch(DUTY.WINDOW_NAME);
  }

  private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  private static Duty duty(DutyRecord r) {
    OffsetDateTime signedAt = r.getSignedAt();
    return new Duty(
        r.getId(),
        r.getDay(),
        r.getWindowName(),
        r.getUnitId(),
        r.getUnitPath(),
        r.getOpen(),
        r.getStandsOpen(),
        List.of(r.getOfficers()),
        r.getNote(),
        r.getSignedBy(),
        signedAt == null ? null : signedAt.toInstant(),
        r.getVersion());
  }

  private static Correction correction(DutyCorrectionRecord r) {
    return new Correction(
        r.getDutyId(),
        r.getNumber(),
        r.getOpen(),
        r.getNote(),
        r.getCorrectedBy(),
        r.getCorrectedAt().toInstant());
  }
}
