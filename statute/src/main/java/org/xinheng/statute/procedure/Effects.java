package org.xinheng.statute.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xinheng.statute.deadline.RuleId;
import org.xinheng.statute.grounds.Notice;
import org.xinheng.statute.procedure.Decision.Done;
import org.xinheng.statute.reference.Article;

/** What a lawful act changes: first the matter, then its clocks, then the documents owed. */
final class Effects {
  private final CaseState before;
  private final Row row;
  private final Facts facts;
  private final List<Event> events = new ArrayList<>();

  Effects(CaseState before, Row row, Facts facts) {
    this.before = before;
    this.row = row;
    this.facts = facts;
  }

  Done done() {
    CaseState moved = Changes.of(before, row, facts).in(row.to().orElse(before.state()));
    CaseState after = moved.with(moved.dates().last(facts.day()));
    if (after.state() != before.state()) {
      events.add(new Event.StateChanged(before.state(), after.state()));
    }
    CaseState stopped = close(after);
    CaseState running = open(stopped);
    adjustClock();
    row.owes().stream().filter(this::isOwed).map(Event.NoticeOwed::new).forEach(events::add);
    return new Done(running, events, basis(running));
  }

  private CaseState close(CaseState after) {
    Set<RuleId> clocks = new LinkedHashSet<>(before.clocks());
    for (RuleId rule : row.closes()) {
      if (clocks.remove(rule)) {
        events.add(new Event.ClockClosed(rule, stopDay()));
      }
    }
    return after.withClocks(clocks);
  }

  /** A petitioner's clock stops when the request arrives, not when somebody records it. */
  private LocalDate stopDay() {
    return facts.detail() instanceof Detail.Request request ? request.receivedOn() : facts.day();
  }

  private CaseState open(CaseState after) {
    Set<RuleId> clocks = new LinkedHashSet<>(after.clocks());
    for (Opening opening : row.opens()) {
      if (opening.applies(after)) {
        clocks.add(opening.rule());
        LocalDate start = opening.start().day(after, facts);
        events.add(new Event.ClockOpened(opening.rule(), start, dueOn(opening.rule())));
      }
    }
    return after.withClocks(clocks);
  }

  /** Only an assignment sets a day of its own, and only assignments open C5. */
  private Optional<LocalDate> dueOn(RuleId rule) {
    return rule == RuleId.C5
        ? Optional.ofNullable(((Detail.Routing) facts.detail()).reportBy())
        : Optional.empty();
  }

  /** Extension moves C6, a hearing stops C10; nothing else moves a clock. */
  private void adjustClock() {
    switch (row.act()) {
      case APPROVE_EXTENSION ->
          events.add(
              new Event.ClockExtended(
                  RuleId.C6, before.progress().extensionAsked().orElseThrow().days()));
      case SUSPEND -> events.add(new Event.ClockSuspended(RuleId.C10, facts.day()));
      case RESUME -> events.add(new Event.ClockResumed(RuleId.C10, facts.day()));
      default -> {}
    }
  }

  /** Art. 23 para. 2: nobody need be told whose name or address is unclear. */
  private boolean isOwed(Notice notice) {
    boolean toldUnder23 =
        row.article().article() == 23 && notice.addressee() == Notice.Addressee.PETITIONER;
    return !(toldUnder23 && before.is(Mark.ANONYMOUS));
  }

  private List<Article> basis(CaseState after) {
    Set<Article> basis = new LinkedHashSet<>(row.basis());
    if (facts.detail() instanceof Detail.Refusal refusal) {
      basis.add(refusal.ground().article());
    }
    after.subject().path().flatMap(path -> path.article()).ifPresent(basis::add);
    return List.copyOf(basis);
  }
}
