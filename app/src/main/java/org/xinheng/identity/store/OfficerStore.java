package org.xinheng.identity.store;

import static org.xinheng.identity.store.jooq.Tables.APPOINTMENT;
import static org.xinheng.identity.store.jooq.Tables.OFFICER;
import static org.xinheng.identity.store.jooq.Tables.UNIT;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.SelectSelectStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinheng.identity.Appointments;
import org.xinheng.identity.Officer;
import org.xinheng.identity.Role;
import org.xinheng.identity.Unit;
import org.xinheng.identity.domain.Appointment;
import org.xinheng.identity.store.jooq.tables.records.OfficerRecord;
import org.xinheng.shared.Region;

/** Officers and appointments in the database. */
@Repository
public class OfficerStore {

  /** Of all posts at once, at most. */
  private static final int MOST_HELD = 500;

  private final DSLContext sql;

  public OfficerStore(DSLContext sql) {
    this.sql = sql;
  }

  public void insert(Officer officer, String hash, Instant at) {
    sql.insertInto(OFFICER)
        .set(OFFICER.REGION, officer.region().code())
        .set(OFFICER.ID, officer.id())
        .set(OFFICER.LOGIN, officer.login())
        .set(OFFICER.NAME, officer.name())
        .set(OFFICER.PASSWORD_HASH, hash)
        .set(OFFICER.CREATED_AT, at.atOffset(ZoneOffset.UTC))
        .set(OFFICER.PASSWORD_SET_AT, at.atOffset(ZoneOffset.UTC))
        .execute();
  }

  /** The same password under a stronger hash. */
  public void rehash(Officer officer, String hash) {
    sql.update(OFFICER).set(OFFICER.PASSWORD_HASH, hash).where(one(officer)).execute();
  }

  /** A new password. */
  public void setPassword(Officer officer, String hash, Instant at) {
    sql.update(OFFICER)
        .set(OFFICER.PASSWORD_HASH, hash)
        .set(OFFICER.PASSWORD_SET_AT, at.atOffset(ZoneOffset.UTC))
        .set(OFFICER.VERSION, OFFICER.VERSION.plus(1))
        .where(one(officer))
        .execute();
  }

  public void setEnabled(Officer officer, boolean enabled) {
    sql.update(OFFICER)
        .set(OFFICER.ENABLED, enabled)
        .set(OFFICER.VERSION, OFFICER.VERSION.plus(1))
        .where(one(officer))
        .execute();
  }

  /** Says that the account is another one than the page showed. */
  public void raiseVersion(Officer officer) {
    sql.update(OFFICER).set(OFFICER.VERSION, OFFICER.VERSION.plus(1)).where(one(officer)).execute();
  }

  /** Holds the officer's row until the transaction ends, so that two grants cannot cross. */
  public void lock(Officer officer) {
    sql.selectOne().from(OFFICER).where(one(officer)).forUpdate().fetch();
  }

  public void appoint(Officer officer, Role role, Unit unit, LocalDate from) {
    sql.insertInto(APPOINTMENT)
        .set(APPOINTMENT.REGION, officer.region().code())
        .set(APPOINTMENT.OFFICER_ID, officer.id())
        .set(APPOINTMENT.ROLE, role.code())
        .set(APPOINTMENT.UNIT_ID, unit.id())
        .set(APPOINTMENT.FROM_ON, from)
        .execute();
  }

  /** Ends a role; what was held before today stays history. */
  public boolean end(Officer officer, Role role, LocalDate today) {
    Condition held =
        APPOINTMENT
            .REGION
            .eq(officer.region().code())
            .and(APPOINTMENT.OFFICER_ID.eq(officer.id()))
            .and(APPOINTMENT.ROLE.eq(role.code()))
            .and(inForce(today));
    int never = sql.deleteFrom(APPOINTMENT).where(held, APPOINTMENT.FROM_ON.ge(today)).execute();
    int ended =
        sql.update(APPOINTMENT).set(APPOINTMENT.UNTIL_ON, today.minusDays(1)).where(held).execute();
    return never + ended > 0;
  }

  public Optional<Credentials> credentials(Region region, String login) {
    return sql.selectFrom(OFFICER)
        .where(OFFICER.REGION.eq(region.code()), OFFICER.LOGIN.eq(login))
        .fetchOptional(r ->
            new Credentials(
                officer(r),
                r.getPasswordHash(),
                r.getEnabled(),
                r.getPasswordSetAt().toInstant(),
                r.getVersion()));
  }

  public Optional<Officer> find(Region region, UUID id) {
    return sql.selectFrom(OFFICER)
        .where(OFFICER.REGION.eq(region.code()), OFFICER.ID.eq(id))
        .fetchOptional(OfficerStore::officer);
  }

  public boolean anyIn(Region region) {
    return sql.fetchExists(sql.selectOne().from(OFFICER).where(OFFICER.REGION.eq(region.code())));
  }

  public Map<UUID, String> names(Region region, Set<UUID> ids) {
    return sql.select(OFFICER.ID, OFFICER.NAME)
        .from(OFFICER)
        .where(OFFICER.REGION.eq(region.code()), OFFICER.ID.in(ids))
        .fetchMap(OFFICER.ID, OFFICER.NAME);
  }

  public List<Officer> ofUnit(Region region, UUID unit, LocalDate day) {
    return sql.select(OFFICER.fields())
        .distinctOn(OFFICER.NAME, OFFICER.ID)
        .from(OFFICER)
        .join(APPOINTMENT)
        .on(APPOINTMENT.REGION.eq(OFFICER.REGION), APPOINTMENT.OFFICER_ID.eq(OFFICER.ID))
        .where(
            OFFICER.REGION.eq(region.code()),
            APPOINTMENT.UNIT_ID.eq(unit),
            inForce(day),
            OFFICER.ENABLED.isTrue())
        .orderBy(OFFICER.NAME, OFFICER.ID)
        .fetch(r -> officer(r.into(OFFICER)));
  }

  /** Those who hold a post on a day and may sign in. */
  public Set<UUID> atWork(Region region, Set<UUID> ids, LocalDate day) {
    return serving(sql.selectDistinct(OFFICER.ID), region, day)
        .and(OFFICER.ID.in(ids))
        .fetchSet(OFFICER.ID);
  }

  /** Paths of the units in which a role is held on a day. */
  public Set<String> pathsOf(Region region, Role role, LocalDate day) {
    return serving(sql.selectDistinct(UNIT.PATH), region, day)
        .and(APPOINTMENT.ROLE.eq(role.code()))
        .fetchSet(UNIT.PATH);
  }

  private static <R extends Record> SelectConditionStep<R> serving(
      SelectSelectStep<R> columns, Region region, LocalDate day) {
    return columns
        .from(APPOINTMENT)
        .join(OFFICER)
        .on(OFFICER.REGION.eq(APPOINTMENT.REGION), OFFICER.ID.eq(APPOINTMENT.OFFICER_ID))
        .join(UNIT)
        .on(UNIT.REGION.eq(APPOINTMENT.REGION), UNIT.ID.eq(APPOINTMENT.UNIT_ID))
        .where(APPOINTMENT.REGION.eq(region.code()), inForce(day), OFFICER.ENABLED.isTrue());
  }

  public List<Appointment> appointments(Region region, UUID officer, LocalDate day) {
    return sql.select(APPOINTMENT.ROLE, APPOINTMENT.UNIT_ID)
        .from(APPOINTMENT)
        .join(OFFICER)
        .on(OFFICER.REGION.eq(APPOINTMENT.REGION), OFFICER.ID.eq(APPOINTMENT.OFFICER_ID))
        .where(
            APPOINTMENT.REGION.eq(region.code()),
            APPOINTMENT.OFFICER_ID.eq(officer),
            inForce(day),
            OFFICER.ENABLED.isTrue())
        .orderBy(APPOINTMENT.FROM_ON, APPOINTMENT.ROLE)
        .fetch(r -> new Appointment(Role.of(r.value1()).orElseThrow(), r.value2()));
  }

  /** Posts held on a day, by unit and account. */
  public List<Appointments.Held> held(Region region, LocalDate day) {
    return held(region, day, DSL.noCondition(), MOST_HELD);
  }

  /** The posts of one account on a day. */
  public List<Appointments.Held> held(Region region, LocalDate day, String login) {
    return held(region, day, OFFICER.LOGIN.eq(login), MOST_HELD);
  }

  /**
   * Posts held on a day whose officer or unit bears a text, by unit and account.
   *
   * @param after the last post of the page before
   */
  public List<Appointments.Held> held(
      Region region, LocalDate day, String text, Appointments.@Nullable Place after, int limit) {
    Condition named =
        text.isEmpty()
            ? DSL.noCondition()
            : OFFICER
                .NAME
                .contains(text)
                .or(OFFICER.LOGIN.contains(text))
                .or(UNIT.NAME.contains(text));
    Condition later =
        after == null
            ? DSL.noCondition()
            : DSL.row(UNIT.PATH, OFFICER.LOGIN, APPOINTMENT.ROLE)
                .gt(after.unitPath(), after.login(), after.role());
    return held(region, day, named.and(later), limit);
  }

  private List<Appointments.Held> held(Region region, LocalDate day, Condition which, int limit) {
    return sql.select(OFFICER.LOGIN, OFFICER.NAME, APPOINTMENT.ROLE, UNIT.NAME, UNIT.PATH)
        .from(APPOINTMENT)
        .join(OFFICER)
        .on(OFFICER.REGION.eq(APPOINTMENT.REGION), OFFICER.ID.eq(APPOINTMENT.OFFICER_ID))
        .join(UNIT)
        .on(UNIT.REGION.eq(APPOINTMENT.REGION), UNIT.ID.eq(APPOINTMENT.UNIT_ID))
        .where(APPOINTMENT.REGION.eq(region.code()), inForce(day), which)
        .orderBy(UNIT.PATH, OFFICER.LOGIN, APPOINTMENT.ROLE)
        .limit(limit)
        .fetch(r ->
            new Appointments.Held(
                r.value1(), r.value2(), Role.of(r.value3()).orElseThrow(), r.value4(), r.value5()));
  }

  private static Condition one(Officer officer) {
    return OFFICER.REGION.eq(officer.region().code()).and(OFFICER.ID.eq(officer.id()));
  }

  private static Condition inForce(LocalDate day) {
    return APPOINTMENT
        .FROM_ON
        .le(day)
        .and(APPOINTMENT.UNTIL_ON.isNull().or(APPOINTMENT.UNTIL_ON.ge(day)));
  }

  private static Officer officer(OfficerRecord r) {
    return new Officer(new Region(r.getRegion()), r.getId(), r.getLogin(), r.getName());
  }

  /**
   * What sign-in compares.
   *
   * @param officer who
   * @param hash salted hash with its parameters
   * @param enabled whether the account may be used
   * @param setAt when the password was set
   * @param version version of the account
   */
  public record Credentials(
      Officer officer, String hash, boolean enabled, Instant setAt, int version) {}
}
