package org.xinheng.statute.grounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each ground: article, edition, notice, path, channel and remedy; each path: its item of Art. 31.
 */
class RefusalGroundTest {
  @ParameterizedTest
  @CsvSource({
    "R1, 《信访工作条例》第19条第3款, REFUSAL, NONE, refusal.remedy.R1",
    "R2, 《信访工作条例》第36条第3款, FINAL_REFUSAL, NONE, refusal.remedy.R2",
    "R3, 《信访工作条例》第31条第1款第1项, REFUSAL, LITIGATION, refusal.remedy.R3",
    "R4, 《信访工作条例》第30条第1款, REFUSAL, NONE, refusal.remedy.R4",
    "R5, 《信访工作条例》第31条第1款第2项, REFUSAL, ARBITRATION, refusal.remedy.R5",
    "R6, 《信访工作条例》第31条第1款第3项, REFUSAL, PARTY_APPEAL, refusal.remedy.R6",
    "R7, 《信访工作条例》第31条第1款第4项, REFUSAL, ADMINISTRATIVE, refusal.remedy.R7",
    "R8, 《信访工作条例》第23条第1款, REFUSAL, NONE, refusal.remedy.R8"
  })
  void eachGroundHasItsArticleNoticePathAndRemedy(
      RefusalGround ground, String cite, Notice notice, LawfulPath path, String remedy) {
    assertThat(ground.article().cite()).isEqualTo(cite);
    assertThat(ground.article().instrument().edition()).isEqualTo("2022");
    assertThat(ground.notice()).isEqualTo(notice);
    assertThat(ground.path()).isEqualTo(path);
    assertThat(ground.remedyKey()).isEqualTo(remedy);
    assertThat(ground.channel()).isNotBlank();
    assertThat(Coded.of(RefusalGround.class, ground.name())).contains(ground);
  }

  @Test
  void theTwoNoticesShareAllGroundsBetweenThem() {
    assertThat(RefusalGround.of(Notice.FINAL_REFUSAL)).containsExactly(RefusalGround.R2);
    assertThat(RefusalGround.of(Notice.REFUSAL))
        .hasSize(7)
        .doesNotContain(RefusalGround.R2)
        .isSorted();
    assertThat(RefusalGround.of(Notice.REPLY)).isEmpty();
  }

  @Test
  void onlyTheRepeatOfARunningMatterIsSeenBeforeClassification() {
    assertThat(Stream.of(RefusalGround.values()).filter(RefusalGround::beforeClassification))
        .containsExactly(RefusalGround.R1);
  }

  @ParameterizedTest
  @CsvSource({
    "LITIGATION, 1, true",
    "ARBITRATION, 2, true",
    "PARTY_APPEAL, 3, true",
    "ADMINISTRATIVE, 4, true",
    "DUTY, 5, true",
    "PETITION, 6, false"
  })
  void eachPathIsItsItemOfArticle31(LawfulPath path, int item, boolean leadsOut) {
    assertThat(path.article()).contains(Law.regulation(31, 1, item));
    assertThat(path.code()).isEqualTo(String.valueOf(item));
    assertThat(path.leadsOut()).isEqualTo(leadsOut);
  }

  @Test
  void aSuggestionHasNoPath() {
    assertThat(LawfulPath.NONE.article()).isEmpty();
    assertThat(LawfulPath.NONE.leadsOut()).isFalse();
  }

  @Test
  void placesAreCitedByParagraphAndItem() {
    assertThat(Law.regulation(34).cite()).isEqualTo("《信访工作条例》第34条");
    assertThat(Law.regulation(23, 3).cite()).isEqualTo("《信访工作条例》第23条第3款");
    assertThat(Law.regulation(22, 1, 3).cite()).isEqualTo("《信访工作条例》第22条第1款第3项");
    assertThat(Law.article(Law.CIVIL_CODE, 203).cite()).isEqualTo("《民法典》第203条");
  }

  @ParameterizedTest
  @EnumSource(Notice.class)
  void everyDocumentGoesToSomebody(Notice notice) {
    assertThat(List.of(Notice.Addressee.values())).contains(notice.addressee());
    assertThat(notice.zh()).isNotBlank();
  }

  @Test
  void whatRestrictsOrAnswersThePetitionerGoesToThePetitioner() {
    for (Notice notice :
        List.of(
            Notice.ACCEPTANCE,
            Notice.REFUSAL,
            Notice.FINAL_REFUSAL,
            Notice.EXTENSION,
            Notice.OPINION,
            Notice.REVIEW,
            Notice.REEXAMINATION,
            Notice.GUIDANCE,
            Notice.WHEREABOUTS)) {
      assertThat(notice.addressee()).isEqualTo(Notice.Addressee.PETITIONER);
    }
    assertThat(Notice.TRANSFER.addressee()).isEqualTo(Notice.Addressee.ORGAN);
    assertThat(Notice.COMPLETION.addressee()).isEqualTo(Notice.Addressee.SENDER);
  }
}
