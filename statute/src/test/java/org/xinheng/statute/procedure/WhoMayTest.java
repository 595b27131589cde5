package org.xinheng.statute.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.xinheng.statute.grounds.Bar;
import org.xinheng.statute.procedure.Decision.Done;
import org.xinheng.statute.procedure.Decision.Refused;

/** Who may do each act (Arts. 22, 23, 28, 31-36, 40) against {@link ActsByHand}, role by role. */
class WhoMayTest {
  static Stream<Object[]> lawfulPairs() {
    return ActsByHand.lawful();
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("lawfulPairs")
  void theRolesOfTheTextMayAndAllOthersAreRefusedWithThatPlace(Act act, State state) {
    ActsByHand hand = ActsByHand.of(act, state).orElseThrow();
    CaseState matter = Matters.before(act, state);
    for (Actor role : Actor.values()) {
      Decision decision = Given.decide(matter, act, as(matter, act, role));
      if (hand.who().contains(role)) {
        assertThat(decision).as("%s by %s", act, role).isInstanceOf(Done.class);
      } else {
        Refused refused = (Refused) decision;
        assertThat(refused.bar()).as("%s by %s", act, role).isEqualTo(Bar.WRONG_ACTOR);
        assertThat(Cited.of(refused.article())).isEqualTo(hand.place());
        assertThat(refused.zh()).startsWith(role.zh() + "不能办理「" + act.zh() + "」，应由");
        hand.who().forEach(who -> assertThat(refused.zh()).contains(who.zh()));
      }
    }
  }

  /** The role with the seat and the person that the act asks for beside the role. */
  private static Facts as(CaseState matter, Act act, Actor role) {
    Facts facts = Matters.facts(matter, act);
    Officer by = Given.by(matter, act, role);
    if (act == Act.HAND_OVER && role == Actor.UNIT_OFFICER) {
      return Given.by(new Officer(role, matter.parties().firstReceiver(), by.unit()), facts);
    }
    if (act == Act.RECUSE && (role == Actor.UNIT_OFFICER || role == Actor.BUREAU_CLERK)) {
      return Given.facts(matter, act, role, new Detail.Person(by.officer()));
    }
    boolean ruling = act == Act.REFUSE_OBJECTION && role == Actor.UNIT_HEAD;
    return Given.by(ruling ? new Officer(role, "head", matter.parties().sender()) : by, facts);
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("lawfulPairs")
  void aButtonIsOfferedToEachRoleThatMayAndToNoOther(Act act, State state) {
    CaseState matter = Matters.before(act, state);
    Set<Actor> who = ActsByHand.of(act, state).orElseThrow().who();
    for (Actor role : Actor.values()) {
      assertThat(Procedure.lawfulActs(matter, Set.of(role)).contains(act))
          .as("%s offered to %s", act, role)
          .isEqualTo(who.contains(role));
    }
  }

  /** The unit that must act, where the role alone is not enough; everyone else is turned away. */
  @ParameterizedTest(name = "{0} in {1} by {2} of {3}: {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          accept                | pending          | unit-officer | water-office          | done       | 23
          accept                | pending          | unit-officer | road-office           | wrong-unit | 23
          accept                | pending          | unit-head    | road-office           | wrong-unit | 23
          object                | pending          | unit-head    | road-office           | wrong-unit | 23/3
          classify              | pending          | unit-officer | road-office           | wrong-unit | 31
          refuse                | pending          | unit-head    | road-office           | wrong-unit | 23
          agree-objection       | objected         | bureau-leader | bureau               | done       | 23/3
          agree-objection       | objected         | bureau-leader | other-bureau         | wrong-unit | 23/3
          refuse-objection      | objected         | bureau-leader | bureau               | done       | 23/3
          refuse-objection      | objected         | bureau-leader | other-bureau         | wrong-unit | 23/3
          refuse-objection      | objected         | unit-head    | water-office          | wrong-unit | 23/3
          conclude-opinion      | handling         | unit-head    | road-office           | wrong-unit | 32/1
          request-extension     | handling         | unit-officer | road-office           | wrong-unit | 34
          hold-hearing          | handling         | unit-head    | road-office           | wrong-unit | 31/1/6
          deliver               | concluded        | unit-officer | road-office           | wrong-unit | 35
          deliver               | concluded        | bureau-clerk | any-bureau            | done       | 35
          record-execution      | delivered        | unit-head    | road-office           | wrong-unit | 32/2
          decide-review         | reviewing        | review-organ | city-water-office     | done       | 35
          decide-review         | reviewing        | review-organ | province-water-office | wrong-unit | 35
          deliver-review        | review-decided   | review-organ | province-water-office | wrong-unit | 36/1
          suspend               | reexamining      | reexamination-organ | city-water-office | wrong-unit | 36/2
          resume                | hearing          | reexamination-organ | city-water-office | wrong-unit | 36/2
          decide-reexamination  | reexamining      | reexamination-organ | city-water-office | wrong-unit | 36/1
          deliver-reexamination | reexamined       | reexamination-organ | city-water-office | wrong-unit | 36/3
          supervise             | handling         | bureau-leader | other-bureau         | done       | 40/1
          """)
  void theUnitThatHasTheMatterActs(
      String act, String state, String role, String unit, String outcome, String place) {
    CaseState matter = Walk.to(ActsByHand.one(State.class, state)).state();
    Act tried = ActsByHand.one(Act.class, act);
    Officer by = new Officer(ActsByHand.one(Actor.class, role), "somebody", unit);
    Decision decision = Given.decide(matter, tried, Given.by(by, Given.facts(matter, tried)));
    if (outcome.equals("done")) {
      assertThat(Cited.of(((Done) decision).basis().getFirst())).isEqualTo(Cited.of(place));
    } else {
      Refused refused = (Refused) decision;
      assertThat(refused.bar().code()).isEqualTo(outcome);
      assertThat(Cited.of(refused.article())).isEqualTo(Cited.of(place));
    }
  }

  @Test
  void whoIsRecusedMayDoNothingWhateverTheRole() {
    for (ActsByHand line : ActsByHand.ALL) {
      for (State state : line.states()) {
        CaseState matter = Matters.before(line.act(), state);
        Facts facts = Matters.facts(matter, line.act());
        CaseState recused = matter.with(matter.parties().without(facts.by().officer()));
        Refused refused = (Refused) Given.decide(recused, line.act(), facts);
        assertThat(refused.bar()).as("%s in %s", line.act(), state).isEqualTo(Bar.RECUSED);
        assertThat(Cited.of(refused.article())).isEqualTo(Cited.of("28/3"));
      }
    }
  }
}
