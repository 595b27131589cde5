package org.xinheng.statute.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xinheng.statute.grounds.Bar;
import org.xinheng.statute.procedure.Decision.Done;
import org.xinheng.statute.procedure.Decision.Refused;

/**
 * Every act in every state against {@link ActsByHand}: lawful with the right place of the law, or
 * refused with the right code and place, edition and all. A grievance on path 6 that was
 * transferred stands for all matters; where it lacks what an act needs, the second table says so.
 */
class RefusalMatrixTest {
  /** Lawful in the state, but not for the plain matter: act, states, code, place. */
  private static final String LACKING =
      """
      refuse            | registered                 | not-classified | 31
      refuse-again      | registered routing reported pending | something-new | 36/3
      guide-out         | routing reported pending   | wrong-path     | 31
      direct-reply      | routing reported pending handling | wrong-path | 29
      transfer          | pending                    | not-direct     | 23/3
      assign            | pending                    | not-direct     | 23/3
      convert           | pending handling           | not-simple     | simple:4
      approve-extension | handling                   | not-asked      | 34
      deny-extension    | handling                   | not-asked      | 34
      archive           | final lapsed closed        | unfinished     | 21/2
      report-result     | concluded agreed answered delivered reviewing review-decided review-delivered reexamining hearing reexamined final lapsed closed guided-out refused not-again | not-in-state | 22/1/3
      """;

  /** Art. 36 para. 3: from the re-examination opinion on nothing else happens. */
  private static final Set<State> FINAL = EnumSet.of(State.REEXAMINED, State.FINAL, State.ARCHIVED);

  private record Where(Act act, State state) {}

  private record Answer(Bar bar, Cited place) {}

  private static final Map<Where, Answer> EXPECTED =
      LACKING
          .lines()
          .flatMap(RefusalMatrixTest::lacking)
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

  private static Stream<Map.Entry<Where, Answer>> lacking(String line) {
    String[] cell = line.split("\\s*\\|\\s*", 4);
    Act act = ActsByHand.one(Act.class, cell[0]);
    Answer answer = new Answer(ActsByHand.one(Bar.class, cell[2]), Cited.of(cell[3].strip()));
    return ActsByHand.many(State.class, cell[1]).stream()
        .map(state -> Map.entry(new Where(act, state), answer));
  }

  static Stream<Object[]> everyPair() {
    return Stream.of(State.values())
        .flatMap(state -> Stream.of(Act.values()).map(act -> new Object[] {act, state}));
  }

  static Stream<Object[]> lawfulPairs() {
    return ActsByHand.lawful();
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("everyPair")
  void thePlainMatterIsAnsweredAsTheTablesSay(Act act, State state) {
    CaseState matter = Walk.to(state).state();
    Decision decision = Given.decide(matter, act, Given.facts(matter, act));
    Optional<Answer> expected = refusal(act, state);
    if (expected.isEmpty()) {
      Cited place = ActsByHand.of(act, state).orElseThrow().place();
      assertThat(decision).as("%s", decision).isInstanceOf(Done.class);
      assertThat(Cited.of(((Done) decision).basis().getFirst())).isEqualTo(place);
      return;
    }
    assertThat(decision).as("%s", decision).isInstanceOf(Refused.class);
    Refused refused = (Refused) decision;
    assertThat(new Answer(refused.bar(), Cited.of(refused.article()))).isEqualTo(expected.get());
    Cited place = expected.get().place;
    assertThat(refused.zh()).contains("《" + place.title() + "》第" + place.article() + "条");
  }

  private static Optional<Answer> refusal(Act act, State state) {
    if (ActsByHand.of(act, state).isPresent()) {
      return Optional.ofNullable(EXPECTED.get(new Where(act, state)));
    }
    return Optional.of(
        FINAL.contains(state)
            ? new Answer(Bar.FINAL, Cited.of("36/3"))
            : new Answer(Bar.NOT_IN_STATE, ActsByHand.of(act).getFirst().place()));
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("lawfulPairs")
  void whereTheTextAllowsAnActItIsDoneAndCitesThatPlace(Act act, State state) {
    CaseState matter = Matters.before(act, state);
    assertThat(matter.state()).isEqualTo(state);
    Decision decision = Given.decide(matter, act, Matters.facts(matter, act));
    assertThat(decision).as("%s", decision).isInstanceOf(Done.class);
    Done done = (Done) decision;
    assertThat(Cited.of(done.basis().getFirst()))
        .isEqualTo(ActsByHand.of(act, state).orElseThrow().place());
    assertThat(done.basis()).allMatch(Cited::inEdition);
  }

  @Test
  void noPairIsLawfulInTheProgramThatIsNotLawfulByHand() {
    Set<Where> byHand = new HashSet<>();
    ActsByHand.ALL.forEach(
        line -> line.states().forEach(state -> byHand.add(new Where(line.act(), state))));
    Set<Where> inProgram = new HashSet<>();
    Procedure.TABLE.forEach(
        row -> row.from().forEach(state -> inProgram.add(new Where(row.act(), state))));
    assertThat(inProgram).isEqualTo(byHand);
    assertThat(byHand.stream().map(Where::act).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(Act.values());
  }
}
