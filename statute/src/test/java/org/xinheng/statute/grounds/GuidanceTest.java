package org.xinheng.statute.grounds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Article 31: every one of the six paths says what to do, where and by when. */
class GuidanceTest {

  @ParameterizedTest
  @EnumSource(LawfulPath.class)
  void everyPathButTheReplyHasItsGuidance(LawfulPath path) {
    assertThat(Guidance.of(path).isPresent()).isEqualTo(path != LawfulPath.NONE);
    Guidance.of(path).ifPresent(it -> {
      assertThat(it.path()).isEqualTo(path);
      assertThat(it.what().zh()).isNotBlank().isNotEqualTo(it.where().zh());
      assertThat(it.byWhen().en()).isNotBlank().matches("[\\p{ASCII}]+");
    });
  }

  @ParameterizedTest
  @CsvSource({
    "ADMINISTRATIVE, 六十日内申请, 第20、30、62条",
    "DUTY, 两个月内不履行职责, 第47条",
    "PETITION, 六十日内办结, 第34、35条",
  })
  void theTimesAreThoseOfTheLawsNamed(LawfulPath path, String days, String articles) {
    assertThat(Guidance.of(path).orElseThrow().byWhen().zh()).contains(days, articles);
  }
}
