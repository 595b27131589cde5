package org.xinheng.statute.grounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** 文书 and 不能办理的情形: codes, which are for ever, their words, and to whom a document goes. */
class NoticeTableTest {

  @ParameterizedTest(name = "{0}: {1} to {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          acceptance       | 受理告知书             | notice of acceptance         | petitioner
          refusal          | 不予受理告知书         | notice of refusal            | petitioner
          final-refusal    | 不再受理告知书         | notice of finality           | petitioner
          transfer         | 转送函                 | letter of transfer           | organ
          assignment       | 交办函                 | letter of assignment         | organ
          whereabouts      | 转送（交办）去向告知书 | notice of where it was sent  | petitioner
          report-up        | 报请件                 | proposal to the leading organ | leadership
          guidance         | 法定途径告知书         | notice of the lawful path    | petitioner
          reply            | 回复                   | reply                        | petitioner
          objection        | 异议（退回）申请       | objection                    | sender
          objection-ruling | 异议审核意见           | ruling on the objection      | organ
          extension        | 延期告知书             | notice of extension          | petitioner
          conversion       | 转为普通程序告知书     | notice of ordinary procedure | petitioner
          opinion          | 信访处理意见书         | handling opinion             | petitioner
          mediation        | 调解协议书             | mediation agreement          | petitioner
          settlement       | 和解协议书             | settlement agreement         | petitioner
          delivery         | 送达回证               | proof of delivery            | file
          review           | 复查意见书             | review opinion               | petitioner
          reexamination    | 复核意见书             | re-examination opinion       | petitioner
          hearing          | 听证通知书             | notice of hearing            | petitioner
          completion       | 办结报告               | report of completion         | sender
          supervision      | 督办函                 | letter of supervision        | organ
          """)
  void everyDocument(String code, String zh, String en, String addressee) {
    Notice notice = Coded.of(Notice.class, code).orElseThrow();
    assertThat(notice.label()).isEqualTo(new Label(code, zh, en));
    assertThat(notice.addressee().code()).isEqualTo(addressee);
    assertThat(notice.ordinal()).isLessThan(22);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          petitioner | 信访人         | petitioner
          organ      | 责任单位       | responsible unit
          sender     | 转送、交办单位 | sender
          leadership | 本级党委和政府 | Party committee and government
          file       | 附卷           | file
          """)
  void everyAddressee(String code, String zh, String en) {
    assertThat(Coded.of(Notice.Addressee.class, code).orElseThrow().label())
        .isEqualTo(new Label(code, zh, en));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          not-in-state    | 当前状态不能办理         | not lawful in this state
          final           | 信访事项已终结           | the matter is final
          fact-missing    | 缺少必要事实             | a required fact is missing
          wrong-actor     | 无权办理                 | this role may not do it
          wrong-unit      | 单位不符                 | not this unit's matter
          same-person     | 须由不同的人或者机关办理 | two different hands are required
          recused         | 应当回避                 | the officer is recused
          back-dated      | 日期倒签                 | back-dated
          sealed-channel  | 检举控告走密件通道       | belongs to the sealed channel
          complained-of   | 不得转给被反映单位       | the unit complained of
          wrong-path      | 途径不符                 | another lawful path applies
          not-classified  | 尚未分类                 | not classified yet
          wrong-ground    | 不予受理情形不成立       | the ground does not hold
          time-over       | 期限已过                 | the time is over
          time-not-over   | 期限未满                 | the time still runs
          extended        | 延期只能一次             | only one extension
          too-long        | 延期天数超出规定         | longer than the law allows
          not-asked       | 没有待批的延期申请       | no extension was asked for
          not-simple      | 不适用简易办理           | the simple procedure does not apply
          not-direct      | 登记来源不符             | received in another way
          not-agreed      | 双方未达成书面协议       | no written agreement of both sides
          nothing-new     | 没有新的事实或者理由     | no new facts or reasons
          something-new   | 有新的事实或者理由       | there are new facts or reasons
          same-conclusion | 不得以同一事实作出相同结论 | the same conclusion again
          unfinished      | 尚有未了手续             | something is still owed
          """)
  void everyBar(String code, String zh, String en) {
    Bar bar = Coded.of(Bar.class, code).orElseThrow();
    assertThat(bar.label()).isEqualTo(new Label(code, zh, en));
    assertThat(bar.ordinal()).isLessThan(25);
  }

  @Test
  void theTablesAboveAreWhole() {
    assertThat(Notice.values()).hasSize(22);
    assertThat(Notice.Addressee.values()).hasSize(5);
    assertThat(Bar.values()).hasSize(25);
  }

  private static Stream<Arguments> lists() {
    return Stream.of(
        Arguments.of("Notice", Notice.values()),
        Arguments.of("Addressee", Notice.Addressee.values()),
        Arguments.of("Bar", Bar.values()),
        Arguments.of("RefusalGround", RefusalGround.values()),
        Arguments.of("LawfulPath", LawfulPath.values()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lists")
  void noTwoValuesOfAListAreNamedAlike(String list, Coded[] values) {
    assertThat(Arrays.stream(values).map(Coded::code)).as(list).doesNotHaveDuplicates();
    assertThat(Arrays.stream(values).map(Coded::zh)).as(list).doesNotHaveDuplicates();
    assertThat(Arrays.stream(values).map(Coded::en)).as(list).doesNotHaveDuplicates();
    assertThat(values)
        .as(list)
        .allSatisfy(value -> assertThat(value.code()).matches("[a-z][a-z-]*|R\\d|\\d"));
  }

  @ParameterizedTest(name = "[{0}] is no document")
  @CsvSource({"''", "Acceptance", "ACCEPTANCE", "acceptance-", "'opinion '", "final_refusal"})
  void codesAreComparedExactly(String code) {
    assertThat(Coded.of(Notice.class, code)).isEmpty();
  }
}
