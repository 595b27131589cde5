package org.xinheng.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinheng.deadline.CaseRoom.Standing;
import org.xinheng.deadline.store.SweepStore;
import org.xinheng.deadline.store.SweepStore.Passed;
import org.xinheng.shared.OfficeClock;
import org.xinheng.shared.Region;
import org.xinheng.shared.RowScope;
import org.xinheng.shared.RowScopes;
import org.xinheng.statute.calendar.WorkCalendar;
import org.xinheng.statute.deadline.Deadlines;
import org.xinheng.statute.reference.SettingKey;

/**
 * The sweep (期限巡查): finds by index which clocks have reached a rung of the ladder, enters each rung
 * once, and reminds whoever is responsible. It changes no state and decides nothing. On many nodes
 * one holder at a time works on a county; a batch is one transaction, so what a dying node began
 * leaves no trace. Days on which nothing ran are caught up, the oldest first.
 */
@Service
public class Sweeper {

  /** Clocks in one transaction. */
  static final int AT_ONCE = 500;

  private final SweepStore store;
  private final CaseRoom cases;
  private final RowScopes rows;
  private final TransactionTemplate transaction;
  private final OfficeClock clock;
  private final Rungs rungs = Rungs.STANDARD;
  private final Deadlines law = Deadlines.standard();

  Sweeper(
      SweepStore store,
      CaseRoom cases,
      RowScopes rows,
      TransactionTemplate transaction,
      OfficeClock clock) {
    this.store = store;
    this.cases = cases;
    this.rows = rows;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * What a sweep did.
   *
   * @param clocks clocks looked at
   * @param rungs rungs entered
   */
  public record Swept(int clocks, int rungs) {

    static final Swept NOTHING = new Swept(0, 0);

    Swept plus(Swept other) {
      return new Swept(clocks + other.clocks, rungs + other.rungs);
    }
  }

  /** Counties with open clocks. */
  public List<Region> regions() {
    return store.regions();
  }

  /** Sweeps a county up to today; nothing when another node is at it. */
  public Swept sweep(Region region) {
    Swept all = Swept.NOTHING;
    Swept one;
    do {
      one = Objects.requireNonNull(transaction.execute(_ -> batch(region)));
      all = all.plus(one);
    } while (one.clocks() == AT_ONCE);
    return all;
  }

  /**
   * How many clocks reached a rung before today and wait for the sweep: any at all means that it
   * does not run. A number without a matter, whoever asks.
   */
  public int behind(Region region) {
    LocalDate yesterday = clock.today().minusDays(1);
    return rows.within(
        RowScope.county(region),
        () -> Objects.requireNonNull(transaction.execute(_ -> store.waiting(region, yesterday))));
  }

  private Swept batch(Region region) {
    if (!store.tryLock(region)) {
      return Swept.NOTHING;
    }
    LocalDate today = clock.today();
    List<CaseClock> due = store.due(region, today, AT_ONCE);
    if (due.isEmpty()) {
      return Swept.NOTHING;
    }
    List<Escalation> looks = look(region, due, today);
    Instant at = clock.instant();
    store.write(region, looks, today, at, shownFrom(at));
    return new Swept(due.size(), looks.stream().mapToInt(it -> it.reached().size()).sum());
  }

  private List<Escalation> look(Region region, List<CaseClock> due, LocalDate today) {
    Set<UUID> refs = due.stream().map(CaseClock::caseRef).collect(Collectors.toSet());
    Map<UUID, Standing> standings = cases.standings(region, refs);
    Set<String> headed = cases.headed(region);
    Passed passed = store.passed(region, due);
    return due.stream()
        .map(it ->
            Escalation.look(rungs, it, passed.of(it), today, standings.get(it.caseRef()), headed))
        .toList();
  }

  /** Nobody is reminded outside office hours. */
  private Instant shownFrom(Instant at) {
    WorkCalendar calendar = law.calendar();
    LocalDateTime moment = LocalDateTime.ofInstant(at, OfficeClock.ZONE);
    LocalDateTime open =
        law.settings()
            .hours(SettingKey.REMINDER_HOURS)
            .from(
                moment,
                // In a year whose rest days are not known every day counts: what is early harms
                // nobody.
                day -> !calendar.years().containsKey(day.getYear()) || calendar.isWorkday(day));
    return open.equals(moment) ? at : open.atZone(OfficeClock.ZONE).toInstant();
  }
}
