package org.xinheng.statute.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xinheng.statute.grounds.Bar;
import org.xinheng.statute.grounds.Law;
import org.xinheng.statute.procedure.Decision.Done;
import org.xinheng.statute.procedure.Decision.Refused;

/** Every act in every state: the lawful ones happen, the others are refused with an article. */
class MatrixTest {
  static Stream<Arguments> pairs() {
    return Stream.of(State.values())
        .flatMap(state -> Stream.of(Act.values()).map(act -> Arguments.of(state, act)));
  }

  @ParameterizedTest(name = "{1} in {0}")
  @MethodSource("pairs")
  void anActWithoutARowForTheStateIsRefusedWithTheArticleOfTheAct(State state, Act act) {
    CaseState matter = Walk.to(state).state();
    boolean listed =
        Procedure.TABLE.stream().anyMatch(r -> r.act() == act && r.from().contains(state));
    Decision decision = Given.decide(matter, act, Given.facts(matter, act));
    if (listed) {
      assertThat(decision).isNotNull();
      return;
    }
    Refused refused = (Refused) decision;
    if (matter.dates().finalOn().isPresent()) {
      Walk.refused(refused, Bar.FINAL, Law.regulation(36, 3));
    } else {
      Walk.refused(refused, Bar.NOT_IN_STATE, Given.row(matter, act).article());
      assertThat(refused.zh()).contains("「" + state.zh() + "」", "「" + act.zh() + "」");
    }
  }

  @Test
  void theWholeMatrixIsTheOneThatWasLookedAt() throws IOException {
    List<String> lines = new ArrayList<>();
    for (State state : State.values()) {
      CaseState matter = Walk.to(state).state();
      for (Act act : Act.values()) {
        lines.add(line(matter, act));
      }
    }
    Golden.compare(
        "statute/src/test/resources/org/xinheng/statute/procedure/matrix.txt",
        String.join("\n", lines) + "\n");
  }

  private static String line(CaseState matter, Act act) {
    String pair = matter.state().code() + " | " + act.code() + " | ";
    return pair
        + switch (Given.decide(matter, act, Given.facts(matter, act))) {
          case Done done -> "-> " + done.next().state().code() + " | " + basis(done);
          case Refused refused ->
              refused.bar().code() + " | " + ProcedureDocument.cite(refused.article());
        };
  }

  private static String basis(Done done) {
    return ProcedureDocument.cite(done.basis().getFirst());
  }
}
