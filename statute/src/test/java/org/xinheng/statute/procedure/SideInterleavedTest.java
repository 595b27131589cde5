package org.xinheng.statute.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xinheng.statute.deadline.RuleId;
import org.xinheng.statute.grounds.Notice;
import org.xinheng.statute.procedure.Decision.Done;

/**
 * What runs beside the way of a matter, Arts. 18 (a leader takes it), 21 (call-back), 27, 28
 * (recusal), 31 (hearing), 40 (supervision), tried before every step of the whole way: it happens
 * where the text has it, and the way goes on as if it had not happened.
 */
class SideInterleavedTest {
  /** From the counter to the archive with everything that can happen once on the way. */
  private static final List<Act> WAY =
      List.of(
          Act.REGISTER,
          Act.CLASSIFY,
          Act.REPORT_UP,
          Act.ASSIGN,
          Act.OBJECT,
          Act.REFUSE_OBJECTION,
          Act.ACCEPT,
          Act.REQUEST_EXTENSION,
          Act.APPROVE_EXTENSION,
          Act.CONCLUDE_OPINION,
          Act.DELIVER,
          Act.REQUEST_REVIEW,
          Act.DECIDE_REVIEW,
          Act.DELIVER_REVIEW,
          Act.REQUEST_REEXAMINATION,
          Act.SUSPEND,
          Act.RESUME,
          Act.DECIDE_REEXAMINATION,
          Act.DELIVER_REEXAMINATION,
          Act.EVALUATE,
          Act.REPORT_RESULT,
          Act.ARCHIVE);

  private static final Set<Act> BESIDE =
      EnumSet.of(
          Act.SUPERVISE,
          Act.TAKE_BY_LEADER,
          Act.HAND_OVER,
          Act.RECUSE,
          Act.HOLD_HEARING,
          Act.CALL_BACK,
          Act.RESOLVE,
          Act.RECORD_EXECUTION);

  private record Told(State state, Set<RuleId> clocks, List<Notice> owed) {}

  private static Told told(Walk walk) {
    return new Told(walk.state().state(), walk.state().clocks(), walk.notices());
  }

  private static List<Told> plainWay() {
    Walk walk = Walk.start();
    return WAY.stream().map(act -> told(walk.then(act))).toList();
  }

  private static boolean isTried(Walk walk, Act act) {
    Decision decision = Given.decide(walk.state(), act, facts(walk.state(), act));
    boolean lawful = ActsByHand.of(act, walk.state().state()).isPresent();
    assertThat(decision instanceof Done)
        .as("%s in %s", act, walk.state().state())
        .isEqualTo(lawful);
    return lawful;
  }

  /** The first receiver hands over himself; nobody who is still needed is recused. */
  private static Facts facts(CaseState matter, Act act) {
    String receiver = matter.parties().firstReceiver();
    return switch (act) {
      case HAND_OVER ->
          Given.by(
              new Officer(Actor.BUREAU_CLERK, receiver, Given.BUREAU), Given.facts(matter, act));
      case RECUSE -> Given.facts(matter, act, new Detail.Person("cousin"));
      default -> Given.facts(matter, act);
    };
  }

  @ParameterizedTest
  @EnumSource(
      value = Act.class,
      names = {
        "SUPERVISE",
        "TAKE_BY_LEADER",
        "HAND_OVER",
        "RECUSE",
        "HOLD_HEARING",
        "CALL_BACK",
        "RESOLVE",
        "RECORD_EXECUTION"
      })
  void oneBesideEveryStepChangesNothingOnTheWay(Act beside) {
    Walk walk = Walk.start();
    List<Told> way = new ArrayList<>();
    int happened = 0;
    for (Act act : WAY) {
      if (!walk.acts().isEmpty() && isTried(walk, beside)) {
        Told before = new Told(walk.state().state(), walk.state().clocks(), List.of());
        walk.apply(beside, facts(walk.state(), beside));
        assertThat(walk.state().state()).isEqualTo(before.state);
        assertThat(walk.state().clocks()).isEqualTo(before.clocks);
        assertThat(walk.events(Event.StateChanged.class)).isEmpty();
        happened++;
      }
      way.add(told(walk.then(act)));
    }
    assertThat(way).isEqualTo(plainWay());
    assertThat(happened).isPositive();
  }

  @Test
  void allOfThemBesideEveryStepChangeNothingOnTheWay() {
    Walk walk = Walk.start();
    List<Told> way = new ArrayList<>();
    for (Act act : WAY) {
      if (!walk.acts().isEmpty()) {
        for (Act beside : BESIDE) {
          if (isTried(walk, beside)) {
            walk.apply(beside, facts(walk.state(), beside));
          }
        }
      }
      way.add(told(walk.then(act)));
    }
    assertThat(way).isEqualTo(plainWay());
    assertThat(walk.acts()).contains(BESIDE.toArray(Act[]::new));
    assertThat(walk.state().marks()).contains(Mark.RESOLVED, Mark.EXECUTED, Mark.EXTENDED);
  }

  /** How often each may happen on the whole way, counted by hand from the states it passes. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "supervise, 19",
    "take-by-leader, 19",
    "hand-over, 18",
    "recuse, 18",
    "hold-hearing, 3",
    "call-back, 11",
    "resolve, 11",
    "record-execution, 11"
  })
  void eachMayHappenSoOften(String code, int times) {
    Act beside = ActsByHand.one(Act.class, code);
    Walk walk = Walk.start();
    int happened = 0;
    for (Act act : WAY) {
      if (!walk.acts().isEmpty() && isTried(walk, beside)) {
        happened++;
      }
      walk.then(act);
    }
    assertThat(happened).isEqualTo(times);
  }

  /** Art. 36 para. 2: only a hearing in re-examination stops a clock, and only C10. */
  @Test
  void aHearingInHandlingStopsNoClockAndOneInReexaminationOnlyC10() {
    Walk handling = Walk.handling().then(Act.HOLD_HEARING);
    assertThat(handling.last().events()).containsExactly(new Event.NoticeOwed(Notice.HEARING));
    assertThat(Cited.of(handling.last().basis().getFirst())).isEqualTo(Cited.of("31/1/6"));
    Walk again = Walk.reexamining().then(Act.SUSPEND);
    assertThat(again.events(Event.ClockSuspended.class))
        .containsExactly(new Event.ClockSuspended(RuleId.C10, again.today()));
    assertThat(Cited.of(again.last().basis().getFirst())).isEqualTo(Cited.of("36/2"));
  }
}
