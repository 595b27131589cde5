package org.xinheng.statute.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.xinheng.statute.deadline.DueDate.Known;

/** Short forms that the tests of this package share. */
final class Questions {

  private Questions() {}

  static LocalDate day(String date) {
    return LocalDate.parse(date);
  }

  static Known known(String date) {
    return new Known(LocalDate.parse(date));
  }

  /** Suspensions as the batch input writes them: {@code FROM/TO;FROM/TO}. */
  static List<Suspension> spans(String text) {
    return Stream.of(text.split(";"))
        .filter(span -> !span.isBlank())
        .map(span -> new Suspension(day(span.split("/")[0]), day(span.split("/")[1])))
        .toList();
  }

  /** Asserts article, edition and both dates at once, as a clerk would read them. */
  static void assertDue(
      Outcome outcome, String article, String edition, String statistical, String legal) {
    Computation computed = outcome.orThrow();
    assertThat(computed.article().cite()).isEqualTo(article);
    assertThat(computed.article().instrument().edition()).isEqualTo(edition);
    assertThat(computed.statistical()).isEqualTo(known(statistical));
    assertThat(computed.legal()).isEqualTo(known(legal));
  }
}
