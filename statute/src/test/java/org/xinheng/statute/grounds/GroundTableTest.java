package org.xinheng.statute.grounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinheng.statute.reference.Article;
import org.xinheng.statute.reference.Instruments;

/**
 * 不予受理、不再受理情形 R1 to R8 and the six paths as a notice prints them: words, article of 2022 in both
 * languages, and that the number of 2005 is never meant.
 */
class GroundTableTest {

  @ParameterizedTest(name = "{0}: {1}, {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          R1 | 已受理或者正在办理               | pending elsewhere        | 第19条第3款      | art. 19 para. 3        | 原受理机关、单位     | 不予受理告知书 | yes
          R2 | 复核意见作出后同一事实和理由     | concluded                | 第36条第3款      | art. 36 para. 3        | 提出新的事实或者理由 | 不再受理告知书 | no
          R3 | 应当通过诉讼等政法程序解决       | litigation               | 第31条第1款第1项 | art. 31 para. 1 item 1 | 有关政法部门         | 不予受理告知书 | no
          R4 | 属于检举控告                     | report of wrongdoing     | 第30条第1款      | art. 30 para. 1        | 纪检监察机关等       | 不予受理告知书 | no
          R5 | 应当通过仲裁解决                 | arbitration              | 第31条第1款第2项 | art. 31 para. 1 item 2 | 仲裁机构             | 不予受理告知书 | no
          R6 | 应当通过党员申诉、复审解决       | Party appeal             | 第31条第1款第3项 | art. 31 para. 1 item 3 | 有权的党组织         | 不予受理告知书 | no
          R7 | 应当通过行政程序解决             | administrative procedure | 第31条第1款第4项 | art. 31 para. 1 item 4 | 有权的行政机关       | 不予受理告知书 | no
          R8 | 不属于本机关、单位或者本系统职权范围 | outside the remit    | 第23条第1款      | art. 23 para. 1        | 有权处理的机关、单位 | 不予受理告知书 | no
          """)
  void everyGround(
      String code,
      String zh,
      String en,
      String place,
      String placeEnglish,
      String channel,
      String notice,
      String early) {
    RefusalGround ground = Coded.of(RefusalGround.class, code).orElseThrow();
    assertThat(ground.label()).isEqualTo(new Label(code, zh, en));
    assertThat(ground.article().cite()).isEqualTo("《信访工作条例》" + place);
    assertThat(ground.article().citeEnglish())
        .isEqualTo("Regulation on Petition Work (2022), " + placeEnglish);
    assertThat(ground.channel()).isEqualTo(channel);
    assertThat(ground.notice().zh()).isEqualTo(notice);
    assertThat(ground.notice().addressee()).isEqualTo(Notice.Addressee.PETITIONER);
    assertThat(ground.beforeClassification()).isEqualTo(early.equals("yes"));
    assertThat(ground.remedyKey()).isEqualTo("refusal.remedy." + code);
  }

  /** The regulation of 2005 numbers the same duties differently: it must not be cited for any. */
  @ParameterizedTest
  @EnumSource(RefusalGround.class)
  void theEditionOf2005IsNeverCited(RefusalGround ground) {
    Article here = ground.article();
    Article then =
        Instruments.standard()
            .article("petition-2005", here.article(), here.paragraph(), here.item());
    assertThat(here).isNotEqualTo(then);
    assertThat(here.instrument().key()).isEqualTo("petition-2022");
    assertThat(here.instrument().inForceOn(LocalDate.of(2022, 5, 1))).isTrue();
    assertThat(here.instrument().inForceOn(LocalDate.of(2022, 4, 30))).isFalse();
    assertThat(here.cite()).doesNotContain("《信访条例》");
  }

  @ParameterizedTest(name = "path {0} {1}: {3}, leads out: {4}, grounds {5}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          none | 无（回复）             | none (reply)                            | ''               | no  | R1 R2 R4 R8
          1    | 诉讼等政法程序         | litigation and political-legal procedure | 第31条第1款第1项 | yes | R3
          2    | 仲裁                   | arbitration                             | 第31条第1款第2项 | yes | R5
          3    | 党员申诉、申请复审     | Party member's appeal                   | 第31条第1款第3项 | yes | R6
          4    | 行政复议等行政程序     | administrative procedure                | 第31条第1款第4项 | yes | R7
          5    | 履行法定职责           | performance of a duty                   | 第31条第1款第5项 | yes | ''
          6    | 信访程序               | petition procedure                      | 第31条第1款第6项 | no  | ''
          """)
  void everyPath(String code, String zh, String en, String place, String leadsOut, String grounds) {
    LawfulPath path = Coded.of(LawfulPath.class, code).orElseThrow();
    assertThat(path.label()).isEqualTo(new Label(code, zh, en));
    assertThat(path.article().map(Article::cite).orElse(""))
        .isEqualTo(place.isEmpty() ? "" : "《信访工作条例》" + place);
    assertThat(path.leadsOut()).isEqualTo(leadsOut.equals("yes"));
    assertThat(
            Arrays.stream(RefusalGround.values())
                .filter(ground -> ground.path() == path)
                .map(RefusalGround::code))
        .isEqualTo(grounds.isEmpty() ? List.of() : List.of(grounds.split(" ")));
  }

  @ParameterizedTest(name = "[{0}] is no ground")
  @ValueSource(strings = {"", "R0", "R9", "r1", "R1 ", "1", "R10"})
  void otherCodesAreUnknown(String code) {
    assertThat(Coded.of(RefusalGround.class, code)).isEmpty();
  }

  @ParameterizedTest(name = "[{0}] is no path")
  @ValueSource(strings = {"", "0", "7", "NONE", "PETITION", "06"})
  void otherPathsAreUnknown(String code) {
    assertThat(Coded.of(LawfulPath.class, code)).isEmpty();
  }

  /** 信访程序 is item 6: only there the sixty days run, and nothing refuses it for its path. */
  @Test
  void noGroundSendsAMatterOfPathSixAway() {
    assertThat(RefusalGround.values())
        .filteredOn(ground -> ground.path() == LawfulPath.PETITION)
        .isEmpty();
    assertThat(LawfulPath.values()).filteredOn(LawfulPath::leadsOut).hasSize(5);
  }

  @ParameterizedTest(name = "{0} states {1}")
  @CsvSource({
    "REFUSAL, R1 R3 R4 R5 R6 R7 R8",
    "FINAL_REFUSAL, R2",
  })
  void everyNoticeStatesItsGrounds(Notice notice, String grounds) {
    assertThat(RefusalGround.of(notice))
        .extracting(RefusalGround::code)
        .containsExactly(grounds.split(" "));
  }

  @ParameterizedTest
  @EnumSource(
      value = Notice.class,
      names = {"REFUSAL", "FINAL_REFUSAL"},
      mode = EnumSource.Mode.EXCLUDE)
  void noOtherDocumentStatesAGround(Notice notice) {
    assertThat(RefusalGround.of(notice)).isEmpty();
  }
}
