package org.xinheng.statute.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinheng.statute.deadline.Questions.day;
import static org.xinheng.statute.deadline.Questions.known;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.statute.calendar.WorkCalendar;
import org.xinheng.statute.reference.Instruments;
import org.xinheng.statute.reference.LawFile;
import org.xinheng.statute.reference.LawFileException;
import org.xinheng.statute.reference.Settings;

/**
 * A table of clocks is taken whole or refused with the line at fault; editions follow each other.
 */
class RuleFileTest {

  private static final String C1 =
      """
      [C1]
      title: 分流 | Transfer
      article: petition-2022 22
      trigger: 收到 | receipt
      length: 15 日
      actor: 信访部门 | the bureau
      stops: 转送 | transferred
      from: 2022-05-01
      mark: V
      """;

  private static DeadlineRules read(String text) {
    return new DeadlineRules(LawFile.parse("law/d.txt", text), Instruments.standard());
  }

  @ParameterizedTest(name = "{1} is refused")
  @CsvSource(
      delimiter = '|',
      value = {
        "[C1]           | [C99]                     | 第 1 行：没有期限 C99",
        "petition-2022 22 | petition-2022           | 第 3 行:“article”应为条款引用",
        "15 日          | 15 days                   | 第 5 行:“length”应为如“15 日”",
        "15 日          | 15日                      | 第 5 行",
        "15 日          | setting no-such 日        | 第 5 行",
        "15 日          | setting 日                | 第 5 行",
        "15 日          | 1500 日                   | 第 5 行",
        "mark: V        | mark: X                   | 第 9 行:“mark”应为核实标记",
        "from: 2022-05-01 | from: May               | 第 8 行:“from”应为日期",
        "from: 2022-05-01 | from: 2022-04-30        | 第 1 行:《信访工作条例》第22条 在 2022-04-30 并未施行",
        "actor:         | actro:                    | 第 6 行:不认识的键“actro”",
        "length: 15 日  | extension: 30 日          | 第 1 行:段 [C1] 缺少“length”",
      })
  void refusesByLine(String good, String bad, String fault) {
    assertThat(read(C1).all()).hasSize(1);
    assertThatThrownBy(() -> read(C1.replace(good, bad)))
        .isInstanceOf(LawFileException.class)
        .hasMessageContaining("law/d.txt")
        .hasMessageContaining(fault);
  }

  @ParameterizedTest
  @CsvSource({
    "extension: 30\\nextension-article: petition-2022 34, “extension”应为如“30 日”的长度",
    "extension: 30 日, 缺少“extension-article”",
    "suspension: 听证 | hearing, 缺少“suspension-article”",
  })
  void extensionAndSuspensionMustBeWhole(String lines, String fault) {
    assertThatThrownBy(() -> read(C1 + lines.replace("\\n", "\n")))
        .isInstanceOf(LawFileException.class)
        .hasMessageContaining(fault);
  }

  @ParameterizedTest
  @CsvSource({"5 工作日", "per-case 工作日", "setting simple-accept-workdays 工作日"})
  void workingDaysKnowNoExtensionAndNoSuspension(String length) {
    String working = C1.replace("15 日", length);
    assertThat(read(working).all()).hasSize(1);
    String extension = working + "extension: 30 日\nextension-article: petition-2022 34";
    assertThatThrownBy(() -> read(extension))
        .isInstanceOf(LawFileException.class)
        .hasMessageContaining("第 1 行：工作日期限没有延期、中止的算法");
    String suspension = working + "suspension: 听证 | hearing\nsuspension-article: petition-2022 36";
    assertThatThrownBy(() -> read(suspension)).isInstanceOf(LawFileException.class);
  }

  @ParameterizedTest
  @CsvSource({"15 日", "per-case 日", "setting evaluation-days 日", "none 没有 | nothing"})
  void calendarDaysMayKnowThem(String length) {
    String text =
        C1.replace("15 日", length) + "extension: 9 日\nextension-article: petition-2022 34";
    DeadlineRule rule = read(text).on(RuleId.C1, day("2026-03-02"));
    assertThat(rule.extension().orElseThrow().days()).isEqualTo(9);
    assertThat(rule.note()).isEmpty();
  }

  @Test
  void editionsFollowEachOther() {
    String old = C1 + "to: 2025-06-30\n";
    String next =
        C1.replace("[C1]", "[C1 2025]").replace("15 日", "20 日").replace("2022-05-01", "2025-07-01");
    DeadlineRules rules = read(old + next);
    assertThat(rules.all()).hasSize(2);
    Deadlines law = new Deadlines(rules, WorkCalendar.standard(), Settings.defaults());
    assertThat(law.c1Transfer(day("2025-06-30")).orThrow().legal()).isEqualTo(known("2025-07-15"));
    assertThat(law.c1Transfer(day("2025-07-01")).orThrow().legal()).isEqualTo(known("2025-07-21"));
    assertThatThrownBy(() -> read(C1 + next))
        .isInstanceOf(LawFileException.class)
        .hasMessageContaining("C1 的两个版本重叠");
    assertThatThrownBy(() -> read(next + C1)).hasMessageContaining("C1 的两个版本重叠");
  }

  @Test
  void aClockThatEndedIsNotInForceAfterwards() {
    DeadlineRules rules = read(C1 + "to: 2025-06-30\n");
    assertThat(rules.find(RuleId.C1, day("2025-06-30"))).isPresent();
    assertThat(rules.find(RuleId.C1, day("2025-07-01"))).isEmpty();
    assertThat(rules.find(RuleId.C2, day("2025-06-30"))).isEmpty();
  }

  @Test
  void aTableWithoutAnyExtensionCannotSayWhoHasOne() {
    Deadlines law = new Deadlines(read(C1), WorkCalendar.standard(), Settings.defaults());
    assertThatThrownBy(() -> law.due(RuleId.C1, day("2026-03-02"), DayLedger.extended(1)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aClockWithoutALengthHasNothingToCount() {
    DeadlineRule none =
        read(C1.replace("15 日", "none 没有 | nothing")).on(RuleId.C1, day("2026-03-02"));
    assertThat(none.length())
        .isEqualTo(new Length.None(new org.xinheng.statute.reference.Text("没有", "nothing")));
    Computation impossible =
        new Computation(
            none,
            day("2026-03-02"),
            1,
            DayUnit.CALENDAR,
            Settings.defaults(),
            DayLedger.EMPTY,
            known("2026-03-03"),
            known("2026-03-03"),
            WorkCalendar.standard());
    assertThatThrownBy(impossible::derivation).isInstanceOf(IllegalStateException.class);
  }
}
