package org.xinheng.statute.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinheng.statute.deadline.RuleId;
import org.xinheng.statute.grounds.LawfulPath;
import org.xinheng.statute.procedure.Decision.Done;
import org.xinheng.statute.procedure.Decision.Refused;

/**
 * 信访工作条例 (2022) Arts. 22, 23 and 30: how a matter passes from level to level and back. The bureau
 * sends; an organ that received a matter directly sends it down within its system; whoever was sent
 * a matter objects instead of sending it on. Each new holder has clocks of its own, the bureau's
 * fifteen days never begin again.
 */
class TransferLevelsTest {
  private static final String TOWN = "liulin-town";

  private static Detail.Routing to(CaseState matter, String unit, boolean assigned) {
    LocalDate day = Given.nextDay(matter);
    @Nullable LocalDate report = assigned ? day.plusDays(20) : null;
    return new Detail.Routing(unit, day, report, null);
  }

  private static Walk send(Walk walk, String unit) {
    return walk.then(Act.TRANSFER, to(walk.state(), unit, false));
  }

  private static void holder(Walk walk, String unit, String sender) {
    assertThat(List.of(walk.state().parties().unit(), walk.state().parties().sender()))
        .containsExactly(unit, sender);
  }

  /**
   * Who holds the matter, how it came there, and whether it may be sent on: act, place, outcome.
   */
  @ParameterizedTest(name = "{0}, then {1} to {2}: {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          bureau            | transfer | water-office      | done          | 22/1
          bureau            | assign   | water-office      | done          | 22/1/3
          bureau            | transfer | liulin-town       | done          | 22/1
          bureau            | transfer | village-committee | complained-of | 30/3
          bureau            | assign   | village-committee | complained-of | 30/3
          bureau-reported   | transfer | water-office      | done          | 22/1
          bureau-reported   | assign   | liulin-town       | done          | 22/1/3
          bureau-reported   | transfer | village-committee | complained-of | 30/3
          organ-direct      | transfer | water-station     | done          | 23/1
          organ-direct      | assign   | water-station     | done          | 23/1
          organ-direct      | transfer | village-committee | complained-of | 30/3
          organ-transferred | transfer | water-station     | not-direct    | 23/3
          organ-transferred | assign   | water-station     | not-direct    | 23/3
          organ-assigned    | transfer | water-station     | not-direct    | 23/3
          station-sent      | transfer | liulin-town       | not-direct    | 23/3
          station-sent      | assign   | liulin-town       | not-direct    | 23/3
          organ-returned    | transfer | water-station     | done          | 23/1
          bureau-returned   | transfer | liulin-town       | done          | 22/1
          """)
  void whoMaySendItOn(String held, String code, String unit, String outcome, String place) {
    CaseState matter = held(held).state();
    Act act = ActsByHand.one(Act.class, code);
    Detail routing = to(matter, unit, act == Act.ASSIGN);
    Decision decision = Given.decide(matter, act, Given.facts(matter, act, routing));
    if (outcome.equals("done")) {
      Done done = (Done) decision;
      assertThat(Cited.of(done.basis().getFirst())).isEqualTo(Cited.of(place));
      assertThat(done.next().parties().unit()).isEqualTo(unit);
      assertThat(done.next().clocks()).contains(RuleId.C3, RuleId.C4).doesNotContain(RuleId.C1);
    } else {
      Refused refused = (Refused) decision;
      assertThat(refused.bar().code()).isEqualTo(outcome);
      assertThat(Cited.of(refused.article())).isEqualTo(Cited.of(place));
    }
  }

  private static Walk held(String by) {
    Walk bureau = Walk.routing(LawfulPath.PETITION);
    return switch (by) {
      case "bureau" -> bureau;
      case "bureau-reported" -> bureau.then(Act.REPORT_UP);
      case "bureau-returned" ->
          bureau.then(Act.TRANSFER).then(Act.OBJECT).then(Act.AGREE_OBJECTION);
      case "organ-transferred" -> bureau.then(Act.TRANSFER);
      case "organ-assigned" -> bureau.then(Act.ASSIGN);
      case "organ-direct" -> receivedDirectly();
      case "station-sent" -> receivedDirectly().then(Act.TRANSFER);
      case "organ-returned" ->
          receivedDirectly().then(Act.TRANSFER).then(Act.OBJECT).then(Act.AGREE_OBJECTION);
      default -> throw new AssertionError(by);
    };
  }

  private static Walk receivedDirectly() {
    return Walk.direct(LawfulPath.PETITION);
  }

  @Test
  void fromUnitToUnitEachWithItsOwnClocksAndTheBureausClockOnce() {
    Walk walk = Walk.routing(LawfulPath.PETITION);
    for (String unit : List.of(Given.UNIT, "road-office", TOWN)) {
      send(walk, unit);
      holder(walk, unit, Given.BUREAU);
      assertThat(walk.openedRules()).containsExactly(RuleId.C3, RuleId.C4);
      assertThat(walk.startOf(RuleId.C3)).isEqualTo(walk.today());
      walk.then(Act.OBJECT);
      assertThat(walk.state().clocks()).containsExactly(RuleId.C3);
      walk.then(Act.AGREE_OBJECTION);
      holder(walk, "", "");
      assertThat(walk.state().clocks()).isEmpty();
    }
    long first = walk.history().stream().filter(TransferLevelsTest::opensC1).count();
    assertThat(first).isEqualTo(1);
  }

  private static boolean opensC1(Event event) {
    return event instanceof Event.ClockOpened opened && opened.rule() == RuleId.C1;
  }

  /**
   * The organ that received it directly gets it back, and tells the petitioner anew where it is.
   */
  @Test
  void withinASystemItGoesDownAndComesBackAndDownAgain() {
    Walk walk = Walk.direct(LawfulPath.PETITION);
    holder(walk, Given.UNIT, "");
    send(walk, Given.SUBORDINATE);
    holder(walk, Given.SUBORDINATE, Given.UNIT);
    walk.then(Act.OBJECT).then(Act.AGREE_OBJECTION);
    holder(walk, Given.UNIT, "");
    assertThat(walk.state().state()).isEqualTo(State.PENDING);
    send(walk, TOWN);
    holder(walk, TOWN, Given.UNIT);
    walk.then(Act.ACCEPT).then(Act.CONCLUDE_OPINION).then(Act.DELIVER);
    holder(walk, TOWN, Given.UNIT);
  }

  /** A refused objection is final: the organ handles the matter, the sender stays the same. */
  @ParameterizedTest
  @ValueSource(strings = {"bureau", "organ-direct"})
  void aRefusedObjectionLeavesHolderSenderAndC3(String from) {
    Walk walk = held(from);
    walk.then(Act.TRANSFER);
    Parties sent = walk.state().parties();
    walk.then(Act.OBJECT);
    Officer sender =
        from.equals("bureau")
            ? new Officer(Actor.BUREAU_LEADER, "leader", Given.BUREAU)
            : new Officer(Actor.UNIT_HEAD, "head", Given.UNIT);
    Facts facts = Given.by(sender, Given.facts(walk.state(), Act.REFUSE_OBJECTION));
    walk.apply(Act.REFUSE_OBJECTION, facts);
    assertThat(walk.state().parties()).isEqualTo(sent);
    assertThat(walk.state().clocks()).containsExactly(RuleId.C3);
    assertThat(Cited.of(walk.last().basis().getFirst())).isEqualTo(Cited.of("23/3"));
    Refused again = walk.tries(Act.OBJECT);
    assertThat(Cited.of(again.article())).isEqualTo(Cited.of("23/3"));
  }

  /** An assignment that comes back owes no report; one that is accepted owes it to its end. */
  @Test
  void theReportFollowsTheAssignment() {
    Walk back = Walk.routing(LawfulPath.PETITION).then(Act.ASSIGN);
    assertThat(back.state().clocks()).contains(RuleId.C5);
    back.then(Act.OBJECT).then(Act.AGREE_OBJECTION);
    assertThat(back.state().clocks()).isEmpty();
    Walk kept = Walk.routing(LawfulPath.PETITION).then(Act.ASSIGN).then(Act.ACCEPT);
    kept.then(Act.CONCLUDE_OPINION).then(Act.DELIVER).then(Act.EVALUATE).then(Act.LAPSE);
    assertThat(kept.state().clocks()).containsExactly(RuleId.C5);
    Refused early = kept.tries(Act.ARCHIVE);
    assertThat(early.bar().code()).isEqualTo("unfinished");
    assertThat(Cited.of(early.article())).isEqualTo(Cited.of("22/1/3"));
    kept.then(Act.REPORT_RESULT).then(Act.ARCHIVE);
  }
}
