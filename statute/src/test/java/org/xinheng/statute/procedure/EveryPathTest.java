package org.xinheng.statute.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xinheng.statute.deadline.RuleId;
import org.xinheng.statute.grounds.LawfulPath;
import org.xinheng.statute.procedure.Decision.Done;

/**
 * Every lawful path from registration to the archive, walked to its end. A path takes each arrow of
 * the diagram at most once; what happens beside the state is done only where the archive asks for
 * it.
 */
class EveryPathTest {
  private static final int MOST = 400_000;
  private static final Set<Act> BEGINS_AGAIN = EnumSet.of(Act.REOPEN);

  private static final Set<Act> CHANGES_HANDS = EnumSet.of(Act.TRANSFER, Act.ASSIGN);

  private record Arrow(Act act, State from, State to) {}

  private final Set<Arrow> walked = new HashSet<>();
  private int ends;
  private int longest;

  @Test
  void everyPathEndsInTheArchiveWithEveryClockStopped() {
    for (Walk start : starts()) {
      follow(start.state(), new HashSet<>(), start.history(), 0);
    }
    System.out.println("lawful paths walked: " + ends + ", longest " + longest + " acts");
    assertThat(ends).isGreaterThan(100);
    assertThat(walked).containsAll(arrowsOfTheTable());
  }

  /** The ways in: each kind of matter, through the bureau or directly, new or settled before. */
  private static List<Walk> starts() {
    List<Walk> starts = new ArrayList<>();
    for (Act register : List.of(Act.REGISTER, Act.REGISTER_DIRECT)) {
      starts.add(Walk.start().then(register));
      starts.add(
          Walk.start()
              .then(register)
              .then(Act.LINK_REPEAT, new Detail.Repeat("2024-0001", true, true)));
    }
    return starts;
  }

  private void follow(CaseState state, Set<Arrow> taken, List<Event> events, int depth) {
    assertThat(ends).as("the walk must end").isLessThan(MOST);
    if (state.state() == State.ARCHIVED) {
      ends++;
      longest = Math.max(longest, depth);
      clocksBalance(state, events);
      return;
    }
    for (Act act : Act.values()) {
      for (Facts facts : facts(state, act)) {
        if (Given.decide(state, act, facts) instanceof Done done) {
          step(state, act, done, taken, events, depth);
        }
      }
    }
  }

  private void step(
      CaseState state, Act act, Done done, Set<Arrow> taken, List<Event> events, int depth) {
    Arrow arrow = new Arrow(act, state.state(), done.next().state());
    boolean moves = arrow.from() != arrow.to() || CHANGES_HANDS.contains(act);
    if (moves ? !taken.add(arrow) : !finishes(state, act)) {
      return;
    }
    walked.add(arrow);
    List<Event> longer = new ArrayList<>(events);
    longer.addAll(done.events());
    follow(done.next(), taken, longer, depth + 1);
    taken.remove(arrow);
  }

  /** What the archive waits for is done when nothing else is left to do. */
  private static boolean finishes(CaseState state, Act act) {
    boolean waiting =
        Procedure.TABLE.stream()
            .anyMatch(row -> row.act() == Act.ARCHIVE && row.from().contains(state.state()));
    return waiting && (act == Act.REPORT_RESULT || act == Act.EVALUATION_EXPIRED);
  }

  private static List<Facts> facts(CaseState state, Act act) {
    if (BEGINS_AGAIN.contains(act)) {
      return List.of();
    }
    Stream<Detail> details =
        switch (act) {
          case CLASSIFY ->
              Stream.of(LawfulPath.NONE, LawfulPath.LITIGATION, LawfulPath.PETITION)
                  .map(Given::classified);
          case DECIDE_REVIEW, DECIDE_REEXAMINATION ->
              Stream.of(ReviewResult.MAINTAINED, ReviewResult.REVOKED).map(Given::reviewed);
          case TRANSFER -> Stream.of(Given.detail(state, act), simply(state));
          case ACCEPT -> Stream.of(Given.detail(state, act), new Detail.Acceptance(Given.simple()));
          default -> Stream.of(Given.detail(state, act));
        };
    return details.map(detail -> Given.facts(state, act, detail)).toList();
  }

  /** The same transfer, meant for the simple procedure. */
  private static Detail simply(CaseState state) {
    Detail.Routing plain = (Detail.Routing) Given.detail(state, Act.TRANSFER);
    return new Detail.Routing(plain.toUnit(), plain.receivedOn(), null, Given.simple());
  }

  private static Set<Arrow> arrowsOfTheTable() {
    Set<Arrow> arrows = new HashSet<>();
    for (Row row : Procedure.TABLE) {
      boolean outside = row.from().contains(State.NEW) || BEGINS_AGAIN.contains(row.act());
      if (!outside) {
        row.to()
            .ifPresent(
                to -> row.from().forEach(from -> arrows.add(new Arrow(row.act(), from, to))));
      }
    }
    // A refusal before classification needs a running earlier matter: see Article19And36RepeatTest.
    arrows.remove(new Arrow(Act.REFUSE, State.REGISTERED, State.REFUSED));
    return arrows;
  }

  /** No clock is opened twice at a time, stopped without running, or left running. */
  private static void clocksBalance(CaseState end, List<Event> events) {
    Map<RuleId, LocalDate> running = new EnumMap<>(RuleId.class);
    for (Event event : events) {
      if (event instanceof Event.ClockOpened opened) {
        assertThat(running.put(opened.rule(), opened.startsOn())).as(opened.toString()).isNull();
      }
      if (event instanceof Event.ClockClosed closed) {
        assertThat(running.remove(closed.rule()))
            .as(closed.toString())
            .isNotNull()
            .isBeforeOrEqualTo(closed.on());
      }
    }
    assertThat(running).isEmpty();
    assertThat(end.clocks()).isEmpty();
  }
}
