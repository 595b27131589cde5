package org.xinheng.deadline.store;

import static org.xinheng.deadline.store.jooq.Tables.CLOCK;
import static org.xinheng.deadline.store.jooq.Tables.MOVEMENT;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinheng.deadline.CaseClocks;
import org.xinheng.deadline.Clock;
import org.xinheng.deadline.Clock.Movement;
import org.xinheng.deadline.store.jooq.tables.records.ClockRecord;
import org.xinheng.deadline.store.jooq.tables.records.MovementRecord;
import org.xinheng.shared.Region;
import org.xinheng.statute.deadline.RuleId;

/** The clocks of a case: read whole, written as the difference. */
@Repository
public class ClockStore {

  private final DSLContext sql;

  public ClockStore(DSLContext sql) {
    this.sql = sql;
  }

  /** The clocks of a case, in two statements. */
  public CaseClocks find(Region region, UUID caseRef) {
    Map<Integer, List<Movement>> movements =
        sql.selectFrom(MOVEMENT)
            .where(MOVEMENT.REGION.eq(region.code()), MOVEMENT.CASE_REF.eq(caseRef))
            .orderBy(MOVEMENT.ORDINAL, MOVEMENT.NUMBER)
            .fetchGroups(MOVEMENT.ORDINAL, ClockStore::movement);
    return new CaseClocks(
        sql.selectFrom(CLOCK)
            .where(CLOCK.REGION.eq(region.code()), CLOCK.CASE_REF.eq(caseRef))
            .orderBy(CLOCK.ORDINAL)
            .fetch(r -> clock(r, movements.getOrDefault(r.getOrdinal(), List.of()))));
  }

  /** Writes what differs: new clocks, changed clocks, new movements, suspensions that ended. */
  public void save(Region region, UUID caseRef, CaseClocks before, CaseClocks after) {
    int known = before.clocks().size();
    for (Clock clock : after.clocks()) {
      if (clock.ordinal() > known) {
        insert(region, caseRef, clock);
        moved(region, caseRef, clock, List.of());
      } else if (!clock.equals(before.clocks().get(clock.ordinal() - 1))) {
        update(region, caseRef, clock);
        moved(region, caseRef, clock, before.clocks().get(clock.ordinal() - 1).movements());
      }
    }
  }

  private void insert(Region region, UUID caseRef, Clock clock) {
    sql.insertInto(CLOCK)
        .set(CLOCK.REGION, region.code())
        .set(CLOCK.CASE_REF, caseRef)
        .set(CLOCK.ORDINAL, clock.ordinal())
        .set(CLOCK.RULE, clock.rule().code())
        .set(CLOCK.STARTED_ON, clock.startedOn())
        .set(CLOCK.SET_DAYS, clock.setDays())
        .set(CLOCK.EXTENDED_DAYS, clock.extendedDays())
        .set(CLOCK.STATISTICAL_ON, clock.statisticalOn())
        .set(CLOCK.LEGAL_ON, clock.legalOn())
        .set(CLOCK.STOPPED_ON, clock.stoppedOn())
        .set(CLOCK.STOPPED_BY, clock.stoppedBy())
        .set(CLOCK.UNIT_PATH, clock.unitPath())
        .execute();
  }

  private void update(Region region, UUID caseRef, Clock clock) {
    sql.update(CLOCK)
        .set(CLOCK.EXTENDED_DAYS, clock.extendedDays())
        .set(CLOCK.STATISTICAL_ON, clock.statisticalOn())
        .set(CLOCK.LEGAL_ON, clock.legalOn())
        .set(CLOCK.STOPPED_ON, clock.stoppedOn())
        .set(CLOCK.STOPPED_BY, clock.stoppedBy())
        .set(CLOCK.VERSION, CLOCK.VERSION.plus(1))
        .where(
            CLOCK.REGION.eq(region.code()),
            CLOCK.CASE_REF.eq(caseRef),
            CLOCK.ORDINAL.eq(clock.ordinal()))
        .execute();
  }

  private void moved(Region region, UUID caseRef, Clock clock, List<Movement> before) {
    for (int i = 0; i < clock.movements().size(); i++) {
      Movement movement = clock.movements().get(i);
      if (i >= before.size()) {
        insert(region, caseRef, clock.ordinal(), i + 1, movement);
      } else if (!movement.equals(before.get(i))) {
        end(region, caseRef, clock.ordinal(), i + 1, movement);
      }
    }
  }

  private void insert(Region region, UUID caseRef, int ordinal, int number, Movement movement) {
    sql.insertInto(MOVEMENT)
        .set(MOVEMENT.REGION, region.code())
        .set(MOVEMENT.CASE_REF, caseRef)
        .set(MOVEMENT.ORDINAL, ordinal)
        .set(MOVEMENT.NUMBER, number)
        .set(MOVEMENT.KIND, movement.kind().code())
        .set(MOVEMENT.DAYS, movement.days())
        .set(MOVEMENT.FROM_ON, movement.from())
        .set(MOVEMENT.TO_ON, movement.to())
        .set(MOVEMENT.APPROVED_BY, movement.approvedBy())
        .execute();
  }

  private void end(Region region, UUID caseRef, int ordinal, int number, Movement movement) {
    sql.update(MOVEMENT)
        .set(MOVEMENT.TO_ON, movement.to())
        .where(
            MOVEMENT.REGION.eq(region.code()),
            MOVEMENT.CASE_REF.eq(caseRef),
            MOVEMENT.ORDINAL.eq(ordinal),
            MOVEMENT.NUMBER.eq(number))
        .execute();
  }

  private static Clock clock(ClockRecord r, List<Movement> movements) {
    return new Clock(
        r.getOrdinal(),
        RuleId.of(r.getRule()).orElseThrow(),
        r.getStartedOn(),
        r.getSetDays(),
        movements,
        r.getStatisticalOn(),
        r.getLegalOn(),
        r.getStoppedOn(),
        r.getStoppedBy(),
        r.getUnitPath());
  }

  private static Movement movement(MovementRecord r) {
    return new Movement(
        Clock.Kind.valueOf(r.getKind().toUpperCase(Locale.ROOT)),
        r.getDays(),
        r.getFromOn(),
        r.getToOn(),
        r.getApprovedBy());
  }
}
