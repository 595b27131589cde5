package org.xinheng.statute.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.statute.deadline.Questions.assertDue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 信访工作条例第35、36条第1款 (2022): 30 日 for each step of review and re-examination. */
class Article35ReviewTest {

  private static final Deadlines LAW = Deadlines.standard();

  @ParameterizedTest(name = "from {0}: statistical {1}, legal {2}")
  @CsvSource({
    "2024-01-30, 2024-02-29, 2024-02-29",
    "2024-01-31, 2024-03-01, 2024-03-01",
    "2025-01-29, 2025-02-28, 2025-02-28",
    "2025-01-30, 2025-03-01, 2025-03-03",
    "2025-12-02, 2026-01-01, 2026-01-04",
    "2026-01-20, 2026-02-19, 2026-02-24",
    "2026-08-26, 2026-09-25, 2026-09-28",
    "2026-09-10, 2026-10-10, 2026-10-10",
    "2026-12-01, 2026-12-31, 2026-12-31",
  })
  void c7C8C9C10(LocalDate from, String statistical, String legal) {
    String review = "《信访工作条例》第35条";
    String again = "《信访工作条例》第36条第1款";
    assertDue(LAW.c7ReviewRequest(from), review, "2022", statistical, legal);
    assertDue(LAW.c8Review(from), review, "2022", statistical, legal);
    assertDue(LAW.c9ReexaminationRequest(from), again, "2022", statistical, legal);
    assertDue(LAW.c10Reexamination(from, List.of()), again, "2022", statistical, legal);
    assertThat(LAW.c7ReviewRequest(from).orThrow().rule().id()).isEqualTo(RuleId.C7);
    assertThat(LAW.c8Review(from).orThrow().rule().id()).isEqualTo(RuleId.C8);
    assertThat(LAW.c9ReexaminationRequest(from).orThrow().rule().id()).isEqualTo(RuleId.C9);
    assertThat(LAW.c10Reexamination(from, List.of()).orThrow().rule().id()).isEqualTo(RuleId.C10);
  }
}
