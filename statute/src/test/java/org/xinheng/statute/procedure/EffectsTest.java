package org.xinheng.statute.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xinheng.statute.deadline.RuleId;
import org.xinheng.statute.grounds.Notice;
import org.xinheng.statute.procedure.Decision.Done;

/**
 * What each act brings about, by hand: the state afterwards, the clocks opened and stopped with
 * their days, and the documents owed. The act is done ten days after the one before; what was
 * received or delivered has a day of its own, so that no clock can start on the wrong one. C7+2
 * reads: two days after the act.
 */
class EffectsTest {
  /** Act, states before, state after, clocks opened, clocks stopped, documents. */
  private static final String TABLE =
      """
      register              | new        | registered | C1-6 | - | -
      register-direct       | new        | registered | C2-6 | - | -
      link-repeat           | registered routing pending | = | - | - | -
      classify              | registered | routing    | - | - | -
      classify              | routing pending | =     | - | - | -
      transfer              | routing    | pending    | C3+2 C4+2 | C1+0 | transfer
      transfer              | reported   | pending    | C3+2 C4+2 | - | transfer
      transfer              | pending    | =          | C3+2 C4+2 | C2+0 | transfer whereabouts
      assign                | routing    | pending    | C3+2 C4+2 C5+0 | C1+0 | assignment
      assign                | reported   | pending    | C3+2 C4+2 C5+0 | - | assignment
      assign                | pending    | =          | C3+2 C4+2 C5+0 | C2+0 | assignment whereabouts
      report-up             | routing    | reported   | - | C1+0 | report-up
      rule-dispute          | routing    | pending    | C3+2 | C1+0 | transfer
      rule-dispute          | reported   | pending    | C3+2 | - | transfer
      rule-dispute          | objected   | pending    | C3+2 | C3+0 | transfer
      guide-out             | routing    | guided-out | - | C1+0 | guidance
      guide-out             | reported   | guided-out | - | - | guidance
      guide-out             | pending    | guided-out | - | C3+0 C4+0 | guidance
      direct-reply          | routing    | answered   | - | C1+0 | reply
      direct-reply          | reported   | answered   | - | - | reply
      direct-reply          | pending    | answered   | - | C3+0 C4+0 | reply
      direct-reply          | handling   | answered   | - | - | reply
      move-to-sealed        | registered routing | sealed | - | C1+0 | -
      move-to-sealed        | reported   | sealed     | - | - | -
      move-to-sealed        | pending    | sealed     | - | C3+0 C4+0 | -
      move-to-sealed        | handling   | sealed     | - | C6+0 | -
      object                | pending    | objected   | - | C4+0 | objection
      agree-objection       | objected   | routing    | - | C3+0 | objection-ruling
      refuse-objection      | objected   | pending    | - | - | objection-ruling
      refuse                | registered routing | refused | - | C1+0 | refusal
      refuse                | reported   | refused    | - | - | refusal
      refuse                | pending    | refused    | - | C3+0 C4+0 | refusal
      refuse-again          | registered routing | not-again | - | C1+0 | final-refusal
      refuse-again          | reported   | not-again  | - | - | final-refusal
      refuse-again          | pending    | not-again  | - | C3+0 C4+0 | final-refusal
      refuse-again          | final archived | =      | - | - | final-refusal
      reopen                | final      | registered | C1-5 | E-evaluate+0 | -
      reopen                | not-again archived | registered | C1-5 | - | -
      accept                | pending    | handling   | C6+0 | C3+0 C4+0 | acceptance
      convert               | pending    | =          | - | S-accept+0 | conversion
      convert               | handling   | =          | C6-10 | S-opinion+0 | conversion
      request-extension     | handling   | =          | - | - | -
      approve-extension     | handling   | =          | - | - | extension
      deny-extension        | handling   | =          | - | - | -
      conclude-opinion      | handling   | concluded  | - | C6+0 | opinion
      conclude-mediation    | handling   | agreed     | - | C6+0 | mediation
      conclude-settlement   | handling   | agreed     | - | C6+0 | settlement
      deliver               | concluded  | delivered  | C7-4 E-evaluate-4 | - | delivery
      deliver               | answered agreed | closed | E-evaluate-4 | - | delivery
      evaluate              | OPINED closed | = | - | E-evaluate+0 | -
      evaluation-expired    | OPINED closed | = | - | E-evaluate+0 | -
      report-result         | concluded agreed answered OPINED closed guided-out refused not-again | = | - | C5+0 | completion
      archive               | final lapsed closed guided-out refused not-again sealed | archived | - | - | -
      request-review        | delivered  | reviewing  | C8-3 | C7-3 | -
      decide-review         | reviewing  | review-decided | - | C8+0 | review
      deliver-review        | review-decided | review-delivered | C9-4 | - | delivery
      lapse                 | delivered  | lapsed     | - | C7+0 | -
      lapse                 | review-delivered | lapsed | - | C9+0 | -
      request-reexamination | review-delivered | reexamining | C10-3 | C9-3 | -
      suspend               | reexamining | hearing   | - | - | hearing
      resume                | hearing    | reexamining | - | - | -
      decide-reexamination  | reexamining | reexamined | - | C10+0 | reexamination
      deliver-reexamination | reexamined | final      | - | - | delivery
      record-execution      | OPINED | = | - | - | -
      give-verdict          | concluded agreed answered OPINED closed guided-out refused | = | - | - | -
      resolve               | OPINED closed guided-out | = | - | - | -
      call-back             | OPINED closed | = | - | - | -
      hold-hearing          | handling   | =          | - | - | hearing
      hand-over             | AT_WORK registered routing | = | - | - | -
      take-by-leader        | AT_WORK lapsed final | = | - | - | -
      supervise             | AT_WORK lapsed final closed refused not-again guided-out | = | - | - | supervision
      file-document         | AT_WORK registered routing lapsed final closed guided-out refused not-again | = | - | - | -
      recuse                | AT_WORK registered routing | = | - | - | -
      """;

  record Effect(Act act, State from, String to, String opened, String stopped, String owed) {}

  static List<Effect> effects() {
    return TABLE.lines().flatMap(EffectsTest::line).toList();
  }

  private static Stream<Effect> line(String line) {
    String[] cell = line.split("\\s*\\|\\s*", 6);
    Act act = ActsByHand.one(Act.class, cell[0]);
    return ActsByHand.states(cell[1]).stream()
        .map(state -> new Effect(act, state, cell[2], cell[3], cell[4], cell[5].strip()));
  }

  @ParameterizedTest
  @MethodSource("effects")
  void anActBringsAboutWhatTheTableSaysAndNothingElse(Effect expected) {
    CaseState matter = Matters.before(expected.act, expected.from);
    LocalDate day = Given.nextDay(matter).plusDays(9);
    Facts plain = Matters.facts(matter, expected.act);
    Facts facts = new Facts(plain.by(), day, plain.proposedBy(), shifted(plain.detail(), day));
    Decision decision = Given.decide(matter, expected.act, facts);
    assertThat(decision).as("%s", decision).isInstanceOf(Done.class);
    Done done = (Done) decision;
    State to = expected.to.equals("=") ? expected.from : ActsByHand.one(State.class, expected.to);
    assertThat(done.next().state()).isEqualTo(to);
    assertThat(done.next().dates().lastOn()).contains(day);
    assertThat(opened(done, day)).isEqualTo(words(expected.opened));
    assertThat(stopped(done, day)).isEqualTo(words(expected.stopped));
    assertThat(owed(done)).isEqualTo(words(expected.owed));
    assertThat(done.next().clocks()).isEqualTo(left(matter, expected));
  }

  /** Each day that an act takes in is another one. */
  private static Detail shifted(Detail detail, LocalDate day) {
    return switch (detail) {
      case Detail.Registration it ->
          new Detail.Registration(
              it.form(), it.petitionClass(), day.minusDays(6), true, it.complainedOf());
      case Detail.Routing it ->
          new Detail.Routing(
              it.toUnit(),
              day.plusDays(2),
              it.reportBy() == null ? null : day.plusDays(45),
              it.simple());
      case Detail.Ruling it ->
          new Detail.Ruling(it.by(), it.concerned(), it.toUnit(), day.plusDays(2), it.reason());
      case Detail.Delivery _ -> new Detail.Delivery(day.minusDays(4));
      case Detail.Request it -> new Detail.Request(it.toUnit(), day.minusDays(3), true);
      case Detail.Again it -> new Detail.Again(it.sameFacts(), day.minusDays(5));
      default -> detail;
    };
  }

  private static List<String> words(String cell) {
    return cell.equals("-") ? List.of() : List.of(cell.split(" ", -1));
  }

  private static String shift(RuleId rule, LocalDate on, LocalDate day) {
    return rule.code() + String.format("%+d", ChronoUnit.DAYS.between(day, on));
  }

  private static List<String> opened(Done done, LocalDate day) {
    return done.events().stream()
        .filter(Event.ClockOpened.class::isInstance)
        .map(Event.ClockOpened.class::cast)
        .map(event -> shift(event.rule(), event.startsOn(), day))
        .toList();
  }

  private static List<String> stopped(Done done, LocalDate day) {
    return done.events().stream()
        .filter(Event.ClockClosed.class::isInstance)
        .map(Event.ClockClosed.class::cast)
        .map(event -> shift(event.rule(), event.on(), day))
        .toList();
  }

  private static List<String> owed(Done done) {
    return done.events().stream()
        .filter(Event.NoticeOwed.class::isInstance)
        .map(event -> ((Event.NoticeOwed) event).notice().code())
        .toList();
  }

  /** The clocks that ran before, less those stopped, plus those opened. */
  private static Set<RuleId> left(CaseState before, Effect effect) {
    Set<RuleId> clocks = EnumSet.noneOf(RuleId.class);
    clocks.addAll(before.clocks());
    words(effect.stopped).forEach(word -> clocks.remove(rule(word)));
    words(effect.opened).forEach(word -> clocks.add(rule(word)));
    return clocks;
  }

  private static RuleId rule(String word) {
    return RuleId.of(word.replaceFirst("[+-]\\d+$", "")).orElseThrow();
  }

  @Test
  void theTableHasEveryLawfulActInEveryStateAndEveryDocument() {
    assertThat(effects().stream().map(effect -> effect.act + " in " + effect.from))
        .containsExactlyInAnyOrderElementsOf(
            ActsByHand.lawful().map(pair -> pair[0] + " in " + pair[1]).toList());
    assertThat(effects().stream().flatMap(effect -> words(effect.owed).stream()).distinct())
        .containsExactlyInAnyOrder(
            Stream.of(Notice.values()).map(Notice::code).toArray(String[]::new));
  }
}
