package org.xinheng.deadline.store;

import static org.jooq.impl.DSL.any;
import static org.xinheng.deadline.store.jooq.Tables.CLOCK;
import static org.xinheng.deadline.store.jooq.Tables.ESCALATION;
import static org.xinheng.deadline.store.jooq.Tables.MOVEMENT;
import static org.xinheng.deadline.store.jooq.Tables.REMINDER;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.xinheng.deadline.Addressee;
import org.xinheng.deadline.CaseClock;
import org.xinheng.deadline.Clock.Movement;
import org.xinheng.deadline.Escalation;
import org.xinheng.deadline.store.jooq.tables.records.ClockRecord;
import org.xinheng.deadline.store.jooq.tables.records.EscalationRecord;
import org.xinheng.deadline.store.jooq.tables.records.ReminderRecord;
import org.xinheng.shared.Region;
import org.xinheng.statute.escalation.Rung;
import org.xinheng.statute.escalation.Rung.Reached;

/** What the sweep reads and writes, in batches of clocks. */
@Repository
public class SweepStore {

  /** First half of the advisory lock of a county's clocks; the second is the county's code. */
  private static final int LOCK = 0x636c6f63;

  private final DSLContext sql;

  public SweepStore(DSLContext sql) {
    this.sql = sql;
  }

  /** Counties with open clocks, whatever the scope. */
  public List<Region> regions() {
    return sql.fetch("select region from deadline.regions() region")
        .map(row -> new Region(row.get(0, String.class)));
  }

  /** Takes the county's clocks into this transaction's hands; false when another one has them. */
  public boolean tryLock(Region region) {
    int county = Integer.parseInt(region.code());
    return Boolean.TRUE.equals(
        sql.fetchValue("select pg_try_advisory_xact_lock(?, ?)", LOCK, county));
  }

  /**
   * Clocks whose next rung is reached on a day, the oldest first, held until the transaction ends.
   * One that an act holds is left for the next round.
   */
  public List<CaseClock> due(Region region, LocalDate today, int most) {
    List<ClockRecord> rows =
        sql.selectFrom(CLOCK)
            .where(CLOCK.REGION.eq(region.code()), CLOCK.NEXT_ON.le(today))
            .orderBy(CLOCK.NEXT_ON, CLOCK.CASE_REF, CLOCK.ORDINAL)
            .limit(most)
            .forUpdate()
            .skipLocked()
            .fetch();
    Map<Key, List<Movement>> movements =
        movements(region, ids(rows.stream().map(ClockRecord::getCaseRef)));
    return rows.stream()
        .map(row -> {
          Key key = new Key(row.getCaseRef(), row.getOrdinal());
          List<Movement> moved = movements.getOrDefault(key, List.of());
          return new CaseClock(row.getCaseRef(), ClockStore.clock(row, moved));
        })
        .toList();
  }

  /** How many clocks wait for a look on a day. */
  public int waiting(Region region, LocalDate today) {
    return sql.fetchCount(CLOCK, CLOCK.REGION.eq(region.code()), CLOCK.NEXT_ON.le(today));
  }

  private Map<Key, List<Movement>> movements(Region region, UUID[] cases) {
    return sql
        .selectFrom(MOVEMENT)
        .where(MOVEMENT.REGION.eq(region.code()), MOVEMENT.CASE_REF.eq(any(cases)))
        .orderBy(MOVEMENT.NUMBER)
        .fetch()
        .stream()
        .collect(
            Collectors.groupingBy(
                row -> new Key(row.getCaseRef(), row.getOrdinal()),
                Collectors.mapping(ClockStore::movement, Collectors.toList())));
  }

  /** The rungs entered for these clocks, by clock and turn. */
  public Passed passed(Region region, List<CaseClock> clocks) {
    UUID[] cases = ids(clocks.stream().map(CaseClock::caseRef));
    return new Passed(
        sql
            .selectFrom(ESCALATION)
            .where(ESCALATION.REGION.eq(region.code()), ESCALATION.CASE_REF.eq(any(cases)))
            .fetch()
            .stream()
            .collect(
                Collectors.groupingBy(
                    row -> new Turn(row.getCaseRef(), row.getOrdinal(), row.getTurn()),
                    Collectors.mapping(EscalationRecord::getRung, Collectors.toSet()))));
  }

  /**
   * Rungs that were entered.
   *
   * @param codes by clock and turn
   */
  public record Passed(Map<Turn, Set<String>> codes) {

    /** Those of a clock in the turn in which it is. */
    public Set<String> of(CaseClock it) {
      int ordinal = it.clock().ordinal();
      return codes.getOrDefault(new Turn(it.caseRef(), ordinal, it.clock().turn()), Set.of());
    }
  }

  private record Key(UUID caseRef, int ordinal) {}

  /** A turn of a clock. */
  public record Turn(UUID caseRef, int ordinal, int number) {}

  /**
   * Enters what was reached, reminds, and sets the day of each clock's next rung.
   *
   * @param shownFrom when the reminders appear
   */
  public void write(
      Region region, List<Escalation> looks, LocalDate today, Instant at, Instant shownFrom) {
    sql.batchInsert(
            looks.stream()
                .flatMap(look -> look.reached().stream().map(one -> entry(region, look, one, at)))
                .toList())
        .execute();
    closeEarlier(region, looks, today);
    sql.batchInsert(looks.stream().flatMap(look -> reminders(region, look, shownFrom)).toList())
        .execute();
    goOn(region, looks);
  }

  private static EscalationRecord entry(Region region, Escalation look, Reached one, Instant at) {
    EscalationRecord row = new EscalationRecord();
    row.setRegion(region.code());
    row.setCaseRef(look.of().caseRef());
    row.setOrdinal(look.of().clock().ordinal());
    row.setTurn(look.of().clock().turn());
    row.setRung(one.rung().code());
    row.setReachedOn(one.on());
    row.setDueOn(look.of().clock().due());
    row.setAt(at.atOffset(ZoneOffset.UTC));
    return row;
  }

  private static Stream<ReminderRecord> reminders(Region region, Escalation look, Instant from) {
    return look.hear().entrySet().stream()
        .map(one -> reminder(region, look, one.getKey(), one.getValue(), from));
  }

  private static ReminderRecord reminder(
      Region region, Escalation look, Addressee who, Rung rung, Instant from) {
    ReminderRecord row = new ReminderRecord();
    row.setRegion(region.code());
    row.setCaseRef(look.of().caseRef());
    row.setOrdinal(look.of().clock().ordinal());
    row.setTurn(look.of().clock().turn());
    row.setRung(rung.code());
    row.setPost(who.post().code());
    row.setUnitPath(who.unitPath());
    row.setShownFrom(from.atOffset(ZoneOffset.UTC));
    return row;
  }

  /** A post hears of a clock once: the newer word takes the place of the older one. */
  private void closeEarlier(Region region, List<Escalation> looks, LocalDate today) {
    BatchBindStep batch =
        sql.batch(
            sql.update(REMINDER)
                .set(REMINDER.CLOSED_ON, today)
                .set(REMINDER.CLOSED_BY, "later")
                .where(
                    REMINDER.REGION.eq(region.code()),
                    REMINDER.CASE_REF.eq(DSL.val((UUID) null, REMINDER.CASE_REF)),
                    REMINDER.ORDINAL.eq(DSL.val((Integer) null, REMINDER.ORDINAL)),
                    REMINDER.POST.eq(DSL.val((String) null, REMINDER.POST)),
                    REMINDER.CLOSED_ON.isNull()));
    for (Escalation look : looks) {
      for (Addressee who : look.hear().keySet()) {
        batch =
            batch.bind(
                today,
                "later",
                region.code(),
                look.of().caseRef(),
                look.of().clock().ordinal(),
                who.post().code());
      }
    }
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  private void goOn(Region region, List<Escalation> looks) {
    BatchBindStep batch =
        sql.batch(
            sql.update(CLOCK)
                .set(CLOCK.NEXT_ON, (java.time.LocalDate) null)
                .where(
                    CLOCK.REGION.eq(region.code()),
                    CLOCK.CASE_REF.eq(DSL.val((UUID) null, CLOCK.CASE_REF)),
                    CLOCK.ORDINAL.eq(DSL.val((Integer) null, CLOCK.ORDINAL))));
    for (Escalation look : looks) {
      batch =
          batch.bind(look.next(), region.code(), look.of().caseRef(), look.of().clock().ordinal());
    }
    batch.execute();
  }

  private static UUID[] ids(Stream<UUID> cases) {
    return cases.distinct().toArray(UUID[]::new);
  }
}
