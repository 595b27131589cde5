package org.xinheng.statute.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xinheng.statute.reference.Mark;

/** The table of clocks as delivered: article, edition, length, actor and validity of each. */
class RuleTableTest {

  private static final DeadlineRules TABLE = DeadlineRules.standard();
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "C1  | 登记后分流     | 信访工作条例 | 22 | 0 | 0 | 15 日          | V    | 2022-05-01",
        "C2  | 直接收件告知   | 信访工作条例 | 23 | 1 | 0 | 15 日          | V    | 2022-05-01",
        "C3  | 转送、交办件告知 | 信访工作条例 | 23 | 3 | 0 | 15 日        | V    | 2022-05-01",
        "C4  | 异议退回       | 信访工作条例 | 23 | 3 | 0 | 5 工作日       | V    | 2022-05-01",
        "C5  | 交办反馈       | 信访工作条例 | 22 | 0 | 3 | per-case 日    | V    | 2022-05-01",
        "C6  | 信访程序办理   | 信访工作条例 | 34 | 0 | 0 | 60 日          | V    | 2022-05-01",
        "C7  | 申请复查       | 信访工作条例 | 35 | 0 | 0 | 30 日          | V    | 2022-05-01",
        "C8  | 复查           | 信访工作条例 | 35 | 0 | 0 | 30 日          | V    | 2022-05-01",
        "C9  | 申请复核       | 信访工作条例 | 36 | 1 | 0 | 30 日          | V    | 2022-05-01",
        "C10 | 复核           | 信访工作条例 | 36 | 1 | 0 | 30 日          | V    | 2022-05-01",
        "C11 | 终结           | 信访工作条例 | 36 | 3 | 0 | none           | V    | 2022-05-01",
        "C12 | 重大紧急报告   | 信访工作条例 | 25 | 0 | 0 | none           | V    | 2022-05-01",
        "C13 | 三项建议反馈   | 信访工作条例 | 40 | 4 | 0 | setting 日     | LOCAL | 2022-05-01",
        "C14 | 年度报告       | 信访工作条例 | 41 | 0 | 0 | none           | V    | 2022-05-01",
        "S-accept | 简易办理受理 | 信访事项简易办理办法 | 4 | 0 | 0 | setting 工作日 | UNVERIFIED | 2022-07-17",
        "S-opinion | 简易办理答复 | 信访事项简易办理办法 | 4 | 0 | 0 | setting 工作日 | UNVERIFIED | 2022-07-17",
        "E-evaluate | 满意度评价 | 信访事项办理群众满意度评价工作办法（试行） | 3 | 0 | 0 | setting 日 | UNVERIFIED | 2022-05-01",
      })
  void everyClockRestsOnItsArticle(
      String code,
      String title,
      String instrument,
      int article,
      int paragraph,
      int item,
      String length,
      Mark mark,
      LocalDate from) {
    DeadlineRule rule = TABLE.on(RuleId.of(code).orElseThrow(), DAY);
    assertThat(rule.title().zh()).isEqualTo(title);
    assertThat(rule.article().instrument().title()).isEqualTo(instrument);
    assertThat(rule.article().instrument().edition()).isEqualTo("2022");
    assertThat(rule.article().article()).isEqualTo(article);
    assertThat(rule.article().paragraph()).isEqualTo(paragraph);
    assertThat(rule.article().item()).isEqualTo(item);
    assertThat(words(rule.length())).isEqualTo(length);
    assertThat(rule.mark()).isEqualTo(mark);
    assertThat(rule.from()).isEqualTo(from);
    assertThat(rule.to()).isEmpty();
  }

  private static String words(Length length) {
    return switch (length) {
      case Length.Fixed fixed -> fixed.days() + " " + fixed.unit().zh();
      case Length.BySetting setting -> "setting " + setting.unit().zh();
      case Length.PerCase perCase -> "per-case " + perCase.unit().zh();
      case Length.None none -> "none";
    };
  }

  @ParameterizedTest
  @EnumSource(RuleId.class)
  void everyClockIsInTheTableOnceAndExplainsItself(RuleId id) {
    assertThat(TABLE.all()).filteredOn(rule -> rule.id() == id).hasSize(1);
    DeadlineRule rule = TABLE.on(id, DAY);
    assertThat(rule.trigger().en()).isNotBlank();
    assertThat(rule.actor().en()).isNotBlank();
    assertThat(rule.stops().zh()).isNotBlank();
    assertThat(rule.article().instrument().inForceOn(rule.from())).isTrue();
  }

  @Test
  void onlyC6IsExtendedAndOnlyC10Suspended() {
    assertThat(TABLE.all())
        .filteredOn(rule -> rule.extension().isPresent())
        .extracting(DeadlineRule::id)
        .containsExactly(RuleId.C6);
    assertThat(TABLE.all())
        .filteredOn(rule -> rule.suspension().isPresent())
        .extracting(DeadlineRule::id)
        .containsExactly(RuleId.C10);
    assertThat(TABLE.on(RuleId.C6, DAY).extension().orElseThrow().days()).isEqualTo(30);
    assertThat(TABLE.on(RuleId.C6, DAY).extension().orElseThrow().article().article())
        .isEqualTo(34);
    assertThat(TABLE.on(RuleId.C10, DAY).suspension().orElseThrow().article().paragraph())
        .isEqualTo(2);
  }

  @ParameterizedTest(name = "{0} opened on {1}: at most {2} days")
  @CsvSource({
    "C6, 2022-05-01, 30",
    "C6, 2026-03-02, 30",
    "C6, 2022-04-30, 0",
    "C5, 2026-03-02, 0",
    "C10, 2026-03-02, 0",
    "S-opinion, 2026-03-02, 0",
  })
  void theLongestExtensionIsSaidByTheTable(String code, LocalDate opened, int days) {
    assertThat(TABLE.longestExtension(RuleId.of(code).orElseThrow(), opened)).isEqualTo(days);
  }

  @Test
  void theRegulationCountsWorkingDaysOnlyOnce() {
    assertThat(TABLE.all())
        .filteredOn(rule -> rule.article().instrument().key().equals("petition-2022"))
        .filteredOn(rule -> words(rule.length()).endsWith("工作日"))
        .extracting(DeadlineRule::id)
        .containsExactly(RuleId.C4);
  }

  @Test
  void aNumberThatIsNotLawIsASetting() {
    assertThat(TABLE.all())
        .filteredOn(rule -> rule.length() instanceof Length.Fixed)
        .allMatch(rule -> rule.mark() == Mark.V);
    assertThat(TABLE.all())
        .filteredOn(rule -> rule.mark() != Mark.V)
        .allMatch(rule -> rule.length() instanceof Length.BySetting);
  }

  @Test
  void askingBeforeTheRegulationNamesRuleAndDay() {
    assertThat(TABLE.find(RuleId.C6, LocalDate.of(2022, 4, 30))).isEmpty();
    assertThat(TABLE.find(RuleId.C6, LocalDate.of(2022, 5, 1))).isPresent();
    assertThatThrownBy(() -> TABLE.on(RuleId.C6, LocalDate.of(2022, 4, 30)))
        .isInstanceOf(RuleNotInForce.class)
        .hasMessageContaining("C6")
        .hasMessageContaining("2022-04-30");
  }

  @ParameterizedTest
  @EnumSource(RuleId.class)
  void codesLeadBackToTheirClock(RuleId id) {
    assertThat(RuleId.of(id.code())).contains(id);
    assertThat(RuleId.of(id.code().toLowerCase(java.util.Locale.ROOT))).contains(id);
  }

  @Test
  void codesAreDifferentAndOthersAreUnknown() {
    assertThat(Arrays.stream(RuleId.values()).map(RuleId::code)).doesNotHaveDuplicates();
    assertThat(RuleId.of("C15")).isEmpty();
    assertThat(RuleId.of("")).isEmpty();
    assertThat(DayUnit.CALENDAR.en()).isEqualTo("calendar days");
    assertThat(DayUnit.WORKING.en()).isEqualTo("working days");
  }
}
