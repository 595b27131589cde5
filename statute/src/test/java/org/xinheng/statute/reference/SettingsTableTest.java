package org.xinheng.statute.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.statute.reference.SettingKey.Kind;

/**
 * Every setting as an officer reads it. The tables are the answer to "what has the county to
 * decide, and who says so": nobody may change a default, its mark or its source without changing a
 * row here.
 */
class SettingsTableTest {

  private static final Settings DEFAULTS = Settings.defaults();

  private static Setting setting(String code) {
    return DEFAULTS.get(SettingKey.of(code).orElseThrow());
  }

  @ParameterizedTest(name = "{0} = {4}, {5}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          evaluation-days            | 满意度评价期限(日)            | Window for evaluation (calendar days)                | NUMBER         | 30          | UNVERIFIED
          recommendation-reply-days  | 三项建议反馈期限(日)          | Reply to a recommendation (calendar days)            | NUMBER         | 30          | LOCAL
          simple-accept-workdays     | 简易办理受理期限(工作日)      | Simple procedure, acceptance (working days)          | NUMBER         | 3           | UNVERIFIED
          simple-opinion-workdays    | 简易办理答复期限(工作日)      | Simple procedure, written opinion (working days)     | NUMBER         | 10          | UNVERIFIED
          transfer-target-days       | 县级分流内部目标(日)          | County's own target inside C1 (calendar days)        | NUMBER         | 4           | N
          roll-forward               | 末日遇休息日顺延              | Roll a last day off rest days                        | FLAG           | yes         | DESIGN
          settled-look-back-days     | 一次性化解回看期(日)          | Look-back for "settled at once" (calendar days)      | NUMBER         | 60          | DESIGN
          backlog-months             | 信访积案年限(月)              | Age of a backlog matter (months)                     | NUMBER         | 6           | DESIGN
          review-accept-workdays     | 复查复核受理审查(工作日)      | Deciding whether to take a review (working days)     | NUMBER         | 3           | LOCAL
          hearing-notice-days        | 听证提前通知(日)              | Notice before a hearing (calendar days)              | NUMBER         | 7           | LOCAL
          objection-lapses           | 异议期满丧失异议权            | The right to object lapses                           | FLAG           | yes         | DESIGN
          redo-must-differ           | 重新作出的意见不得与被撤销的相同 | A redone opinion differs from the revoked one     | FLAG           | yes         | LOCAL
          collective-visit-from      | 集体访起算人数(人)            | Persons that make a collective visit                 | NUMBER         | 5           | SYS
          basically-satisfied-counts | 基本满意计入满意              | "Basically satisfied" counts as satisfied            | FLAG           | yes         | SYS
          litigation-counted         | 涉法涉诉纳入统计              | Litigation-related matters are counted               | FLAG           | no          | SYS
          alert-percents             | 期限预警分档(已用天数百分比)  | Alert bands (per cent of the days used)              | RISING_NUMBERS | 50 75 85 99 | SYS
          leader-reception-days      | 县级主要领导每月接访(天)      | Reception by the county's principals (days a month)  | NUMBER         | 1           | N
          archive-years-result       | 有处理结果的信访案卷保管期限(年) | Keeping of files with a result (years)            | NUMBER         | 30          | UNVERIFIED
          archive-years-no-result    | 没有处理结果的信访案卷保管期限(年) | Keeping of files without a result (years)       | NUMBER         | 10          | UNVERIFIED
          public-notice-days         | 公告送达期限(日)              | Delivery by public notice (calendar days)            | NUMBER         | 30          | DESIGN
          execution-days             | 支持意见落实期限(日)          | Carrying out a supported request (calendar days)     | NUMBER         | 60          | DESIGN
          draft-days                 | 登记草稿保留期限(日)          | Unfinished registrations are kept (calendar days)    | NUMBER         | 14          | DESIGN
          look-ups-per-hour          | 柜台查询每人每小时次数(次)    | Look-ups at the counter (an officer, an hour)        | NUMBER         | 60          | DESIGN
          """)
  void titleKindDefaultAndMark(
      String code, String zh, String en, Kind kind, String value, Mark mark) {
    Setting setting = setting(code);
    assertThat(setting.title()).isEqualTo(new Text(zh, en));
    assertThat(setting.key().kind()).isEqualTo(kind);
    assertThat(setting.value()).isEqualTo(value);
    assertThat(setting.mark()).isEqualTo(mark);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          evaluation-days            | 评价系统有“评价截止时间”字段,天数未见于条文             | 天数按通常做法取30日       | no text was found
          recommendation-reply-days  | 《信访条例》(2005)第36条;《山东省信访条例》(2015)第59条 | 现行条例第40条第4款        | Article 40 para. 4
          simple-accept-workdays     | 2016年试行办法的新闻报道;2022年办法的天数条文未读到     | 沿用3个工作日              | trial measures of 2016
          simple-opinion-workdays    | 2016年试行办法的新闻报道;2022年办法的天数条文未读到     | 沿用10个工作日             | at once where possible
          transfer-target-days       | 国信发〔2014〕16号第6条(已被取代)                       | 不改变15日的法定期限       | the statutory 15 days stand
          roll-forward               | 《民法典》第203条,类推适用                              | 没有规定期间的计算方法     | does not say how days are counted
          settled-look-back-days     | 无条文;建议值                                           | 计为一次性化解             | counts as settled
          backlog-months             | 无条文;建议值                                           | 列为积案                   | still raised
          review-accept-workdays     | 《山东省信访条例》(2015)第43、44条                      | 国家条例没有这一步骤       | has no such step
          hearing-notice-days        | 外地听证规则7日;河南2006年规定(已废止)10日              | 国家条例未定               | Not fixed by the national text
          objection-lapses           | 由《信访工作条例》第23条第3款推出                       | 未写明逾期后果             | no consequence
          redo-must-differ           | 《山东省信访条例》(2015)第45条                          | 国家条例未写明             | the national text is silent
          collective-visit-from      | 在用系统的首个分档为5至10人                             | 官方定义未查到             | no official definition
          basically-satisfied-counts | 在用系统的满意率口径                                    | 不受此项影响               | another denominator
          litigation-counted         | 在用系统的新版口径                                      | 旧版口径计入               | Older versions counted them
          alert-percents             | 某市在用系统                                            | 预警、警告、严重警告       | grave warning
          leader-reception-days      | 2009年中央意见的报道                                    | 另有更密的要求             | ask for more
          archive-years-result       | 《机关文件材料归档范围和文书档案保管期限规定》          | 自次年起算                 | counted from the next year
          archive-years-no-result    | 《机关文件材料归档范围和文书档案保管期限规定》          | 引导其他途径               | guided to another path
          public-notice-days         | 《民事诉讼法》(2021)第95条                              | 没有公告送达的条文         | No petition rule was found
          execution-days             | 无条文;建议值                                           | 只要求督促执行             | only asks to urge it
          draft-days                 | 无条文;建议值                                           | 登记后立即删除             | gone at once
          look-ups-per-hour          | 无条文;建议值,防止批量查询                              | 不予答复                   | nobody harvests
          """)
  void sourceAndNote(String code, String source, String noteZh, String noteEn) {
    Setting setting = setting(code);
    assertThat(setting.source()).startsWith(source);
    assertThat(setting.note().zh()).contains(noteZh).endsWith("。");
    assertThat(setting.note().en()).contains(noteEn).endsWith(".");
  }

  /** A county that changes the value still sees where the default came from. */
  @ParameterizedTest(name = "{0} set to {1}")
  @CsvSource({
    "evaluation-days, 20",
    "recommendation-reply-days, 45",
    "simple-accept-workdays, 2",
    "simple-opinion-workdays, 15",
    "transfer-target-days, 3",
    "roll-forward, no",
    "settled-look-back-days, 90",
    "backlog-months, 12",
    "review-accept-workdays, 5",
    "hearing-notice-days, 10",
    "objection-lapses, no",
    "redo-must-differ, no",
    "collective-visit-from, 10",
    "basically-satisfied-counts, no",
    "litigation-counted, yes",
    "alert-percents, 60 80 95",
    "leader-reception-days, 2",
    "archive-years-result, 31",
    "archive-years-no-result, 11",
    "public-notice-days, 60",
    "execution-days, 90",
    "draft-days, 7",
    "look-ups-per-hour, 30",
  })
  void anotherValueLeavesEverythingElse(String code, String value) {
    Setting before = setting(code);
    Setting after = DEFAULTS.with(before.key(), value).get(before.key());
    assertThat(after)
        .isEqualTo(
            new Setting(
                before.key(),
                before.title(),
                value,
                before.mark(),
                before.source(),
                before.note()));
    assertThat(setting(code)).isEqualTo(before).isNotEqualTo(after);
  }

  @Test
  void theTablesAboveHoldEverySettingInTheOrderOfItsKey() {
    assertThat(DEFAULTS.all())
        .extracting(setting -> setting.key().code())
        .containsExactly(
            "evaluation-days",
            "recommendation-reply-days",
            "simple-accept-workdays",
            "simple-opinion-workdays",
            "transfer-target-days",
            "roll-forward",
            "settled-look-back-days",
            "backlog-months",
            "review-accept-workdays",
            "hearing-notice-days",
            "objection-lapses",
            "redo-must-differ",
            "collective-visit-from",
            "basically-satisfied-counts",
            "litigation-counted",
            "alert-percents",
            "leader-reception-days",
            "archive-years-result",
            "archive-years-no-result",
            "public-notice-days",
            "execution-days",
            "draft-days",
            "look-ups-per-hour");
  }
}
