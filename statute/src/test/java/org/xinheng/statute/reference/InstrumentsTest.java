package org.xinheng.statute.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Instruments and places in them. */
class InstrumentsTest {

  private static final Instruments LAW = Instruments.standard();

  @ParameterizedTest
  @CsvSource({
    "petition-2022, 信访工作条例, 中发〔2022〕11号, 2022, 2022-05-01, ''",
    "petition-2005, 信访条例, 国务院令第431号, 2005, 2005-05-01, 2022-04-30",
    "civil-code-2020, 民法典, 主席令第45号, 2020, 2021-01-01, ''",
    "simple-procedure-2022, 信访事项简易办理办法, 国信办发〔2022〕17号, 2022, 2022-07-17, ''",
    "simple-procedure-2016, 信访事项简易办理办法（试行）, 国信发〔2016〕8号, 2016, 2016-07-01, 2022-07-16",
    "evaluation-2022, 信访事项办理群众满意度评价工作办法（试行）, 国信发〔2022〕11号, 2022, 2022-05-01, ''",
    "evaluation-2014, 信访事项办理群众满意度评价工作办法, 国信发〔2014〕16号, 2014, 2015-01-01, 2022-04-30",
    "online-handling-2022, 信访事项网上办理工作规程, 国信发〔2022〕8号, 2022, 2022-04-30, ''",
    "shandong-petition-2015, 山东省信访条例, '', 2015, 2016-01-01, ''",
    "personal-information-2021, 个人信息保护法, 主席令第91号, 2021, 2021-11-01, ''",
    "civil-procedure-2021, 民事诉讼法, 主席令第106号, 2021, 2022-01-01, ''",
  })
  void knowsItsInstruments(
      String key, String title, String number, String edition, LocalDate from, String to) {
    Instrument instrument = LAW.instrument(key);
    assertThat(instrument.key()).isEqualTo(key);
    assertThat(instrument.title()).isEqualTo(title);
    assertThat(instrument.number()).isEqualTo(number);
    assertThat(instrument.edition()).isEqualTo(edition);
    assertThat(instrument.inForceFrom()).isEqualTo(from);
    assertThat(instrument.inForceTo())
        .isEqualTo(to.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(to)));
    assertThat(instrument.source()).isNotBlank();
  }

  @Test
  void everyInstrumentHasBothTitlesAndASource() {
    assertThat(LAW.all())
        .hasSizeGreaterThanOrEqualTo(10)
        .extracting(Instrument::key)
        .doesNotHaveDuplicates();
    assertThat(LAW.all())
        .allSatisfy(instrument -> {
          assertThat(instrument.englishTitle()).isNotBlank().isNotEqualTo(instrument.title());
          assertThat(instrument.source()).isNotBlank();
        });
  }

  @ParameterizedTest
  @CsvSource({
    "petition-2022, 2022-04-30, false",
    "petition-2022, 2022-05-01, true",
    "petition-2022, 2031-01-01, true",
    "petition-2005, 2005-04-30, false",
    "petition-2005, 2022-04-30, true",
    "petition-2005, 2022-05-01, false",
  })
  void bindsOnlyInItsTime(String key, LocalDate day, boolean inForce) {
    assertThat(LAW.instrument(key).inForceOn(day)).isEqualTo(inForce);
  }

  @ParameterizedTest
  @CsvSource({
    "petition-2022 34, 34, 0, 0",
    "petition-2022 23 para 3, 23, 3, 0",
    "petition-2022 22 item 3, 22, 0, 3",
    "petition-2022 23 para 1 item 2, 23, 1, 2",
  })
  void readsReferences(String reference, int article, int paragraph, int item) {
    assertThat(LAW.article(reference))
        .isEqualTo(LAW.article("petition-2022", article, paragraph, item))
        .isEqualTo(new Article(LAW.instrument("petition-2022"), article, paragraph, item));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "petition-2022",
        "petition-2022 0",
        "petition-2022 34 ",
        "petition-2022 x",
        "none 3",
        "petition-2022 34 item 1 para 2",
        "petition-2022 12345",
        "34"
      })
  void refusesReferencesThatLeadNowhere(String reference) {
    assertThatThrownBy(() -> LAW.article(reference)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void citesInBothLanguages() {
    Article hearing = LAW.article("petition-2022", 36, 2, 0);
    assertThat(hearing.cite()).isEqualTo("《信访工作条例》第36条第2款");
    assertThat(hearing.place()).isEqualTo("第36条第2款");
    assertThat(hearing.citeEnglish())
        .isEqualTo("Regulation on Petition Work (2022), art. 36 para. 2");
    assertThat(hearing.text()).isEqualTo(new Text(hearing.cite(), hearing.citeEnglish()));
    Article assigned = LAW.article("petition-2022", 22, 1, 3);
    assertThat(assigned.cite()).isEqualTo("《信访工作条例》第22条第1款第3项");
    assertThat(assigned.citeEnglish())
        .isEqualTo("Regulation on Petition Work (2022), art. 22 para. 1 item 3");
    assertThat(LAW.article("petition-2022", 34).cite()).isEqualTo("《信访工作条例》第34条");
    assertThat(LAW.article("petition-2022", 34).citeEnglish())
        .isEqualTo("Regulation on Petition Work (2022), art. 34");
  }

  @Test
  void articlesBeginWithOne() {
    assertThat(LAW.article("petition-2022", 1).place()).isEqualTo("第1条");
    assertThat(LAW.article("petition-2022", 1, 1, 1).place()).isEqualTo("第1条第1款第1项");
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 0", "1, -1, 0", "1, 0, -1"})
  void thereIsNoSuchPlace(int article, int paragraph, int item) {
    assertThatThrownBy(() -> LAW.article("petition-2022", article, paragraph, item))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(article + "/" + paragraph + "/" + item);
  }

  @Test
  void anInstrumentCannotEndBeforeItBegins() {
    LocalDate first = LocalDate.of(2020, 1, 2);
    assertThat(inForce(first, first).inForceOn(first)).isTrue();
    assertThatThrownBy(() -> inForce(first, first.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("k ends before it begins");
  }

  private static Instrument inForce(LocalDate from, LocalDate to) {
    return new Instrument("k", "t", "e", "", "2020", from, Optional.of(to), "s", Mark.V, "");
  }

  @Test
  void anUnknownKeyInTheRegisterIsRefused() {
    LawFile file =
        LawFile.parse(
            "law/i.txt", "[k]\ntitle: 题 | Title\nedition: 1\nfrom: 2020-01-01\nfrm: x\nsource: s");
    assertThatThrownBy(() -> new Instruments(file))
        .isInstanceOf(LawFileException.class)
        .hasMessageContaining("第 5 行：不认识的键“frm”");
  }
}
