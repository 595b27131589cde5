package org.xinheng.statute.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xinheng.statute.deadline.RuleId;
import org.xinheng.statute.grounds.Bar;
import org.xinheng.statute.procedure.Decision.Done;
import org.xinheng.statute.procedure.Decision.Refused;

/**
 * 信访工作条例 (2022) Arts. 35 and 36: what maintaining, revoking and changing bring about, on review and
 * on re-examination; when a matter is final, and what may still follow.
 */
class ReviewEffectsTest {
  private static Walk decided(Act act, ReviewResult result, Outcome first) {
    Walk walk =
        Walk.handling()
            .then(Act.CONCLUDE_OPINION, Given.opinion(first))
            .then(Act.DELIVER)
            .then(Act.REQUEST_REVIEW);
    if (act == Act.DECIDE_REEXAMINATION) {
      walk.then(Act.DECIDE_REVIEW, Given.reviewed(ReviewResult.MAINTAINED))
          .then(Act.DELIVER_REVIEW)
          .then(Act.REQUEST_REEXAMINATION);
    }
    return walk.then(act, Given.reviewed(result));
  }

  /**
   * Which result, on which opinion: the state after delivery, the clock that then starts on the day
   * of delivery, whether the matter is final since the decision, the outcome that stands and the
   * one that was revoked, and the place on which the delivery rests.
   */
  @ParameterizedTest(name = "{0} {1} of {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          decide-review        | MAINTAINED | SUPPORTED     | review-delivered | C9 | false | SUPPORTED     | -             | 36/1
          decide-review        | MAINTAINED | EXPLAINED     | review-delivered | C9 | false | EXPLAINED     | -             | 36/1
          decide-review        | MAINTAINED | NOT_SUPPORTED | review-delivered | C9 | false | NOT_SUPPORTED | -             | 36/1
          decide-review        | CHANGED    | SUPPORTED     | review-delivered | C9 | false | SUPPORTED     | -             | 36/1
          decide-review        | CHANGED    | NOT_SUPPORTED | review-delivered | C9 | false | NOT_SUPPORTED | -             | 36/1
          decide-review        | REVOKED    | SUPPORTED     | handling         | C6 | false | -             | SUPPORTED     | 35
          decide-review        | REVOKED    | EXPLAINED     | handling         | C6 | false | -             | EXPLAINED     | 35
          decide-review        | REVOKED    | NOT_SUPPORTED | handling         | C6 | false | -             | NOT_SUPPORTED | 35
          decide-reexamination | MAINTAINED | SUPPORTED     | final            | -  | true  | SUPPORTED     | -             | 36/3
          decide-reexamination | MAINTAINED | NOT_SUPPORTED | final            | -  | true  | NOT_SUPPORTED | -             | 36/3
          decide-reexamination | CHANGED    | EXPLAINED     | final            | -  | true  | EXPLAINED     | -             | 36/3
          decide-reexamination | CHANGED    | NOT_SUPPORTED | final            | -  | true  | NOT_SUPPORTED | -             | 36/3
          decide-reexamination | REVOKED    | SUPPORTED     | handling         | C6 | false | -             | SUPPORTED     | 36/1
          decide-reexamination | REVOKED    | NOT_SUPPORTED | handling         | C6 | false | -             | NOT_SUPPORTED | 36/1
          """)
  void aResultHasItsEffect(
      String act,
      ReviewResult result,
      Outcome first,
      String state,
      String clock,
      boolean isFinal,
      String stands,
      String revoked,
      String place) {
    Act decides = ActsByHand.one(Act.class, act);
    Walk walk = decided(decides, result, first);
    assertThat(walk.state().dates().finalOn())
        .isEqualTo(isFinal ? Optional.of(walk.today()) : Optional.empty());
    boolean review = decides == Act.DECIDE_REVIEW;
    walk.then(review ? Act.DELIVER_REVIEW : Act.DELIVER_REEXAMINATION);
    assertThat(walk.state().state().code()).isEqualTo(state);
    assertThat(walk.openedRules().stream().map(RuleId::code).findFirst().orElse("-"))
        .isEqualTo(clock);
    walk.opened().forEach(event -> assertThat(event.startsOn()).isEqualTo(walk.today()));
    Progress progress = walk.state().progress();
    assertThat(progress.outcome().map(Outcome::name).orElse("-")).isEqualTo(stands);
    assertThat(progress.revoked().map(Outcome::name).orElse("-")).isEqualTo(revoked);
    assertThat(Cited.of(walk.last().basis().getFirst())).isEqualTo(Cited.of(place));
    assertThat(walk.last().basis()).allMatch(Cited::inEdition);
  }

  /** 山东省信访条例 (2015) Art. 45: every outcome revoked, every outcome tried again. */
  @ParameterizedTest(name = "revoked on {0}")
  @EnumSource(
      value = Act.class,
      names = {"DECIDE_REVIEW", "DECIDE_REEXAMINATION"})
  void onlyTheSameOutcomeOnTheSameFindingsIsBarred(Act act) {
    for (Outcome revoked : Outcome.values()) {
      Walk walk = decided(act, ReviewResult.REVOKED, revoked);
      walk.then(act == Act.DECIDE_REVIEW ? Act.DELIVER_REVIEW : Act.DELIVER_REEXAMINATION);
      for (Outcome again : Outcome.values()) {
        for (boolean same : new boolean[] {true, false}) {
          Detail opinion = new Detail.Opinion(again, "请求", "事实", "意见", "依据", Set.of(), same);
          Decision decision =
              Given.decide(
                  walk.state(),
                  Act.CONCLUDE_OPINION,
                  Given.facts(walk.state(), Act.CONCLUDE_OPINION, opinion));
          if (again == revoked && same) {
            Refused refused = (Refused) decision;
            assertThat(refused.bar()).isEqualTo(Bar.SAME_CONCLUSION);
            assertThat(Cited.of(refused.article())).isEqualTo(Cited.of("shandong:45"));
          } else {
            assertThat(decision).as("%s after %s", again, revoked).isInstanceOf(Done.class);
          }
        }
      }
    }
  }

  /** An opinion may be revoked as often as it is wrong; each time all rights begin anew. */
  @Test
  void aRedoneOpinionIsReviewedAndReexaminedLikeAFirstOne() {
    Walk walk = Walk.delivered();
    for (int round = 1; round <= 3; round++) {
      walk.then(Act.REQUEST_REVIEW);
      assertThat(walk.openedRules()).as("round %s", round).containsExactly(RuleId.C8);
      walk.then(Act.DECIDE_REVIEW, Given.reviewed(ReviewResult.REVOKED)).then(Act.DELIVER_REVIEW);
      assertThat(walk.state().parties().reviewUnit()).isEmpty();
      Outcome next = List.of(Outcome.values()).get(round % 3);
      walk.then(Act.CONCLUDE_OPINION, Given.opinion(next)).then(Act.DELIVER);
      assertThat(walk.openedRules()).contains(RuleId.C7);
      assertThat(walk.state().progress().outcome()).contains(next);
      assertThat(walk.state().dates().finalOn()).isEmpty();
    }
    walk.then(Act.REQUEST_REVIEW).then(Act.DECIDE_REVIEW).then(Act.DELIVER_REVIEW);
    walk.then(Act.REQUEST_REEXAMINATION).then(Act.DECIDE_REEXAMINATION);
    assertThat(walk.state().dates().finalOn()).contains(walk.today());
  }

  /** Art. 36 para. 3: after the opinion nothing is accepted again but on new facts or reasons. */
  @ParameterizedTest(name = "{0}: same facts {2} gives {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          final    | refuse-again | true  | done          | final
          final    | refuse-again | false | something-new | final
          final    | reopen       | false | done          | registered
          final    | reopen       | true  | nothing-new   | final
          archived | refuse-again | true  | done          | archived
          archived | refuse-again | false | something-new | archived
          archived | reopen       | false | done          | registered
          archived | reopen       | true  | nothing-new   | archived
          not-again | reopen      | false | done          | registered
          not-again | reopen      | true  | nothing-new   | not-again
          """)
  void whatIsRaisedAgainIsMeasuredByItsFacts(
      String state, String act, boolean sameFacts, String outcome, String after) {
    CaseState matter = Walk.to(ActsByHand.one(State.class, state)).state();
    Act tried = ActsByHand.one(Act.class, act);
    Detail again = new Detail.Again(sameFacts, Given.nextDay(matter));
    Decision decision = Given.decide(matter, tried, Given.facts(matter, tried, again));
    if (outcome.equals("done")) {
      Done done = (Done) decision;
      assertThat(done.next().state().code()).isEqualTo(after);
      assertThat(Cited.of(done.basis().getFirst())).isEqualTo(Cited.of("36/3"));
    } else {
      Refused refused = (Refused) decision;
      assertThat(refused.bar().code()).isEqualTo(outcome);
      assertThat(Cited.of(refused.article())).isEqualTo(Cited.of("36/3"));
    }
  }
}
