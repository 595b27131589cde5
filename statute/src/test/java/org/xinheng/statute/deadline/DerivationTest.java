package org.xinheng.statute.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.statute.deadline.Questions.day;
import static org.xinheng.statute.deadline.Questions.spans;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xinheng.statute.deadline.Step.Kind;
import org.xinheng.statute.reference.Text;

/** A date explains itself: each line alone is readable by a clerk, in Chinese and in English. */
class DerivationTest {

  private static final Deadlines LAW = Deadlines.standard();

  private static List<Step> derive(Outcome outcome) {
    return outcome.orThrow().derivation();
  }

  private static Step step(Kind kind, int days, String date, String zh, String en) {
    return new Step(kind, days, day(date), new Text(zh, en));
  }

  @Test
  void anExtendedClockThatRolls() {
    assertThat(derive(LAW.c6Handling(day("2025-08-06"), List.of(1))))
        .containsExactly(
            step(
                Kind.START,
                0,
                "2025-08-06",
                "2025年8月6日（周三）：受理之日，开始的当日不计入（《民法典》第201条）",
                "2025-08-06 (Wed): day of acceptance; the opening day is not counted"
                    + " (Civil Code (2020), art. 201)"),
            step(
                Kind.COUNT,
                60,
                "2025-10-05",
                "自次日起计 60 日（《信访工作条例》第34条），至 2025年10月5日（周日）",
                "60 calendar days from the next day (Regulation on Petition Work (2022), art. 34)"
                    + " end on 2025-10-05 (Sun)"),
            step(
                Kind.EXTEND,
                1,
                "2025-10-06",
                "经批准延期 1 日（《信访工作条例》第34条），自未顺延的届满日加计，至 2025年10月6日（周一）",
                "extended by 1 days (Regulation on Petition Work (2022), art. 34), added to the"
                    + " unrolled last day: 2025-10-06 (Mon)"),
            step(
                Kind.ROLL,
                3,
                "2025-10-09",
                "届满日 2025年10月6日（周一） 是节假日（国庆节、中秋节），顺延至休息日结束后的工作日 2025年10月9日（周四）" + "（《民法典》第203条）",
                "the last day, 2025-10-06 (Mon), is a rest day (国庆节、中秋节); it moves to the workday"
                    + " after the rest, 2025-10-09 (Thu) (Civil Code (2020), art. 203)"));
  }

  @Test
  void aHearingInsideAndOneOutside() {
    List<Step> steps =
        derive(
            LAW.c10Reexamination(
                day("2026-03-02"), spans("2026-03-10/2026-03-12;2026-05-01/2026-05-02")));
    assertThat(steps)
        .extracting(Step::kind)
        .containsExactly(Kind.START, Kind.COUNT, Kind.SUSPEND, Kind.SUSPEND, Kind.ROLL);
    assertThat(steps.get(2))
        .isEqualTo(
            step(
                Kind.SUSPEND,
                3,
                "2026-04-04",
                "听证所需时间 2026年3月10日 至 2026年3月12日 不计入（《信访工作条例》第36条第2款），加 3 日，至" + " 2026年4月4日（周六）",
                "time needed for a hearing, 2026-03-10 to 2026-03-12, does not count (Regulation on"
                    + " Petition Work (2022), art. 36 para. 2): 3 days more, 2026-04-04 (Sat)"));
    assertThat(steps.get(3))
        .isEqualTo(
            step(
                Kind.SUSPEND,
                0,
                "2026-04-04",
                "听证所需时间 2026年5月1日 至 2026年5月2日 不在期限之内或者已经扣除，届满日不变",
                "time needed for a hearing, 2026-05-01 to 2026-05-02: outside the period or counted"
                    + " before, no change"));
    assertThat(steps.getLast().date()).isEqualTo("2026-04-07");
  }

  @Test
  void workingDaysNameTheRestDaysPassedOver() {
    assertThat(derive(LAW.sAccept(day("2026-04-29"))))
        .containsExactly(
            step(
                Kind.START,
                0,
                "2026-04-29",
                "2026年4月29日（周三）：收到信访事项之日，开始的当日不计入（《民法典》第201条）",
                "2026-04-29 (Wed): day on which the matter is received; the opening day is not"
                    + " counted (Civil Code (2020), art. 201)"),
            step(
                Kind.SKIP,
                5,
                "2026-05-05",
                "2026年5月1日 至 2026年5月5日 为休息日（劳动节），不计",
                "2026-05-01 to 2026-05-05 are rest days (劳动节), not counted"),
            step(
                Kind.COUNT,
                3,
                "2026-05-07",
                "自次日起计 3 工作日（《信访事项简易办理办法》第4条；天数为本级设置“simple-accept-workdays”），至" + " 2026年5月7日（周四）",
                "3 working days from the next day (Measures for the Simple Handling of Petition"
                    + " Matters (2022), art. 4; the number is the county's setting"
                    + " simple-accept-workdays) end on 2026-05-07 (Thu)"));
  }

  @Test
  void severalRestsAreSeveralLines() {
    List<Step> steps = derive(LAW.sOpinion(day("2026-04-30")));
    assertThat(steps)
        .extracting(Step::kind)
        .containsExactly(Kind.START, Kind.SKIP, Kind.SKIP, Kind.SKIP, Kind.COUNT);
    assertThat(steps).extracting(Step::days).containsExactly(0, 5, 1, 2, 10);
    assertThat(steps.get(2).why().zh()).isEqualTo("2026年5月10日 至 2026年5月10日 为休息日（周日），不计");
    assertThat(steps.get(3).why().zh()).isEqualTo("2026年5月16日 至 2026年5月17日 为休息日（周六、周日），不计");
    assertThat(steps.getLast().date()).isEqualTo("2026-05-18");
  }

  @Test
  void aRestThatBeginsBeforeTheOpeningDayIsCutToTheCount() {
    List<Step> steps = derive(LAW.c4Objection(day("2024-02-15")));
    assertThat(steps.get(1).why().zh()).isEqualTo("2024年2月16日 至 2024年2月17日 为休息日（春节），不计");
    assertThat(steps.get(1).days()).isEqualTo(2);
  }

  @Test
  void aLastDayOnAMakeUpWorkdayStays() {
    Step last = derive(LAW.c3TransferNotice(day("2026-09-25"))).getLast();
    assertThat(last)
        .isEqualTo(
            step(
                Kind.ROLL,
                0,
                "2026-10-10",
                "届满日 2026年10月10日（周六） 是调休上班日（国庆节），不顺延",
                "the last day, 2026-10-10 (Sat), is a make-up workday (国庆节): it stays"));
  }

  @Test
  void aLastDayMayRollToAMakeUpWorkday() {
    Step last = derive(LAW.c1Transfer(day("2024-01-26"))).getLast();
    assertThat(last.days()).isEqualTo(8);
    assertThat(last.why().zh())
        .isEqualTo(
            "届满日 2024年2月10日（周六） 是节假日（春节），顺延至休息日结束后的调休上班日（春节） 2024年2月18日（周日）" + "（《民法典》第203条）");
  }

  @Test
  void plainWorkdaysAndWeekendsAreNamed() {
    assertThat(derive(LAW.c1Transfer(day("2026-03-02"))).getLast().why())
        .isEqualTo(
            new Text(
                "届满日 2026年3月17日（周二） 是工作日，不顺延",
                "the last day, 2026-03-17 (Tue), is a workday: it stays"));
    assertThat(derive(LAW.c1Transfer(day("2026-03-06"))).getLast().why())
        .isEqualTo(
            new Text(
                "届满日 2026年3月21日（周六） 是休息日（周六），顺延至休息日结束后的工作日 2026年3月23日（周一）（《民法典》第203条）",
                "the last day, 2026-03-21 (Sat), is a rest day (weekend); it moves to the workday"
                    + " after the rest, 2026-03-23 (Mon) (Civil Code (2020), art. 203)"));
  }

  @Test
  void aLengthSetForTheCaseIsSaidToBe() {
    assertThat(derive(LAW.c5Feedback(day("2026-03-02"), 20)).get(1).why())
        .isEqualTo(
            new Text(
                "自次日起计 20 日（《信访工作条例》第22条第3项；天数由交办机关逐件指定），至 2026年3月22日（周日）",
                "20 calendar days from the next day (Regulation on Petition Work (2022), art. 22"
                    + " item 3; the number is set for the case) end on 2026-03-22 (Sun)"));
  }

  @Test
  void aMissingYearIsTheLastLine() {
    List<Step> calendar =
        LAW.compute(RuleId.C1, day("2026-12-20"), DayLedger.EMPTY).orThrow().derivation();
    assertThat(calendar).extracting(Step::kind).containsExactly(Kind.START, Kind.COUNT, Kind.WAIT);
    assertThat(calendar.getLast().date()).isEqualTo("2027-01-04");
    assertThat(calendar.getLast().why().zh()).contains("2027", "law/calendar/2027.txt");
    List<Step> working =
        LAW.compute(RuleId.C4, day("2026-12-28"), DayLedger.EMPTY).orThrow().derivation();
    assertThat(working).extracting(Step::kind).containsExactly(Kind.START, Kind.WAIT);
    assertThat(working).extracting(Step::days).containsExactly(0, 0);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void everyKindOfLineHasACodeForMachines(Kind kind) {
    assertThat(kind.code()).matches("[a-z]+").isEqualToIgnoringCase(kind.name());
  }
}
