package org.xinheng.statute.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every instrument of the register: the day before its first day, its first day, its last day and
 * the day after; its English title, mark, and what is not verified about it.
 */
class InstrumentValidityTest {

  private static final Instruments LAW = Instruments.standard();

  @ParameterizedTest(name = "{0} on {1}: {2}")
  @CsvSource(
      textBlock =
          """
          petition-2022,          2022-04-30, no,  the day before article 50 brings it into force
          petition-2022,          2022-05-01, yes, first day
          petition-2022,          2026-11-25, yes, no last day
          petition-2022,          9999-12-31, yes, no last day
          petition-2005,          2005-04-30, no,  day before
          petition-2005,          2005-05-01, yes, first day
          petition-2005,          2022-04-30, yes, last day
          petition-2005,          2022-05-01, no,  the regulation of 2022 has taken its place
          civil-code-2020,        2020-12-31, no,  day before
          civil-code-2020,        2021-01-01, yes, first day
          civil-code-2020,        2026-11-25, yes, no last day
          simple-procedure-2022,  2022-07-16, no,  day before
          simple-procedure-2022,  2022-07-17, yes, first day
          simple-procedure-2022,  2026-11-25, yes, no last day
          simple-procedure-2016,  2016-06-30, no,  day before
          simple-procedure-2016,  2016-07-01, yes, first day
          simple-procedure-2016,  2022-07-16, yes, last day
          simple-procedure-2016,  2022-07-17, no,  the measures of 2022 have taken their place
          evaluation-2022,        2022-04-30, no,  day before
          evaluation-2022,        2022-05-01, yes, first day
          evaluation-2022,        2026-11-25, yes, no last day
          evaluation-2014,        2014-12-31, no,  day before
          evaluation-2014,        2015-01-01, yes, first day
          evaluation-2014,        2022-04-30, yes, last day
          evaluation-2014,        2022-05-01, no,  the measures of 2022 have taken their place
          online-handling-2022,   2022-04-29, no,  day before
          online-handling-2022,   2022-04-30, yes, first day
          online-handling-2022,   2026-11-25, yes, no last day
          shandong-petition-2015, 2015-09-24, no,  the day it was passed
          shandong-petition-2015, 2015-12-31, no,  day before
          shandong-petition-2015, 2016-01-01, yes, first day by its article 68
          shandong-petition-2015, 2026-11-25, yes, no last day
          working-hours-1995,     1995-04-30, no,  day before
          working-hours-1995,     1995-05-01, yes, first day
          working-hours-1995,     2026-11-25, yes, no last day
          holidays-2024,          2024-12-31, no,  day before
          holidays-2024,          2025-01-01, yes, first day
          holidays-2024,          2026-11-25, yes, no last day
          personal-information-2021, 2021-10-31, no,  day before
          personal-information-2021, 2021-11-01, yes, first day by its article 74
          personal-information-2021, 2026-11-25, yes, no last day
          civil-procedure-2021, 2021-12-31, no,  day before
          civil-procedure-2021, 2022-01-01, yes, first day
          civil-procedure-2021, 2026-11-25, yes, no last day
          """)
  void bindsFromItsFirstDayToItsLast(String key, LocalDate day, String binds, String why) {
    assertThat(LAW.instrument(key).inForceOn(day)).as(why).isEqualTo(binds.equals("yes"));
  }

  @ParameterizedTest(name = "{0}: {3}, {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          petition-2022          | Regulation on Petition Work                                           | 中发〔2022〕11号   | V     | ''
          petition-2005          | Regulation on Letters and Visits                                      | 国务院令第431号    | V     | 正式废止文本未核实
          civil-code-2020        | Civil Code                                                            | 主席令第45号       | V     | ''
          simple-procedure-2022  | Measures for the Simple Handling of Petition Matters                  | 国信办发〔2022〕17号 | V   | 仅读到第1至5条
          simple-procedure-2016  | Measures for the Simple Handling of Petition Matters (trial)          | 国信发〔2016〕8号  | N     | 生效日未核实
          evaluation-2022        | Measures for Evaluating the Satisfaction of Petitioners (trial)       | 国信发〔2022〕11号 | V     | 生效日未查到
          evaluation-2014        | Measures for Evaluating the Satisfaction of Petitioners               | 国信发〔2014〕16号 | V     | ''
          online-handling-2022   | Working Rules for the Online Handling of Petition Matters             | 国信发〔2022〕8号  | V     | ''
          shandong-petition-2015 | Shandong Regulation on Petitions                                      | ''                 | LOCAL | 仅在山东省有效
          working-hours-1995     | State Council Rules on Working Hours                                  | 国务院令第174号    | V     | ''
          holidays-2024          | Measures on National Festivals and Memorial Days                      | 国务院令第795号    | V     | ''
          personal-information-2021 | Personal Information Protection Law                                | 主席令第91号       | V     | ''
          civil-procedure-2021 | Civil Procedure Law                                | 主席令第106号       | V     | 送达按该法类推适用
          """)
  void titleNumberMarkAndNote(String key, String english, String number, Mark mark, String note) {
    Instrument instrument = LAW.instrument(key);
    assertThat(instrument.englishTitle()).isEqualTo(english);
    assertThat(instrument.number()).isEqualTo(number);
    assertThat(instrument.mark()).isEqualTo(mark);
    assertThat(instrument.note()).startsWith(note);
    assertThat(instrument.note().isEmpty()).isEqualTo(note.isEmpty());
    assertThat(key).endsWith("-" + instrument.edition());
  }

  /** Two editions of one text hand over from one day to the next: no gap and no overlap. */
  @ParameterizedTest(name = "{0} hands over to {1} on {2}")
  @CsvSource({
    "petition-2005, petition-2022, 2022-05-01",
    "simple-procedure-2016, simple-procedure-2022, 2022-07-17",
    "evaluation-2014, evaluation-2022, 2022-05-01",
  })
  void oneEditionHandsOverToTheNext(String older, String newer, LocalDate first) {
    assertThat(LAW.instrument(newer).inForceFrom()).isEqualTo(first);
    assertThat(LAW.instrument(older).inForceTo()).contains(first.minusDays(1));
    first
        .minusDays(400)
        .datesUntil(first.plusDays(400))
        .forEach(day ->
            assertThat(LAW.instrument(older).inForceOn(day))
                .as("%s", day)
                .isNotEqualTo(LAW.instrument(newer).inForceOn(day)));
  }

  @Test
  void theTablesAboveHoldEveryInstrumentInTheOrderOfTheRegister() {
    assertThat(LAW.all())
        .extracting(Instrument::key)
        .containsExactly(
            "petition-2022",
            "petition-2005",
            "civil-code-2020",
            "simple-procedure-2022",
            "simple-procedure-2016",
            "evaluation-2022",
            "evaluation-2014",
            "online-handling-2022",
            "shandong-petition-2015",
            "working-hours-1995",
            "holidays-2024",
            "personal-information-2021",
            "civil-procedure-2021");
  }
}
