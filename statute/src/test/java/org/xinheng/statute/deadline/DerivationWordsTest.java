package org.xinheng.statute.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.statute.reference.Text;

/**
 * The derivation of one due date of every clock, word for word, line by line, in Chinese and in
 * English: the opening day, the days counted with their article or setting, the rest days, the
 * roll.
 */
class DerivationWordsTest {

  private static List<Step> derive(String clock, LocalDate from) {
    RuleId id = RuleId.of(clock).orElseThrow();
    return Deadlines.standard().due(id, from, DayLedger.EMPTY).orThrow().derivation();
  }

  private static Text line(String clock, LocalDate from, int number) {
    return derive(clock, from).get(number - 1).why();
  }

  @ParameterizedTest(name = "{0} from {1}, line {2}: {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          C1         | 2024-01-26 | 1 | 2024年1月26日（周五）：收到信访事项之日，开始的当日不计入（《民法典》第201条）
          C1         | 2024-01-26 | 2 | 自次日起计 15 日（《信访工作条例》第22条），至 2024年2月10日（周六）
          C1         | 2024-01-26 | 3 | 届满日 2024年2月10日（周六） 是节假日（春节），顺延至休息日结束后的调休上班日（春节） 2024年2月18日（周日）（《民法典》第203条）
          C2         | 2025-01-10 | 1 | 2025年1月10日（周五）：直接收到信访事项之日，开始的当日不计入（《民法典》第201条）
          C2         | 2025-01-10 | 2 | 自次日起计 15 日（《信访工作条例》第23条第1款），至 2025年1月25日（周六）
          C2         | 2025-01-10 | 3 | 届满日 2025年1月25日（周六） 是休息日（周六），顺延至休息日结束后的调休上班日（春节） 2025年1月26日（周日）（《民法典》第203条）
          C3         | 2026-09-25 | 1 | 2026年9月25日（周五）：有权处理机关收到之日，开始的当日不计入（《民法典》第201条）
          C3         | 2026-09-25 | 2 | 自次日起计 15 日（《信访工作条例》第23条第3款），至 2026年10月10日（周六）
          C3         | 2026-09-25 | 3 | 届满日 2026年10月10日（周六） 是调休上班日（国庆节），不顺延
          C4         | 2026-09-24 | 1 | 2026年9月24日（周四）：收到转送、交办之日，开始的当日不计入（《民法典》第201条）
          C4         | 2026-09-24 | 2 | 2026年9月25日 至 2026年9月27日 为休息日（中秋节），不计
          C4         | 2026-09-24 | 3 | 2026年10月1日 至 2026年10月7日 为休息日（国庆节），不计
          C4         | 2026-09-24 | 4 | 自次日起计 5 工作日（《信访工作条例》第23条第3款），至 2026年10月9日（周五）
          C6         | 2026-08-05 | 1 | 2026年8月5日（周三）：受理之日，开始的当日不计入（《民法典》第201条）
          C6         | 2026-08-05 | 2 | 自次日起计 60 日（《信访工作条例》第34条），至 2026年10月4日（周日）
          C6         | 2026-08-05 | 3 | 届满日 2026年10月4日（周日） 是节假日（国庆节），顺延至休息日结束后的工作日 2026年10月8日（周四）（《民法典》第203条）
          C7         | 2026-03-05 | 1 | 2026年3月5日（周四）：收到书面答复之日，开始的当日不计入（《民法典》第201条）
          C7         | 2026-03-05 | 2 | 自次日起计 30 日（《信访工作条例》第35条），至 2026年4月4日（周六）
          C7         | 2026-03-05 | 3 | 届满日 2026年4月4日（周六） 是节假日（清明节），顺延至休息日结束后的工作日 2026年4月7日（周二）（《民法典》第203条）
          C8         | 2026-03-10 | 1 | 2026年3月10日（周二）：收到复查请求之日，开始的当日不计入（《民法典》第201条）
          C8         | 2026-03-10 | 2 | 自次日起计 30 日（《信访工作条例》第35条），至 2026年4月9日（周四）
          C8         | 2026-03-10 | 3 | 届满日 2026年4月9日（周四） 是工作日，不顺延
          C9         | 2025-12-02 | 1 | 2025年12月2日（周二）：收到复查书面答复之日，开始的当日不计入（《民法典》第201条）
          C9         | 2025-12-02 | 2 | 自次日起计 30 日（《信访工作条例》第36条第1款），至 2026年1月1日（周四）
          C9         | 2025-12-02 | 3 | 届满日 2026年1月1日（周四） 是节假日（元旦），顺延至休息日结束后的调休上班日（元旦） 2026年1月4日（周日）（《民法典》第203条）
          C10        | 2024-09-06 | 1 | 2024年9月6日（周五）：收到复核请求之日，开始的当日不计入（《民法典》第201条）
          C10        | 2024-09-06 | 2 | 自次日起计 30 日（《信访工作条例》第36条第1款），至 2024年10月6日（周日）
          C10        | 2024-09-06 | 3 | 届满日 2024年10月6日（周日） 是节假日（国庆节），顺延至休息日结束后的工作日 2024年10月8日（周二）（《民法典》第203条）
          C13        | 2024-04-03 | 1 | 2024年4月3日（周三）：收到建议之日，开始的当日不计入（《民法典》第201条）
          C13        | 2024-04-03 | 2 | 自次日起计 30 日（《信访工作条例》第40条第4款；天数为本级设置“recommendation-reply-days”），至 2024年5月3日（周五）
          C13        | 2024-04-03 | 3 | 届满日 2024年5月3日（周五） 是节假日（劳动节），顺延至休息日结束后的工作日 2024年5月6日（周一）（《民法典》第203条）
          S-accept   | 2025-09-30 | 1 | 2025年9月30日（周二）：收到信访事项之日，开始的当日不计入（《民法典》第201条）
          S-accept   | 2025-09-30 | 2 | 2025年10月1日 至 2025年10月8日 为休息日（国庆节、中秋节），不计
          S-accept   | 2025-09-30 | 3 | 自次日起计 3 工作日（《信访事项简易办理办法》第4条；天数为本级设置“simple-accept-workdays”），至 2025年10月11日（周六）
          S-opinion  | 2024-04-26 | 1 | 2024年4月26日（周五）：受理之日，开始的当日不计入（《民法典》第201条）
          S-opinion  | 2024-04-26 | 2 | 2024年4月27日 至 2024年4月27日 为休息日（周六），不计
          S-opinion  | 2024-04-26 | 3 | 2024年5月1日 至 2024年5月5日 为休息日（劳动节），不计
          S-opinion  | 2024-04-26 | 4 | 2024年5月12日 至 2024年5月12日 为休息日（周日），不计
          S-opinion  | 2024-04-26 | 5 | 自次日起计 10 工作日（《信访事项简易办理办法》第4条；天数为本级设置“simple-opinion-workdays”），至 2024年5月13日（周一）
          E-evaluate | 2026-05-21 | 1 | 2026年5月21日（周四）：答复之日，开始的当日不计入（《民法典》第201条）
          E-evaluate | 2026-05-21 | 2 | 自次日起计 30 日（《信访事项办理群众满意度评价工作办法（试行）》第3条；天数为本级设置“evaluation-days”），至 2026年6月20日（周六）
          E-evaluate | 2026-05-21 | 3 | 届满日 2026年6月20日（周六） 是节假日（端午节），顺延至休息日结束后的工作日 2026年6月22日（周一）（《民法典》第203条）
          """)
  void inChinese(String clock, LocalDate from, int number, String words) {
    assertThat(line(clock, from, number).zh()).isEqualTo(words);
  }

  @ParameterizedTest(name = "{0} from {1}, line {2}: {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          C1         | 2024-01-26 | 1 | 2024-01-26 (Fri): day on which the matter is received; the opening day is not counted (Civil Code (2020), art. 201)
          C1         | 2024-01-26 | 2 | 15 calendar days from the next day (Regulation on Petition Work (2022), art. 22) end on 2024-02-10 (Sat)
          C1         | 2024-01-26 | 3 | the last day, 2024-02-10 (Sat), is a rest day (春节); it moves to the make-up workday (春节) after the rest, 2024-02-18 (Sun) (Civil Code (2020), art. 203)
          C2         | 2025-01-10 | 1 | 2025-01-10 (Fri): day on which the matter is received from the petitioner; the opening day is not counted (Civil Code (2020), art. 201)
          C2         | 2025-01-10 | 2 | 15 calendar days from the next day (Regulation on Petition Work (2022), art. 23 para. 1) end on 2025-01-25 (Sat)
          C2         | 2025-01-10 | 3 | the last day, 2025-01-25 (Sat), is a rest day (weekend); it moves to the make-up workday (春节) after the rest, 2025-01-26 (Sun) (Civil Code (2020), art. 203)
          C3         | 2026-09-25 | 1 | 2026-09-25 (Fri): day on which the competent organ receives it; the opening day is not counted (Civil Code (2020), art. 201)
          C3         | 2026-09-25 | 2 | 15 calendar days from the next day (Regulation on Petition Work (2022), art. 23 para. 3) end on 2026-10-10 (Sat)
          C3         | 2026-09-25 | 3 | the last day, 2026-10-10 (Sat), is a make-up workday (国庆节): it stays
          C4         | 2026-09-24 | 1 | 2026-09-24 (Thu): day on which the transfer is received; the opening day is not counted (Civil Code (2020), art. 201)
          C4         | 2026-09-24 | 2 | 2026-09-25 to 2026-09-27 are rest days (中秋节), not counted
          C4         | 2026-09-24 | 3 | 2026-10-01 to 2026-10-07 are rest days (国庆节), not counted
          C4         | 2026-09-24 | 4 | 5 working days from the next day (Regulation on Petition Work (2022), art. 23 para. 3) end on 2026-10-09 (Fri)
          C6         | 2026-08-05 | 1 | 2026-08-05 (Wed): day of acceptance; the opening day is not counted (Civil Code (2020), art. 201)
          C6         | 2026-08-05 | 2 | 60 calendar days from the next day (Regulation on Petition Work (2022), art. 34) end on 2026-10-04 (Sun)
          C6         | 2026-08-05 | 3 | the last day, 2026-10-04 (Sun), is a rest day (国庆节); it moves to the workday after the rest, 2026-10-08 (Thu) (Civil Code (2020), art. 203)
          C7         | 2026-03-05 | 1 | 2026-03-05 (Thu): day on which the written reply is received; the opening day is not counted (Civil Code (2020), art. 201)
          C7         | 2026-03-05 | 2 | 30 calendar days from the next day (Regulation on Petition Work (2022), art. 35) end on 2026-04-04 (Sat)
          C7         | 2026-03-05 | 3 | the last day, 2026-04-04 (Sat), is a rest day (清明节); it moves to the workday after the rest, 2026-04-07 (Tue) (Civil Code (2020), art. 203)
          C8         | 2026-03-10 | 1 | 2026-03-10 (Tue): day on which the request is received; the opening day is not counted (Civil Code (2020), art. 201)
          C8         | 2026-03-10 | 2 | 30 calendar days from the next day (Regulation on Petition Work (2022), art. 35) end on 2026-04-09 (Thu)
          C8         | 2026-03-10 | 3 | the last day, 2026-04-09 (Thu), is a workday: it stays
          C9         | 2025-12-02 | 1 | 2025-12-02 (Tue): day on which the review reply is received; the opening day is not counted (Civil Code (2020), art. 201)
          C9         | 2025-12-02 | 2 | 30 calendar days from the next day (Regulation on Petition Work (2022), art. 36 para. 1) end on 2026-01-01 (Thu)
          C9         | 2025-12-02 | 3 | the last day, 2026-01-01 (Thu), is a rest day (元旦); it moves to the make-up workday (元旦) after the rest, 2026-01-04 (Sun) (Civil Code (2020), art. 203)
          C10        | 2024-09-06 | 1 | 2024-09-06 (Fri): day on which the request is received; the opening day is not counted (Civil Code (2020), art. 201)
          C10        | 2024-09-06 | 2 | 30 calendar days from the next day (Regulation on Petition Work (2022), art. 36 para. 1) end on 2024-10-06 (Sun)
          C10        | 2024-09-06 | 3 | the last day, 2024-10-06 (Sun), is a rest day (国庆节); it moves to the workday after the rest, 2024-10-08 (Tue) (Civil Code (2020), art. 203)
          C13        | 2024-04-03 | 1 | 2024-04-03 (Wed): day on which the recommendation is received; the opening day is not counted (Civil Code (2020), art. 201)
          C13        | 2024-04-03 | 2 | 30 calendar days from the next day (Regulation on Petition Work (2022), art. 40 para. 4; the number is the county's setting recommendation-reply-days) end on 2024-05-03 (Fri)
          C13        | 2024-04-03 | 3 | the last day, 2024-05-03 (Fri), is a rest day (劳动节); it moves to the workday after the rest, 2024-05-06 (Mon) (Civil Code (2020), art. 203)
          S-accept   | 2025-09-30 | 1 | 2025-09-30 (Tue): day on which the matter is received; the opening day is not counted (Civil Code (2020), art. 201)
          S-accept   | 2025-09-30 | 2 | 2025-10-01 to 2025-10-08 are rest days (国庆节、中秋节), not counted
          S-accept   | 2025-09-30 | 3 | 3 working days from the next day (Measures for the Simple Handling of Petition Matters (2022), art. 4; the number is the county's setting simple-accept-workdays) end on 2025-10-11 (Sat)
          S-opinion  | 2024-04-26 | 1 | 2024-04-26 (Fri): day of acceptance; the opening day is not counted (Civil Code (2020), art. 201)
          S-opinion  | 2024-04-26 | 2 | 2024-04-27 to 2024-04-27 are rest days (周六), not counted
          S-opinion  | 2024-04-26 | 3 | 2024-05-01 to 2024-05-05 are rest days (劳动节), not counted
          S-opinion  | 2024-04-26 | 4 | 2024-05-12 to 2024-05-12 are rest days (周日), not counted
          S-opinion  | 2024-04-26 | 5 | 10 working days from the next day (Measures for the Simple Handling of Petition Matters (2022), art. 4; the number is the county's setting simple-opinion-workdays) end on 2024-05-13 (Mon)
          E-evaluate | 2026-05-21 | 1 | 2026-05-21 (Thu): day of the reply; the opening day is not counted (Civil Code (2020), art. 201)
          E-evaluate | 2026-05-21 | 2 | 30 calendar days from the next day (Measures for Evaluating the Satisfaction of Petitioners (trial) (2022), art. 3; the number is the county's setting evaluation-days) end on 2026-06-20 (Sat)
          E-evaluate | 2026-05-21 | 3 | the last day, 2026-06-20 (Sat), is a rest day (端午节); it moves to the workday after the rest, 2026-06-22 (Mon) (Civil Code (2020), art. 203)
          """)
  void inEnglish(String clock, LocalDate from, int number, String words) {
    assertThat(line(clock, from, number).en()).isEqualTo(words);
  }

  @ParameterizedTest(name = "{0} from {1} has {2} lines")
  @CsvSource(
      textBlock =
          """
          C1        , 2024-01-26, 3
          C2        , 2025-01-10, 3
          C3        , 2026-09-25, 3
          C4        , 2026-09-24, 4
          C6        , 2026-08-05, 3
          C7        , 2026-03-05, 3
          C8        , 2026-03-10, 3
          C9        , 2025-12-02, 3
          C10       , 2024-09-06, 3
          C13       , 2024-04-03, 3
          S-accept  , 2025-09-30, 3
          S-opinion , 2024-04-26, 5
          E-evaluate, 2026-05-21, 3
          """)
  void theTablesAboveHoldEveryLine(String clock, LocalDate from, int lines) {
    assertThat(derive(clock, from)).hasSize(lines);
  }
}
