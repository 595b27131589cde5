package org.xinheng.statute.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProcedureDocumentTest {
  @Test
  void theDocumentIsWhatTheTableSays() throws IOException {
    Golden.compare("docs/generated/procedure.md", ProcedureDocument.text());
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void everyStateIsInTheDiagramWithAWayInAndUnlessArchivedAWayOut(State state) {
    String text = ProcedureDocument.text();
    assertThat(text).contains("state \"" + state.zh() + "\" as " + state.name());
    assertThat(text).containsPattern("--> " + state.name() + "(:|\\n)");
    assertThat(text).contains(state.name() + " --> ");
  }

  @ParameterizedTest
  @EnumSource(Act.class)
  void everyActIsInTheTable(Act act) {
    assertThat(ProcedureDocument.text()).contains("| " + act.zh() + "<br>`" + act.code() + "` |");
  }
}
