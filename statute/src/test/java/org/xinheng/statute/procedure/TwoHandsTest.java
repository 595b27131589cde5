package org.xinheng.statute.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.xinheng.statute.deadline.RuleId;
import org.xinheng.statute.grounds.Bar;
import org.xinheng.statute.procedure.Decision.Done;
import org.xinheng.statute.procedure.Decision.Refused;

/**
 * Acts of two hands: who drafts a refusal, an opinion, a review or re-examination opinion does not
 * sign it; who asks for an extension does not approve it (Art. 34); nobody reviews what it decided
 * itself (Arts. 35 and 36).
 */
class TwoHandsTest {
  /** The acts whose drafter and signer differ. */
  private static final Set<Act> DRAFTED =
      EnumSet.of(
          Act.REFUSE,
          Act.REFUSE_AGAIN,
          Act.CONCLUDE_OPINION,
          Act.DECIDE_REVIEW,
          Act.DECIDE_REEXAMINATION);

  static Stream<Object[]> lawfulPairs() {
    return ActsByHand.lawful();
  }

  /** Signer, drafter, outcome, for every act that is drafted; other acts need no drafter. */
  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("lawfulPairs")
  void whoDraftsDoesNotSignAndSomebodyDrafts(Act act, State state) {
    CaseState matter = Matters.before(act, state);
    Facts facts = Matters.facts(matter, act);
    String signer = facts.by().officer();
    Cited place = ActsByHand.of(act, state).orElseThrow().place();
    boolean two = DRAFTED.contains(act);
    answer(matter, act, Given.proposedBy("drafter", facts), false, place);
    answer(matter, act, Given.proposedBy("", facts), two, place);
    answer(matter, act, Given.proposedBy(" ", facts), two, place);
    answer(matter, act, Given.proposedBy(signer, facts), two, place);
  }

  private static void answer(CaseState matter, Act act, Facts facts, boolean refused, Cited place) {
    Decision decision = Given.decide(matter, act, facts);
    if (refused) {
      Refused answer = (Refused) decision;
      assertThat(answer.bar()).isEqualTo(Bar.SAME_PERSON);
      assertThat(Cited.of(answer.article())).isEqualTo(place);
      assertThat(answer.zh()).startsWith("拟办人与批准人不得相同");
    } else {
      assertThat(decision)
          .as("%s drafted by '%s'", act, facts.proposedBy())
          .isInstanceOf(Done.class);
    }
  }

  /** Art. 34: the responsible person of the unit approves, and not what he asked for himself. */
  @ParameterizedTest(name = "asked by {0}, {1} by {2}: {3}")
  @CsvSource({
    "officer, approve-extension, head, done",
    "officer, approve-extension, deputy, done",
    "officer, approve-extension, officer, same-person",
    "head, approve-extension, head, same-person",
    "head, approve-extension, deputy, done",
    "officer, deny-extension, head, done",
    "head, deny-extension, head, done",
  })
  void whoAsksForAnExtensionDoesNotApproveIt(
      String asker, String act, String head, String outcome) {
    CaseState handling = Walk.handling().state();
    Officer asks = new Officer(Actor.UNIT_OFFICER, asker, Given.UNIT);
    Facts asked = Given.by(asks, Given.facts(handling, Act.REQUEST_EXTENSION));
    CaseState matter = ((Done) Given.decide(handling, Act.REQUEST_EXTENSION, asked)).next();
    Act ruling = ActsByHand.one(Act.class, act);
    Officer rules = new Officer(Actor.UNIT_HEAD, head, Given.UNIT);
    Decision decision = Given.decide(matter, ruling, Given.by(rules, Given.facts(matter, ruling)));
    if (outcome.equals("done")) {
      assertThat(((Done) decision).next().is(Mark.EXTENDED))
          .isEqualTo(ruling == Act.APPROVE_EXTENSION);
      assertThat(((Done) decision).next().progress().extensionAsked()).isEmpty();
    } else {
      Refused refused = (Refused) decision;
      assertThat(refused.bar().code()).isEqualTo(outcome);
      assertThat(Cited.of(refused.article())).isEqualTo(Cited.of("34"));
    }
  }

  /** Art. 34: one to thirty calendar days, every length tried. */
  @Test
  void anExtensionHasOneToThirtyDays() {
    CaseState matter = Walk.handling().state();
    for (int days : IntStream.rangeClosed(-40, 400).toArray()) {
      Facts facts =
          Given.facts(matter, Act.REQUEST_EXTENSION, new Detail.Extension(days, "复杂", true));
      Decision decision = Given.decide(matter, Act.REQUEST_EXTENSION, facts);
      if (days >= 1 && days <= 30) {
        CaseState asked = ((Done) decision).next();
        Done approved =
            (Done)
                Given.decide(
                    asked, Act.APPROVE_EXTENSION, Given.facts(asked, Act.APPROVE_EXTENSION));
        assertThat(approved.events()).contains(new Event.ClockExtended(RuleId.C6, days));
      } else {
        Refused refused = (Refused) decision;
        assertThat(refused.bar()).as("%s days", days).isEqualTo(Bar.TOO_LONG);
        assertThat(Cited.of(refused.article())).isEqualTo(Cited.of("34"));
      }
    }
  }

  /**
   * Arts. 35 and 36 para. 1: the organ one level above decides. The unit that handled, and for
   * re-examination the organ that reviewed, are not asked; the unit complained of never is.
   */
  @ParameterizedTest(name = "{0} to {1}: {2}")
  @CsvSource({
    "request-review, city-water-office, done, 35",
    "request-review, water-office, same-person, 35",
    "request-review, village-committee, complained-of, 30/3",
    "request-review, ' ', fact-missing, 35",
    "request-review, province-water-office, done, 35",
    "request-reexamination, province-water-office, done, 36/1",
    "request-reexamination, city-water-office, same-person, 36/1",
    "request-reexamination, water-office, same-person, 36/1",
    "request-reexamination, village-committee, complained-of, 30/3",
    "request-reexamination, '', fact-missing, 36/1",
  })
  void nobodyReviewsWhatItDecidedItself(String act, String organ, String outcome, String place) {
    Act asks = ActsByHand.one(Act.class, act);
    CaseState matter =
        (asks == Act.REQUEST_REVIEW ? Walk.delivered() : Walk.reviewDelivered()).state();
    Detail request = new Detail.Request(organ, Given.nextDay(matter), true);
    Decision decision = Given.decide(matter, asks, Given.facts(matter, asks, request));
    if (outcome.equals("done")) {
      Done done = (Done) decision;
      assertThat(Cited.of(done.basis().getFirst())).isEqualTo(Cited.of(place));
      Parties parties = done.next().parties();
      assertThat(asks == Act.REQUEST_REVIEW ? parties.reviewUnit() : parties.reexaminationUnit())
          .isEqualTo(organ);
    } else {
      Refused refused = (Refused) decision;
      assertThat(refused.bar().code()).isEqualTo(outcome);
      assertThat(Cited.of(refused.article())).isEqualTo(Cited.of(place));
    }
  }
}
