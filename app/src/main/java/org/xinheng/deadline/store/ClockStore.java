package org.xinheng.deadline.store;

import static org.jooq.impl.DSL.any;
import static org.xinheng.deadline.store.jooq.Tables.CLOCK;
import static org.xinheng.deadline.store.jooq.Tables.MOVEMENT;
import static org.xinheng.deadline.store.jooq.Tables.REMINDER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinheng.deadline.CaseClocks;
import org.xinheng.deadline.Clock;
import org.xinheng.deadline.Clock.Movement;
import org.xinheng.deadline.Rungs;
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

  /** The clocks of a case, in one statement. */
  public CaseClocks find(Region region, UUID caseRef) {
    Map<Integer, ClockRecord> clocks = new LinkedHashMap<>();
    Map<Integer, List<Movement>> movements = new HashMap<>();
    sql.select(CLOCK.fields())
        .select(MOVEMENT.fields())
        .from(CLOCK)
        .leftJoin(MOVEMENT)
        .on(
            MOVEMENT.REGION.eq(CLOCK.REGION),
            MOVEMENT.CASE_REF.eq(CLOCK.CASE_REF),
            MOVEMENT.ORDINAL.eq(CLOCK.ORDINAL))
        .where(CLOCK.REGION.eq(region.code()), CLOCK.CASE_REF.eq(caseRef))
        .orderBy(CLOCK.ORDINAL, MOVEMENT.NUMBER)
        .forEach(row -> {
          ClockRecord clock = row.into(CLOCK);
          clocks.putIfAbsent(clock.getOrdinal(), clock);
          List<Movement> moved =
              movements.computeIfAbsent(clock.getOrdinal(), ordinal -> new ArrayList<>());
          if (row.get(MOVEMENT.NUMBER) != null) {
            moved.add(movement(row.into(MOVEMENT)));
          }
        });
    return new CaseClocks(
        clocks.values().stream()
            .map(row -> clock(row, movements.getOrDefault(row.getOrdinal(), List.of())))
            .toList());
  }

  /** The clocks of many cases, in two statements. */
  public Map<UUID, CaseClocks> find(Region region, Set<UUID> cases) {
    UUID[] ids = cases.toArray(UUID[]::new);
    Map<UUID, List<MovementRecord>> movements =
        sql.selectFrom(MOVEMENT)
            .where(MOVEMENT.REGION.eq(region.code()), MOVEMENT.CASE_REF.eq(any(ids)))
            .orderBy(MOVEMENT.NUMBER)
            .fetchGroups(MOVEMENT.CASE_REF, MovementRecord.class);
    Map<UUID, CaseClocks> found = new LinkedHashMap<>();
    sql.selectFrom(CLOCK)
        .where(CLOCK.REGION.eq(region.code()), CLOCK.CASE_REF.eq(any(ids)))
        .orderBy(CLOCK.CASE_REF, CLOCK.ORDINAL)
        .fetchGroups(CLOCK.CASE_REF)
        .forEach((id, rows) -> found.put(id, whole(rows, movements.getOrDefault(id, List.of()))));
    return found;
  }

  private static CaseClocks whole(List<ClockRecord> clocks, List<MovementRecord> movements) {
    return new CaseClocks(
        clocks.stream()
            .map(row ->
                clock(
                    row,
                    movements.stream()
                        .filter(it -> it.getOrdinal().equals(row.getOrdinal()))
                        .map(ClockStore::movement)
                        .toList()))
            .toList());
  }

  /** Lets the sweep look at every open clock of the cases, whatever it had found. */
  public void lookAgain(Region region, Set<UUID> cases) {
    sql.update(CLOCK)
        .set(CLOCK.NEXT_ON, CLOCK.STARTED_ON)
        .where(
            CLOCK.REGION.eq(region.code()),
            CLOCK.CASE_REF.eq(any(cases.toArray(UUID[]::new))),
            CLOCK.STOPPED_ON.isNull())
        .execute();
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
        close(region, caseRef, clock, before.clocks().get(clock.ordinal() - 1));
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
        .set(CLOCK.NEXT_ON, Rungs.STANDARD.next(clock, Set.of()))
        .execute();
  }

  private void update(Region region, UUID caseRef, Clock clock) {
    sql.update(CLOCK)
        .set(CLOCK.EXTENDED_DAYS, clock.extendedDays())
        .set(CLOCK.STATISTICAL_ON, clock.statisticalOn())
        .set(CLOCK.LEGAL_ON, clock.legalOn())
        .set(CLOCK.STOPPED_ON, clock.stoppedOn())
        .set(CLOCK.STOPPED_BY, clock.stoppedBy())
        .set(CLOCK.NEXT_ON, Rungs.STANDARD.next(clock, Set.of()))
        .set(CLOCK.VERSION, CLOCK.VERSION.plus(1))
        .where(
            CLOCK.REGION.eq(region.code()),
            CLOCK.CASE_REF.eq(caseRef),
            CLOCK.ORDINAL.eq(clock.ordinal()))
        .execute();
  }

  /** What was said of a clock that has stopped or moved is no longer on anybody's desk. */
  private void close(Region region, UUID caseRef, Clock clock, Clock before) {
    LocalDate day = clock.isOpen() ? clock.turnedOn() : clock.stoppedOn();
    if (clock.isOpen() && clock.turn() == before.turn()) {
      return;
    }
    sql.update(REMINDER)
        .set(REMINDER.CLOSED_ON, day)
        .set(REMINDER.CLOSED_BY, clock.isOpen() ? "moved" : "stopped")
        .where(
            REMINDER.REGION.eq(region.code()),
            REMINDER.CASE_REF.eq(caseRef),
            REMINDER.ORDINAL.eq(clock.ordinal()),
            REMINDER.CLOSED_ON.isNull())
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

  static Clock clock(ClockRecord r, List<Movement> movements) {
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

  static Movement movement(MovementRecord r) {
    return new Movement(
        Clock.Kind.valueOf(r.getKind().toUpperCase(Locale.ROOT)),
        r.getDays(),
        r.getFromOn(),
        r.getToOn(),
        r.getApprovedBy());
  }
}
