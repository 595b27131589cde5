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

  /** The article on which a clock rests, written out here and not asked of the table under test. */
  static String cited(RuleId id) {
    return switch (id) {
      case C1 -> "《信访工作条例》第22条";
      case C2 -> "《信访工作条例》第23条第1款";
      case C3, C4 -> "《信访工作条例》第23条第3款";
      case C5 -> "《信访工作条例》第22条第3项";
      case C6 -> "《信访工作条例》第34条";
      case C7, C8 -> "《信访工作条例》第35条";
      case C9, C10 -> "《信访工作条例》第36条第1款";
      case C11 -> "《信访工作条例》第36条第3款";
      case C12 -> "《信访工作条例》第25条";
      case C13 -> "《信访工作条例》第40条第4款";
      case C14 -> "《信访工作条例》第41条";
      case S_ACCEPT, S_OPINION -> "《信访事项简易办理办法》第4条";
      case E_EVALUATE -> "《信访事项办理群众满意度评价工作办法（试行）》第3条";
    };
  }

  /** Asserts that a computation rests on its article in the edition of 2022. */
  static void assertRests(RuleId id, Computation computed) {
    assertThat(computed.rule().id()).isEqualTo(id);
    assertThat(computed.article().cite()).isEqualTo(cited(id));
    assertThat(computed.article().instrument().edition()).isEqualTo("2022");
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
