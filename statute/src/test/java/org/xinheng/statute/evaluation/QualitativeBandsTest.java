package org.xinheng.statute.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * 定性指标 under every profile: 达成 100 to 80 % of the weight with 80 in, 部分达成 below 80 to 60 with 60
 * in, 未达成 below 60; in Hubei the second bound is 50; under the steps of 财预〔2021〕101号 it is all or
 * nothing. A percentage outside its phrase's band is never scored by the program.
 */
class QualitativeBandsTest {
  private static final List<String> EIGHTY_SIXTY =
      List.of("r10-default", "r10-linear", "r10-bands-80", "r101-cost", "sichuan", "over-120");

  /**
   * What is written, and what 20 points give: where 60 divides, where 50 divides, all or nothing.
   */
  @DisplayName("phrases and percentages: points, or the band in which a person judges")
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          达成年度指标                   | 20.00      | 20.00      | 20.00
          已达成年度绩效目标             | 20.00      | 20.00      | 20.00
          达成年度指标但略有不足         | [80%,100%] | [80%,100%] | [80%,100%]
          达成年度指标100%               | 20.00      | 20.00      | 20.00
          达成年度指标99.99%             | 20.00      | 20.00      | 20.00
          达成年度指标（85%）            | 17.00      | 17.00      | 17.00
          达成年度指标80%                | 16.00      | 16.00      | 16.00
          达成年度指标79.99%             | off        | off        | off
          达成年度指标100.01%            | off        | off        | off
          达成年度指标0%                 | off        | off        | off
          部分达成年度指标并具有一定效果 | [60%,80%)  | [50%,80%)  | 0.00
          部分达成                       | [60%,80%)  | [50%,80%)  | 0.00
          部分达成80%                    | off        | off        | off
          部分达成79.99%                 | 16.00      | 16.00      | 16.00
          部分达成70%                    | 14.00      | 14.00      | 14.00
          部分达成60%                    | 12.00      | 12.00      | 12.00
          部分达成59.99%                 | off        | 12.00      | off
          部分达成55.5%                  | off        | 11.10      | off
          部分达成50%                    | off        | 10.00      | off
          部分达成49.99%                 | off        | off        | off
          未达成年度指标且效果较差       | [0%,60%)   | [0%,50%)   | 0.00
          未达成                         | [0%,60%)   | [0%,50%)   | 0.00
          未达成60%                      | off        | off        | off
          未达成59.99%                   | 12.00      | off        | 12.00
          未达成50%                      | 10.00      | off        | 10.00
          未达成49.99%                   | 10.00      | 10.00      | 10.00
          未达成1%                       | 0.20       | 0.20       | 0.20
          未达成0%                       | 0.00       | 0.00       | 0.00
          73%                            | 14.60      | 14.60      | 14.60
          ７３％                         | 14.60      | 14.60      | 14.60
          百分之七十三                   | 14.60      | 14.60      | 14.60
          130%                           | 20.00      | 20.00      | 20.00
          基本完成                       | judge      | judge      | judge
          已建立                         | judge      | judge      | judge
          """)
  void words(String written, String sixty, String fifty, String allOrNothing) {
    for (String profile : EIGHTY_SIXTY) {
      assertThat(outcome(profile, written)).as(profile).isEqualTo(sixty);
    }
    assertThat(outcome("hubei", written)).isEqualTo(fifty);
    assertThat(outcome("r101-steps", written)).isEqualTo(allOrNothing);
  }

  private static String outcome(String profile, String written) {
    RowScore row = Rows.score(profile, "群众办事更方便", written, new BigDecimal("20"), "效益指标");
    if (row.points().isPresent()) {
      return row.points().get().toPlainString();
    }
    RowScore.AwaitsJudgement judged = (RowScore.AwaitsJudgement) row;
    if (judged.why().rule() == ScoreRule.PERCENT_OFF_BAND) {
      assertThat(judged.within()).isPresent();
      return "off";
    }
    return judged.within().map(band -> band.toString().replace(" ", "")).orElse("judge");
  }

  /** The points a person sets: the band is held exactly, whatever the weight. */
  @DisplayName("a person's points within the band of the phrase, on odd weights")
  @ParameterizedTest(name = "{0}: {1}, {3} of {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          r10-default | 部分达成             | 12.5 | 7.5   | true
          r10-default | 部分达成             | 12.5 | 7.49  | false
          r10-default | 部分达成             | 12.5 | 9.99  | true
          r10-default | 部分达成             | 12.5 | 10    | false
          r10-default | 部分达成             | 3.33 | 1.99  | false
          r10-default | 部分达成             | 3.33 | 2     | true
          r10-default | 部分达成             | 3.33 | 2.66  | true
          r10-default | 部分达成             | 3.33 | 2.67  | false
          r10-default | 未达成               | 3.33 | 1.99  | true
          r10-default | 未达成               | 3.33 | 2     | false
          r10-default | 未达成               | 3.33 | 0     | true
          r10-default | 达成年度指标但有不足 | 3.33 | 2.66  | false
          r10-default | 达成年度指标但有不足 | 3.33 | 2.67  | true
          r10-default | 达成年度指标但有不足 | 3.33 | 3.33  | true
          r10-default | 部分达成             | 0.05 | 0.03  | true
          r10-default | 部分达成             | 0.05 | 0.04  | false
          r10-default | 未达成               | 0.05 | 0.02  | true
          r10-default | 未达成               | 0.05 | 0.03  | false
          hubei       | 部分达成             | 12.5 | 6.25  | true
          hubei       | 部分达成             | 12.5 | 6.24  | false
          hubei       | 未达成               | 12.5 | 6.24  | true
          hubei       | 未达成               | 12.5 | 6.25  | false
          r101-steps  | 达成年度指标但有不足 | 12.5 | 10    | true
          r101-steps  | 达成年度指标但有不足 | 12.5 | 9.99  | false
          r101-steps  | 部分达成             | 12.5 | 8     | true
          r10-default | 部分达成90%          | 12.5 | 11.25 | false
          r10-default | 部分达成90%          | 12.5 | 9     | true
          """)
  void setWithin(
      String profile, String phrase, BigDecimal weight, BigDecimal score, boolean stands) {
    RowScore row = Rows.score(profile, "群众办事更方便", phrase, weight, "效益指标");
    ScoreOverride answer = ScoreOverride.set(row, score, "现场核实");
    if (stands) {
      assertThat(answer).isInstanceOf(ScoreOverride.Accepted.class);
      assertThat(((ScoreOverride.Accepted) answer).row().points()).contains(score);
    } else {
      assertThat(answer).isEqualTo(new ScoreOverride.Refused(ScoreOverride.Ground.OUT_OF_BAND));
    }
  }

  /** Dates: within, late, or too coarse to say; only the steps of 2021 say what lateness scores. */
  @DisplayName("a date kept, missed or unclear under each kind of profile")
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2025年6月底前      | 2025年6月30日  | 10.00 | 10.00
          2025年6月底前      | 2025年7月1日   | LATE  | 0.00
          2025年6月底前      | 2026年1月      | LATE  | 0.00
          2025年6月底前      | 2025年6月      | 10.00 | 10.00
          2025年6月底前      | 2025年二季度   | 10.00 | 10.00
          2025年6月底前      | 2025年上半年   | 10.00 | 10.00
          2025年6月底前      | 2025年         | DATE_UNCLEAR | DATE_UNCLEAR
          2025年6月底前      | 6月30日        | DATE_UNCLEAR | DATE_UNCLEAR
          6月底前            | 7月上旬        | LATE  | 0.00
          6月15日前          | 6月上旬        | 10.00 | 10.00
          6月15日前          | 6月中旬        | DATE_UNCLEAR | DATE_UNCLEAR
          6月15日前          | 6月下旬        | LATE  | 0.00
          年底前             | 12月31日       | 10.00 | 10.00
          2025年底前         | 2025年12月31日 | 10.00 | 10.00
          2025年底前         | 2026年1月1日   | LATE  | 0.00
          第三季度末         | 9月30日        | 10.00 | 10.00
          第三季度末         | 10月1日        | LATE  | 0.00
          上半年完成         | 6月            | 10.00 | 10.00
          上半年完成         | 7月            | LATE  | 0.00
          6月底前            | 已完成         | WORDS | WORDS
          6月底前            | 98%            | 9.80  | 9.80
          """)
  void dates(String target, String actual, String common, String steps) {
    for (ScoringProfile profile : ScoringProfiles.all()) {
      RowScore row = Rows.score(profile.name(), target, actual, BigDecimal.TEN, "时效指标");
      String expected = profile.name().equals("r101-steps") ? steps : common;
      Optional<String> points = row.points().map(BigDecimal::toPlainString);
      assertThat(points.orElse(row.why().rule().name())).as(profile.name()).isEqualTo(expected);
    }
  }
}
