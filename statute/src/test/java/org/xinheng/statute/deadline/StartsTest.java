package org.xinheng.statute.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xinheng.statute.procedure.Opening;
import org.xinheng.statute.procedure.Procedure;
import org.xinheng.statute.procedure.Row;
import org.xinheng.statute.procedure.StartsOn;
import org.xinheng.statute.reference.Text;

/**
 * From which day each clock is counted, by its article of 2022 and by the table of the procedure:
 * what the petitioner must do within a time starts with delivery and with nothing else.
 */
class StartsTest {

  private static Stream<Row> opening(RuleId id) {
    return Procedure.TABLE.stream()
        .filter(row -> row.opens().stream().anyMatch(opens -> opens.rule() == id));
  }

  private static List<StartsOn> starts(RuleId id) {
    return Procedure.TABLE.stream()
        .flatMap(row -> row.opens().stream())
        .filter(opens -> opens.rule() == id)
        .map(Opening::start)
        .distinct()
        .toList();
  }

  @ParameterizedTest(name = "{0} starts on {1} ({2})")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          C1         | received  | register, reopen
          C2         | received  | register-direct
          C3         | received  | transfer, assign, rule-dispute
          C4         | received  | transfer, assign
          C5         | act       | assign
          C6         | accepted delivered | accept, convert, deliver-review, deliver-reexamination
          C7         | delivered | deliver
          C8         | received  | request-review
          C9         | delivered | deliver-review
          C10        | received  | request-reexamination
          S-accept   | received  | transfer
          S-opinion  | accepted  | accept
          E-evaluate | delivered | deliver
          """)
  void theActThatOpensItAndTheDayItCounts(String clock, String starts, String acts) {
    RuleId id = RuleId.of(clock).orElseThrow();
    assertThat(starts(id)).extracting(StartsOn::code).containsExactlyInAnyOrder(starts.split(" "));
    assertThat(opening(id).map(row -> row.act().code()).distinct().collect(Collectors.toList()))
        .containsExactlyInAnyOrder(acts.split(", "));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          C1         | 第22条      | 收到信访事项之日       | day on which the matter is received
          C2         | 第23条第1款 | 直接收到信访事项之日   | day on which the matter is received from the petitioner
          C3         | 第23条第3款 | 有权处理机关收到之日   | day on which the competent organ receives it
          C4         | 第23条第3款 | 收到转送、交办之日     | day on which the transfer is received
          C5         | 第22条第3项 | 交办之日               | day of assignment
          C6         | 第34条      | 受理之日               | day of acceptance
          C7         | 第35条      | 收到书面答复之日       | day on which the written reply is received
          C8         | 第35条      | 收到复查请求之日       | day on which the request is received
          C9         | 第36条第1款 | 收到复查书面答复之日   | day on which the review reply is received
          C10        | 第36条第1款 | 收到复核请求之日       | day on which the request is received
          C11        | 第36条第3款 | 复核意见出具之日       | day on which the re-examination opinion is issued
          C12        | 第25条      | 得知之时               | when it is learned
          C13        | 第40条第4款 | 收到建议之日           | day on which the recommendation is received
          C14        | 第41条      | 每年                   | yearly
          S-accept   | 第4条       | 收到信访事项之日       | day on which the matter is received
          S-opinion  | 第4条       | 受理之日               | day of acceptance
          E-evaluate | 第3条       | 答复之日               | day of the reply
          """)
  void theDayInTheWordsOfItsArticle(String clock, String place, String zh, String en) {
    DeadlineRule rule =
        DeadlineRules.standard().on(RuleId.of(clock).orElseThrow(), Questions.day("2026-03-02"));
    assertThat(rule.article().place()).isEqualTo(place);
    assertThat(rule.article().instrument().edition()).isEqualTo("2022");
    assertThat(rule.trigger()).isEqualTo(new Text(zh, en));
  }

  /** 申请复查、申请复核、评价: an opinion that was not delivered starts none of the petitioner's clocks. */
  @ParameterizedTest
  @EnumSource(
      value = RuleId.class,
      names = {"C7", "C9", "E_EVALUATE"})
  void thePetitionersClocksStartWithDeliveryAlone(RuleId id) {
    DeadlineRule rule = DeadlineRules.standard().on(id, Questions.day("2026-03-02"));
    assertThat(rule.actor().zh()).isEqualTo("信访人");
    assertThat(starts(id)).containsExactly(StartsOn.DELIVERED);
    assertThat(opening(id))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.detail().getSimpleName()).isEqualTo("Delivery"));
  }

  @Test
  void nobodyElsesClockIsThePetitioners() {
    assertThat(DeadlineRules.standard().all())
        .filteredOn(rule -> rule.actor().zh().equals("信访人"))
        .extracting(DeadlineRule::id)
        .containsExactly(RuleId.C7, RuleId.C9, RuleId.E_EVALUATE);
  }

  /** 信访程序办理: the sixty days run on path 6 alone, never in the simple procedure. */
  @Test
  void theSixtyDaysNeedPathSixAtAcceptance() {
    assertThat(Procedure.TABLE)
        .filteredOn(row -> List.of("accept", "convert").contains(row.act().code()))
        .flatExtracting(Row::opens)
        .filteredOn(opens -> opens.rule() == RuleId.C6)
        .isNotEmpty()
        .allSatisfy(opens -> {
          assertThat(opens.start()).isEqualTo(StartsOn.ACCEPTED);
          assertThat(opens.when())
              .extracting(condition -> condition.code())
              .containsExactly("ordinary-path-6");
        });
  }

  @ParameterizedTest(name = "{0} is opened by no act")
  @CsvSource({"C11", "C12", "C13", "C14"})
  void clocksOutsideTheLifeOfAMatter(String clock) {
    assertThat(opening(RuleId.of(clock).orElseThrow())).isEmpty();
  }

  /** The opening day is not counted: a clock of one day ends on the next. */
  @ParameterizedTest(name = "assigned on {0} for one day: {1}")
  @CsvSource({
    "2026-03-02, 2026-03-03",
    "2024-02-28, 2024-02-29",
    "2024-02-29, 2024-03-01",
    "2025-12-31, 2026-01-01",
  })
  void theOpeningDayIsNotCounted(String assigned, String last) {
    assertThat(Deadlines.standard().c5Feedback(Questions.day(assigned), 1).orThrow().statistical())
        .isEqualTo(Questions.known(last));
  }
}
