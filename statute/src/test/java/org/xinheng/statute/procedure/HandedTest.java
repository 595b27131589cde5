package org.xinheng.statute.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.xinheng.statute.grounds.Law;
import org.xinheng.statute.reference.SettingKey;
import org.xinheng.statute.reference.Settings;

/** Articles 87 to 91 and 95 of the Civil Procedure Law, by analogy: the five ways of delivery. */
class HandedTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final Settings LAW = Settings.defaults();

  @ParameterizedTest(name = "{0}, consent {1}, witness {2}, recorded {3}, {4} days ago: {5}")
  @CsvSource({
    "IN_PERSON, false, '', false, 0, 0, 88",
    "POST, false, '', false, 3, 3, 91",
    "ELECTRONIC, true, '', false, 1, 1, 90",
    "ELECTRONIC, false, '', false, 1, -1, 90",
    "LEFT, false, 村委会李某, false, 2, 2, 89",
    "LEFT, false, '', true, 2, 2, 89",
    "LEFT, true, ' ', false, 2, -1, 89",
    "PUBLIC_NOTICE, false, '', false, 29, -1, 95",
    "PUBLIC_NOTICE, false, '', false, 30, 0, 95",
    "PUBLIC_NOTICE, false, '', false, 45, 15, 95",
  })
  void theDayOfDeliveryOfEachWay(
      DeliveryWay way,
      boolean consent,
      String witness,
      boolean recorded,
      int ago,
      int since,
      int article) {
    Handed handed = new Handed(way, DAY.minusDays(ago), consent, witness, recorded);
    assertThat(way.article()).isEqualTo(Law.article(Law.CIVIL_PROCEDURE, article));
    var fault = handed.fault(DAY, LAW);
    if (since < 0) {
      assertThat(fault)
          .get()
          .satisfies(it -> {
            assertThat(it.article()).isEqualTo(way.article());
            assertThat(it.zh())
                .startsWith("不能登记" + way.zh())
                .contains("依据《民事诉讼法》第" + article + "条");
          });
    } else {
      assertThat(fault).isEmpty();
      assertThat(handed.delivered(LAW)).isEqualTo(DAY.minusDays(since));
    }
  }

  @Test
  void theDaysOfAPublicNoticeAreASetting() {
    Settings county = LAW.with(SettingKey.PUBLIC_NOTICE_DAYS, "60");
    Handed notice = new Handed(DeliveryWay.PUBLIC_NOTICE, DAY, false, "", false);
    assertThat(notice.delivered(LAW)).isEqualTo(LocalDate.of(2026, 4, 1));
    assertThat(notice.delivered(county)).isEqualTo(LocalDate.of(2026, 5, 1));
    assertThat(notice.fault(DAY, LAW))
        .get()
        .extracting(it -> it.zh())
        .asString()
        .contains("2026-04-01");
  }

  @ParameterizedTest
  @EnumSource(value = DeliveryWay.class, names = "PUBLIC_NOTICE", mode = EnumSource.Mode.EXCLUDE)
  void everyOtherWayCountsFromTheDayOfTheFactItself(DeliveryWay way) {
    assertThat(new Handed(way, DAY, true, "见证人", true).delivered(LAW)).isEqualTo(DAY);
  }
}
