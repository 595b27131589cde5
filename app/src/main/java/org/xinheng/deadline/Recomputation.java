package org.xinheng.deadline;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinheng.deadline.store.ClockStore;
import org.xinheng.deadline.store.RecomputeStore;
import org.xinheng.deadline.store.SweepStore;
import org.xinheng.shared.OfficeClock;
import org.xinheng.shared.Region;
import org.xinheng.shared.RowScope;
import org.xinheng.shared.RowScopes;
import org.xinheng.statute.deadline.Deadlines;

/**
 * Computes open clocks anew when a calendar has been added or changed (重新计算期限): clocks that wait
 * for a year get their last day in law, each changed date is in the history of its case with the
 * old and the new day, finished clocks stay as they are. It goes on where it was cut off. An
 * edition of the calendar is taken over once by itself: a node that still runs an older one does
 * not turn the dates back.
 */
@Service
public class Recomputation {

  /** Cases in one transaction. */
  static final int AT_ONCE = 200;

  private final RecomputeStore store;
  private final SweepStore sweep;
  private final ClockStore clocks;
  private final CaseRoom cases;
  private final RowScopes rows;
  private final TransactionTemplate transaction;
  private final OfficeClock clock;
  private final Deadlines law;

  @Autowired
  Recomputation(
      RecomputeStore store,
      SweepStore sweep,
      ClockStore clocks,
      CaseRoom cases,
      RowScopes rows,
      TransactionTemplate transaction,
      OfficeClock clock) {
    this(store, sweep, clocks, cases, rows, transaction, clock, Deadlines.standard());
  }

  private Recomputation(
      RecomputeStore store,
      SweepStore sweep,
      ClockStore clocks,
      CaseRoom cases,
      RowScopes rows,
      TransactionTemplate transaction,
      OfficeClock clock,
      Deadlines law) {
    this.store = store;
    this.sweep = sweep;
    this.clocks = clocks;
    this.cases = cases;
    this.rows = rows;
    this.transaction = transaction;
    this.clock = clock;
    this.law = law;
  }

  /**
   * How far it has come.
   *
   * @param number which run of the county
   * @param edition of the calendar
   * @param begunAt when it began
   * @param cases cases with open clocks when it began
   * @param looked cases looked at
   * @param moved clocks that got another date
   * @param after the last case that is done; empty before the first
   * @param finishedAt when it was finished; empty while it goes on
   */
  public record Progress(
      int number,
      String edition,
      Instant begunAt,
      int cases,
      int looked,
      int moved,
      @Nullable UUID after,
      @Nullable Instant finishedAt) {}

  /** The same under another law. */
  Recomputation with(Deadlines other) {
    return new Recomputation(store, sweep, clocks, cases, rows, transaction, clock, other);
  }

  /** The newest run of a county; empty before the first. */
  public Optional<Progress> last(Region region) {
    return done(region, () -> store.last(region));
  }

  /** Takes over the calendar's edition when that was never done, and finishes what was cut off. */
  public void bringUp(Region region) {
    Optional<Progress> last = last(region);
    boolean unfinished = last.filter(it -> it.finishedAt() == null).isPresent();
    String edition = law.edition();
    if (!done(region, () -> store.knows(region, edition))) {
      begin(region);
      goOn(region);
    } else if (unfinished && last.get().edition().equals(edition)) {
      goOn(region);
    }
  }

  /** Begins a run, also when this edition was taken over before; an unfinished one goes on. */
  public void begin(Region region) {
    done(region, () -> sweep.tryLock(region) && begun(region));
  }

  private boolean begun(Region region) {
    Optional<Progress> last = store.last(region);
    boolean goesOn =
        last.filter(it -> it.finishedAt() == null && it.edition().equals(law.edition()))
            .isPresent();
    if (!goesOn) {
      int number = last.map(Progress::number).orElse(0) + 1;
      store.begin(region, number, law.edition(), clock.instant());
    }
    return true;
  }

  /** Goes on until the run is finished, or stops when another node is at it. */
  public void goOn(Region region) {
    while (step(region)) {
      // Each step is a transaction of its own, so that acts never wait long.
    }
  }

  /**
   * One batch of cases.
   *
   * @return whether there is more to do here
   */
  public boolean step(Region region) {
    return done(region, () -> sweep.tryLock(region) && batch(region));
  }

  private boolean batch(Region region) {
    Progress run = store.last(region).orElseThrow();
    if (run.finishedAt() != null || !run.edition().equals(law.edition())) {
      return false;
    }
    var open = store.open(region, run.after(), AT_ONCE);
    cases.hold(region, open);
    Instant at = clock.instant();
    int moved = 0;
    for (Map.Entry<UUID, CaseClocks> one : clocks.find(region, open).entrySet()) {
      moved += recompute(region, one.getKey(), one.getValue(), at);
    }
    clocks.lookAgain(region, open);
    boolean more = open.size() == AT_ONCE;
    store.note(region, run, moved, open, more ? null : at);
    return more;
  }

  /** How many clocks of the case got another date. */
  private int recompute(Region region, UUID caseRef, CaseClocks before, Instant at) {
    CaseClocks after = before.recomputed(law);
    if (after.equals(before)) {
      return 0;
    }
    clocks.save(region, caseRef, before, after);
    cases.recomputed(region, caseRef, before, after, at);
    return before.changed(after).size();
  }

  private <T> T done(Region region, Supplier<T> work) {
    return rows.within(
        RowScope.county(region),
        () -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
  }
}
