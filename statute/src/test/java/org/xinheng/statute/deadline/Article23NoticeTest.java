package org.xinheng.statute.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.statute.deadline.Questions.assertDue;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 信访工作条例第23条 (2022): 15 日 to tell the petitioner (C2, C3); 5 工作日 to object (C4). */
class Article23NoticeTest {

  private static final Deadlines LAW = Deadlines.standard();

  @ParameterizedTest(name = "received {0}: statistical {1}, legal {2}")
  @CsvSource({
    "2025-01-10, 2025-01-25, 2025-01-26",
    "2025-09-18, 2025-10-03, 2025-10-09",
    "2026-02-02, 2026-02-17, 2026-02-24",
    "2026-09-25, 2026-10-10, 2026-10-10",
    "2024-02-14, 2024-02-29, 2024-02-29",
  })
  void c2AndC3(LocalDate received, String statistical, String legal) {
    assertDue(LAW.c2DirectNotice(received), "《信访工作条例》第23条第1款", "2022", statistical, legal);
    assertDue(LAW.c3TransferNotice(received), "《信访工作条例》第23条第3款", "2022", statistical, legal);
    assertThat(LAW.c2DirectNotice(received).orThrow().rule().id()).isEqualTo(RuleId.C2);
    assertThat(LAW.c3TransferNotice(received).orThrow().rule().id()).isEqualTo(RuleId.C3);
  }

  @ParameterizedTest(name = "received {0}: objection until {1} ({2})")
  @CsvSource({
    "2026-03-02, 2026-03-09, Monday",
    "2026-03-03, 2026-03-10, Tuesday",
    "2026-03-04, 2026-03-11, Wednesday",
    "2026-03-05, 2026-03-12, Thursday",
    "2026-03-06, 2026-03-13, Friday",
    "2026-03-07, 2026-03-13, Saturday",
    "2026-03-08, 2026-03-13, Sunday",
    "2024-02-07, 2024-02-20, over Spring Festival",
    "2024-02-10, 2024-02-22, received on the first day of Spring Festival",
    "2024-02-17, 2024-02-22, received on the last day of Spring Festival",
    "2024-02-18, 2024-02-23, received on a make-up Sunday",
    "2025-01-24, 2025-02-07, over Spring Festival",
    "2026-02-12, 2026-02-26, over Spring Festival",
    "2026-09-24, 2026-10-09, over two festivals",
    "2024-02-26, 2024-03-04, over the leap day",
    "2024-02-23, 2024-03-01, the leap day is the fourth",
    "2024-02-22, 2024-02-29, ends on the leap day",
    "2025-12-29, 2026-01-06, over the turn of the year",
    "2024-12-27, 2025-01-06, over the turn of the year",
    "2023-12-31, 2024-01-08, opens in a year without a file",
  })
  void c4(LocalDate received, String last, String why) {
    assertThat(why).isNotBlank();
    assertDue(LAW.c4Objection(received), "《信访工作条例》第23条第3款", "2022", last, last);
    assertThat(LAW.c4Objection(received).orThrow().unit()).isEqualTo(DayUnit.WORKING);
    assertThat(LAW.c4Objection(received).orThrow().days()).isEqualTo(5);
  }
}
