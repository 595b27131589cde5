package org.xinheng.statute.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.statute.grounds.LawfulPath;
import org.xinheng.statute.grounds.RefusalGround;
import org.xinheng.statute.procedure.Decision.Done;
import org.xinheng.statute.procedure.Decision.Refused;
import org.xinheng.statute.reference.Article;

/**
 * 不予受理、不再受理: each ground (R1 to R8) in each situation, 信访工作条例 (2022) Arts. 19, 23, 30, 31 and 36. A
 * ground holds where the text has it; elsewhere the refusal is itself refused, with the place of
 * the ground or of the rule that was passed over.
 */
class RefusalGroundsTest {
  /** What is known of the matter, ground, act, what comes of it, place of ground or rule. */
  @ParameterizedTest(name = "{0}: {1} by {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          bureau, unclassified           | R1 | refuse       | wrong-ground   | 19/3
          bureau, unclassified, running  | R1 | refuse       | refused        | 19/3
          bureau, unclassified, settled  | R1 | refuse       | wrong-ground   | 19/3
          bureau, unclassified, running  | R2 | refuse       | wrong-ground   | 36/3
          bureau, unclassified, settled  | R2 | refuse-again | not-again      | 36/3
          bureau, unclassified, new      | R2 | refuse-again | something-new  | 36/3
          bureau, unclassified           | R3 | refuse       | not-classified | 31
          bureau, unclassified           | R4 | refuse       | not-classified | 31
          bureau, unclassified           | R5 | refuse       | not-classified | 31
          bureau, unclassified           | R8 | refuse       | not-classified | 31
          bureau, path 1                 | R3 | refuse       | refused        | 31/1/1
          bureau, path 1                 | R5 | refuse       | wrong-ground   | 31/1/2
          bureau, path 1                 | R6 | refuse       | wrong-ground   | 31/1/3
          bureau, path 1                 | R7 | refuse       | wrong-ground   | 31/1/4
          bureau, path 2                 | R5 | refuse       | refused        | 31/1/2
          bureau, path 2                 | R3 | refuse       | wrong-ground   | 31/1/1
          bureau, path 3                 | R6 | refuse       | refused        | 31/1/3
          bureau, path 3                 | R7 | refuse       | wrong-ground   | 31/1/4
          bureau, path 4                 | R7 | refuse       | refused        | 31/1/4
          bureau, path 4                 | R6 | refuse       | wrong-ground   | 31/1/3
          bureau, path 5                 | R3 | refuse       | wrong-ground   | 31/1/1
          bureau, path 5                 | R7 | refuse       | wrong-ground   | 31/1/4
          bureau, path 5                 | R8 | refuse       | refused        | 23/1
          bureau, path 6                 | R3 | refuse       | wrong-ground   | 31/1/1
          bureau, path 6                 | R4 | refuse       | refused        | 30/1
          bureau, path 6                 | R8 | refuse       | refused        | 23/1
          bureau, path 6, running        | R1 | refuse       | refused        | 19/3
          bureau, path 6, new            | R1 | refuse       | wrong-ground   | 19/3
          bureau, path 6, settled        | R2 | refuse       | wrong-ground   | 36/3
          bureau, path 6, settled        | R2 | refuse-again | not-again      | 36/3
          bureau, path 6, settled        | R1 | refuse-again | wrong-ground   | 19/3
          bureau, path 6, settled        | R8 | refuse-again | wrong-ground   | 23/1
          bureau, path none              | R4 | refuse       | refused        | 30/1
          bureau, path none              | R7 | refuse       | wrong-ground   | 31/1/4
          sent, path 6                   | R8 | refuse       | wrong-ground   | 23/3
          sent, path 6                   | R4 | refuse       | refused        | 30/1
          sent, path 6                   | R1 | refuse       | wrong-ground   | 19/3
          sent, path 6, running          | R1 | refuse       | refused        | 19/3
          sent, path 1                   | R3 | refuse       | refused        | 31/1/1
          sent, path 6, settled          | R2 | refuse-again | not-again      | 36/3
          sent, path 6, running          | R2 | refuse-again | something-new  | 36/3
          direct, path 6                 | R8 | refuse       | refused        | 23/1
          direct, path 4                 | R7 | refuse       | refused        | 31/1/4
          direct, path 6, settled        | R2 | refuse-again | not-again      | 36/3
          direct, unclassified           | R4 | refuse       | not-direct     | 22/1
          direct, unclassified, settled  | R2 | refuse-again | not-direct     | 22/1
          """)
  void aGroundHoldsWhereTheTextHasIt(
      String matter, String ground, String act, String outcome, String place) {
    CaseState state = matter(List.of(matter.split(", ", -1))).state();
    Act tried = ActsByHand.one(Act.class, act);
    Detail refusal = new Detail.Refusal(RefusalGround.valueOf(ground), "写明理由");
    Decision decision = Given.decide(state, tried, Given.facts(state, tried, refusal));
    if (decision instanceof Done done) {
      assertThat(done.next().state().code()).isEqualTo(outcome);
      assertThat(done.basis().stream().map(Cited::of)).contains(Cited.of(place));
      String notice = act.equals("refuse") ? "refusal" : "final-refusal";
      assertThat(done.events())
          .filteredOn(Event.NoticeOwed.class::isInstance)
          .extracting(event -> ((Event.NoticeOwed) event).notice().code())
          .containsExactly(notice);
      assertThat(done.next().clocks()).isEmpty();
    } else {
      Refused no = (Refused) decision;
      Article cited = no.article();
      assertThat(no.bar().code()).isEqualTo(outcome);
      assertThat(Cited.of(cited)).isEqualTo(Cited.of(place));
    }
  }

  /** Where it lies, on which path, and how it stands to an earlier matter. */
  private static Walk matter(List<String> words) {
    boolean direct = words.getFirst().equals("direct");
    Walk walk = Walk.start().then(direct ? Act.REGISTER_DIRECT : Act.REGISTER);
    if (!words.contains("unclassified")) {
      walk.then(Act.CLASSIFY, Given.classified(path(words.get(1))));
    }
    if (words.getFirst().equals("sent")) {
      walk.then(Act.TRANSFER);
    }
    switch (words.getLast()) {
      case "running" -> walk.then(Act.LINK_REPEAT, Matters.RUNNING);
      case "settled" -> walk.then(Act.LINK_REPEAT, Matters.SETTLED);
      case "new" -> walk.then(Act.LINK_REPEAT, new Detail.Repeat("2024-0001", true, false));
      default -> {}
    }
    return walk;
  }

  private static LawfulPath path(String words) {
    String code = words.substring("path ".length());
    return List.of(LawfulPath.values()).stream()
        .filter(path -> path.code().equals(code))
        .findFirst()
        .orElseThrow();
  }
}
