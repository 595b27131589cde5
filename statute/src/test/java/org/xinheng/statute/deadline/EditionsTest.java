package org.xinheng.statute.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.statute.deadline.Questions.known;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xinheng.statute.deadline.Outcome.WrongInput;
import org.xinheng.statute.reference.Article;
import org.xinheng.statute.reference.Instruments;

/**
 * Each clock in the edition of 2022 and in that of 2005, which this product does not apply: no
 * clock opens before the regulation of 2022 binds, the simple procedure not before its own
 * measures.
 */
class EditionsTest {

  private static final Deadlines LAW = Deadlines.standard();

  /** Rest days of 2022 are not loaded: the statistical date is known, the legal one waits. */
  @ParameterizedTest(name = "{0} opened on {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          C1         | 2005-05-01 | none | ''
          C1         | 2022-04-30 | none | ''
          C1         | 2022-05-01 | 2022-05-16 | 《信访工作条例》第22条
          C2         | 2005-05-01 | none | ''
          C2         | 2022-04-30 | none | ''
          C2         | 2022-05-01 | 2022-05-16 | 《信访工作条例》第23条第1款
          C3         | 2005-05-01 | none | ''
          C3         | 2022-04-30 | none | ''
          C3         | 2022-05-01 | 2022-05-16 | 《信访工作条例》第23条第3款
          C4         | 2005-05-01 | none | ''
          C4         | 2022-04-30 | none | ''
          C4         | 2022-05-01 | waits | 《信访工作条例》第23条第3款
          C6         | 2005-05-01 | none | ''
          C6         | 2022-04-30 | none | ''
          C6         | 2022-05-01 | 2022-06-30 | 《信访工作条例》第34条
          C7         | 2005-05-01 | none | ''
          C7         | 2022-04-30 | none | ''
          C7         | 2022-05-01 | 2022-05-31 | 《信访工作条例》第35条
          C8         | 2005-05-01 | none | ''
          C8         | 2022-04-30 | none | ''
          C8         | 2022-05-01 | 2022-05-31 | 《信访工作条例》第35条
          C9         | 2005-05-01 | none | ''
          C9         | 2022-04-30 | none | ''
          C9         | 2022-05-01 | 2022-05-31 | 《信访工作条例》第36条第1款
          C10        | 2005-05-01 | none | ''
          C10        | 2022-04-30 | none | ''
          C10        | 2022-05-01 | 2022-05-31 | 《信访工作条例》第36条第1款
          C13        | 2005-05-01 | none | ''
          C13        | 2022-04-30 | none | ''
          C13        | 2022-05-01 | 2022-05-31 | 《信访工作条例》第40条第4款
          S-accept   | 2005-05-01 | none | ''
          S-accept   | 2022-07-16 | none | ''
          S-accept   | 2022-07-17 | waits | 《信访事项简易办理办法》第4条
          S-opinion  | 2005-05-01 | none | ''
          S-opinion  | 2022-07-16 | none | ''
          S-opinion  | 2022-07-17 | waits | 《信访事项简易办理办法》第4条
          E-evaluate | 2005-05-01 | none | ''
          E-evaluate | 2022-04-30 | none | ''
          E-evaluate | 2022-05-01 | 2022-05-31 | 《信访事项办理群众满意度评价工作办法（试行）》第3条
          """)
  void theFirstDayAndTheDaysBefore(String clock, LocalDate from, String found, String article) {
    RuleId id = RuleId.of(clock).orElseThrow();
    Outcome outcome = LAW.due(id, from, DayLedger.EMPTY);
    if (found.equals("none")) {
      assertThat(outcome)
          .isInstanceOfSatisfying(
              WrongInput.class,
              wrong -> {
                assertThat(wrong.message().zh())
                    .isEqualTo("期限 " + clock + " 在 " + from + " 没有可适用的规定，请核对起算日");
                assertThat(wrong.message().en())
                    .isEqualTo("no provision in force gives clock " + clock + " on " + from);
              });
      return;
    }
    Computation computed = outcome.orThrow();
    assertThat(computed.article().cite()).isEqualTo(article);
    assertThat(computed.article().instrument().edition()).isEqualTo("2022");
    assertThat(computed.article().instrument().inForceOn(from)).isTrue();
    assertThat(computed.legal())
        .isInstanceOfSatisfying(
            DueDate.Waiting.class,
            waits -> assertThat(waits.file()).isEqualTo("law/calendar/2022.txt"));
    if (!found.equals("waits")) {
      assertThat(computed.statistical()).isEqualTo(known(found));
    }
  }

  @ParameterizedTest(name = "C5 assigned on {0}: {1}")
  @CsvSource({
    "2005-05-01, none",
    "2022-04-30, none",
    "2022-05-01, 2022-05-31",
    "2026-03-02, 2026-04-01",
  })
  void theAssignedMatter(LocalDate from, String found) {
    Outcome outcome = LAW.c5Feedback(from, 30);
    if (found.equals("none")) {
      assertThat(outcome).isInstanceOf(WrongInput.class);
    } else {
      assertThat(outcome.orThrow().statistical()).isEqualTo(known(found));
      assertThat(outcome.orThrow().article().cite()).isEqualTo("《信访工作条例》第22条第3项");
      assertThat(outcome.orThrow().article().instrument().edition()).isEqualTo("2022");
    }
  }

  @ParameterizedTest(name = "{0} on {1} has no length: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          C11  | 2022-05-01 | 不再受理
          C11  | 2026-11-25 | 不再受理
          C12  | 2022-05-01 | 及时
          C12  | 2026-11-25 | 及时
          C14  | 2022-05-01 | 每年一次
          C14  | 2026-11-25 | 每年一次
          """)
  void clocksWithoutALength(String clock, LocalDate from, String why) {
    RuleId id = RuleId.of(clock).orElseThrow();
    DeadlineRule rule = DeadlineRules.standard().on(id, from);
    assertThat(rule.article().instrument().key()).isEqualTo("petition-2022");
    assertThat(rule.length()).isInstanceOf(Length.None.class);
    assertThat(LAW.due(id, from, DayLedger.EMPTY))
        .isInstanceOfSatisfying(
            WrongInput.class,
            wrong ->
                assertThat(wrong.message().zh())
                    .startsWith(
                        "期限 "
                            + clock
                            + "("
                            + rule.title().zh()
                            + ","
                            + rule.article().cite()
                            + "）算不出届满日：")
                    .contains(why));
    assertThat(DeadlineRules.standard().find(id, LocalDate.of(2022, 4, 30))).isEmpty();
  }

  /** What 2005 numbered as article 36 or 21 is not what a clock of today cites. */
  @ParameterizedTest
  @EnumSource(RuleId.class)
  void noClockCitesTheRegulationOf2005(RuleId id) {
    for (DeadlineRule rule : DeadlineRules.standard().all()) {
      if (rule.id() == id) {
        Article here = rule.article();
        assertThat(here.instrument().edition()).isEqualTo("2022");
        assertThat(here)
            .isNotEqualTo(Instruments.standard().article("petition-2005", here.article()));
        assertThat(rule.to()).isEmpty();
      }
    }
  }
}
