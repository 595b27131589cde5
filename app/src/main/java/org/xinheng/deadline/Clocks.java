package org.xinheng.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xinheng.deadline.store.ClockStore;
import org.xinheng.shared.Region;
import org.xinheng.statute.deadline.Computation;
import org.xinheng.statute.deadline.Deadlines;
import org.xinheng.statute.deadline.RuleId;

/**
 * The clocks of cases. They change only inside the transaction of the act that moves them. A year
 * whose rest days are not loaded never blocks an act: the last day in law then waits.
 */
@Service
@Transactional(readOnly = true)
public class Clocks {

  private final ClockStore store;
  private final Deadlines law = Deadlines.standard();

  Clocks(ClockStore store) {
    this.store = store;
  }

  /** The law and settings by which clocks are computed here. */
  public Deadlines law() {
    return law;
  }

  /** The clocks of a case as a value; none when the case has none. */
  public CaseClocks of(Region region, UUID caseRef) {
    return store.find(region, caseRef);
  }

  /** The clocks of a case with their derivations, in the order in which they were opened. */
  public List<ClockView> views(Region region, UUID caseRef) {
    return of(region, caseRef).clocks().stream().map(this::view).toList();
  }

  /** Opens a clock whose length the law or a setting gives. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void open(Region region, UUID caseRef, RuleId rule, LocalDate startedOn, String unitPath) {
    change(region, caseRef, clocks -> clocks.open(law, rule, startedOn, unitPath));
  }

  /**
   * Stops the open clock of a rule, if there is one.
   *
   * @param how code of the act that stopped it
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void stop(Region region, UUID caseRef, RuleId rule, LocalDate on, String how) {
    change(region, caseRef, clocks -> clocks.stop(rule, on, how));
  }

  /**
   * Lengthens the open clock of a rule.
   *
   * @param days calendar days
   * @param on day of the grant
   * @param approvedBy who granted it; the reason is in the case's own history
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void extend(
      Region region, UUID caseRef, RuleId rule, int days, LocalDate on, @Nullable UUID approvedBy) {
    change(region, caseRef, clocks -> clocks.extend(law, rule, days, on, approvedBy));
  }

  /** Lets the open clock of a rule stand still from a day on, that day included. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void suspend(Region region, UUID caseRef, RuleId rule, LocalDate from) {
    change(region, caseRef, clocks -> clocks.suspend(law, rule, from));
  }

  /** Lets a suspended clock run again after a day, the last one that does not count. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void resume(Region region, UUID caseRef, RuleId rule, LocalDate lastSuspended) {
    change(region, caseRef, clocks -> clocks.resume(law, rule, lastSuspended));
  }

  /** Stores what an act made of the clocks it had read. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void save(Region region, UUID caseRef, CaseClocks before, CaseClocks after) {
    store.save(region, caseRef, before, after);
  }

  /** A clock as pages show it. */
  public ClockView view(Clock clock) {
    Computation how = CaseClocks.compute(law, clock);
    // A clock that stopped while its year was missing stays as it is; it is judged by what is known
    // now.
    LocalDate legal = clock.legalOn() == null ? CaseClocks.known(how.legal()) : clock.legalOn();
    return new ClockView(
        clock.rule(),
        clock.startedOn(),
        clock.statisticalOn(),
        legal,
        clock.stoppedOn(),
        ClockView.outcome(clock, legal),
        how.article().cite(),
        how.derivation());
  }

  private void change(Region region, UUID caseRef, UnaryOperator<CaseClocks> how) {
    CaseClocks before = of(region, caseRef);
    store.save(region, caseRef, before, how.apply(before));
  }
}
