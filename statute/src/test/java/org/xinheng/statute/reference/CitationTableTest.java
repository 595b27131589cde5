package org.xinheng.statute.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Places in instruments: as data files write them, and as letters to petitioners cite them. */
class CitationTableTest {

  private static final Instruments LAW = Instruments.standard();

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          petition-2022 19 para 3         | 《信访工作条例》第19条第3款            | Regulation on Petition Work (2022), art. 19 para. 3
          petition-2022 20 para 3         | 《信访工作条例》第20条第3款            | Regulation on Petition Work (2022), art. 20 para. 3
          petition-2022 22                | 《信访工作条例》第22条                 | Regulation on Petition Work (2022), art. 22
          petition-2022 22 para 1 item 1  | 《信访工作条例》第22条第1款第1项       | Regulation on Petition Work (2022), art. 22 para. 1 item 1
          petition-2022 22 para 1 item 3  | 《信访工作条例》第22条第1款第3项       | Regulation on Petition Work (2022), art. 22 para. 1 item 3
          petition-2022 22 item 3         | 《信访工作条例》第22条第3项            | Regulation on Petition Work (2022), art. 22 item 3
          petition-2022 22 para 2         | 《信访工作条例》第22条第2款            | Regulation on Petition Work (2022), art. 22 para. 2
          petition-2022 23 para 1         | 《信访工作条例》第23条第1款            | Regulation on Petition Work (2022), art. 23 para. 1
          petition-2022 23 para 2         | 《信访工作条例》第23条第2款            | Regulation on Petition Work (2022), art. 23 para. 2
          petition-2022 23 para 3         | 《信访工作条例》第23条第3款            | Regulation on Petition Work (2022), art. 23 para. 3
          petition-2022 25                | 《信访工作条例》第25条                 | Regulation on Petition Work (2022), art. 25
          petition-2022 28 para 3         | 《信访工作条例》第28条第3款            | Regulation on Petition Work (2022), art. 28 para. 3
          petition-2022 30 para 3         | 《信访工作条例》第30条第3款            | Regulation on Petition Work (2022), art. 30 para. 3
          petition-2022 31 para 1 item 6  | 《信访工作条例》第31条第1款第6项       | Regulation on Petition Work (2022), art. 31 para. 1 item 6
          petition-2022 32 para 1         | 《信访工作条例》第32条第1款            | Regulation on Petition Work (2022), art. 32 para. 1
          petition-2022 33                | 《信访工作条例》第33条                 | Regulation on Petition Work (2022), art. 33
          petition-2022 34                | 《信访工作条例》第34条                 | Regulation on Petition Work (2022), art. 34
          petition-2022 35                | 《信访工作条例》第35条                 | Regulation on Petition Work (2022), art. 35
          petition-2022 36 para 1         | 《信访工作条例》第36条第1款            | Regulation on Petition Work (2022), art. 36 para. 1
          petition-2022 36 para 2         | 《信访工作条例》第36条第2款            | Regulation on Petition Work (2022), art. 36 para. 2
          petition-2022 36 para 3         | 《信访工作条例》第36条第3款            | Regulation on Petition Work (2022), art. 36 para. 3
          petition-2022 40 para 4         | 《信访工作条例》第40条第4款            | Regulation on Petition Work (2022), art. 40 para. 4
          petition-2022 41                | 《信访工作条例》第41条                 | Regulation on Petition Work (2022), art. 41
          petition-2022 50                | 《信访工作条例》第50条                 | Regulation on Petition Work (2022), art. 50
          petition-2005 21                | 《信访条例》第21条                     | Regulation on Letters and Visits (2005), art. 21
          petition-2005 36                | 《信访条例》第36条                     | Regulation on Letters and Visits (2005), art. 36
          civil-code-2020 201             | 《民法典》第201条                      | Civil Code (2020), art. 201
          civil-code-2020 203             | 《民法典》第203条                      | Civil Code (2020), art. 203
          simple-procedure-2022 4         | 《信访事项简易办理办法》第4条          | Measures for the Simple Handling of Petition Matters (2022), art. 4
          simple-procedure-2022 5 para 1 item 3 | 《信访事项简易办理办法》第5条第1款第3项 | Measures for the Simple Handling of Petition Matters (2022), art. 5 para. 1 item 3
          simple-procedure-2016 6         | 《信访事项简易办理办法（试行）》第6条  | Measures for the Simple Handling of Petition Matters (trial) (2016), art. 6
          evaluation-2022 3               | 《信访事项办理群众满意度评价工作办法（试行）》第3条 | Measures for Evaluating the Satisfaction of Petitioners (trial) (2022), art. 3
          evaluation-2014 4               | 《信访事项办理群众满意度评价工作办法》第4条 | Measures for Evaluating the Satisfaction of Petitioners (2014), art. 4
          online-handling-2022 4          | 《信访事项网上办理工作规程》第4条      | Working Rules for the Online Handling of Petition Matters (2022), art. 4
          shandong-petition-2015 45       | 《山东省信访条例》第45条               | Shandong Regulation on Petitions (2015), art. 45
          working-hours-1995 7            | 《国务院关于职工工作时间的规定》第7条  | State Council Rules on Working Hours (1995), art. 7
          holidays-2024 2                 | 《全国年节及纪念日放假办法》第2条      | Measures on National Festivals and Memorial Days (2024), art. 2
          """)
  void aReferenceAndItsCitation(String reference, String zh, String en) {
    Article article = LAW.article(reference);
    assertThat(article.cite()).isEqualTo(zh);
    assertThat(article.citeEnglish()).isEqualTo(en);
    assertThat(article.text()).isEqualTo(new Text(zh, en));
    assertThat(zh).isEqualTo("《" + article.instrument().title() + "》" + article.place());
    assertThat(article.instrument().key()).isEqualTo(reference.split(" ")[0]);
  }

  /** The same number in another edition is another place: nothing may take one for the other. */
  @ParameterizedTest(name = "article {0} of 2005 is not article {0} of 2022")
  @ValueSource(ints = {19, 21, 22, 23, 31, 34, 35, 36, 40})
  void anArticleIsNothingWithoutItsEdition(int number) {
    Article before = LAW.article("petition-2005", number);
    Article now = LAW.article("petition-2022", number);
    assertThat(before).isNotEqualTo(now);
    assertThat(before.place()).isEqualTo(now.place());
    assertThat(before.cite()).isNotEqualTo(now.cite());
    assertThat(before.citeEnglish()).contains("(2005)").doesNotContain("(2022)");
  }

  @ParameterizedTest(name = "[{0}]")
  @ValueSource(
      strings = {
        "",
        " ",
        "34",
        "petition-2022",
        "petition-2022 ",
        "petition-2022 34 ",
        " petition-2022 34",
        "petition-2022  34",
        "petition-2022 34 para",
        "petition-2022 34 para x",
        "petition-2022 34 para 1 item",
        "petition-2022 34 item 1 para 1",
        "petition-2022 34 Para 1",
        "petition-2022 34 para 123",
        "petition-2022 12345",
        "petition-2022 -1",
        "petition-2022 第34条",
        "petition-2022:34",
      })
  void whatIsNoReference(String text) {
    assertThatThrownBy(() -> LAW.article(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no reference: " + text);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "petition 34, petition",
    "petition-2023 34, petition-2023",
    "Petition-2022 34, Petition-2022",
    "regulation 34, regulation",
    "shandong-petition-2016 45, shandong-petition-2016",
  })
  void anUnknownInstrumentIsNamed(String reference, String key) {
    assertThatThrownBy(() -> LAW.article(reference))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no instrument with the key " + key);
  }

  @ParameterizedTest(name = "{0}: no such place {1}")
  @CsvSource({
    "petition-2022 0, 0/0/0",
    "petition-2022 0 para 1, 0/1/0",
  })
  void articlesBeginWithOne(String reference, String place) {
    assertThatThrownBy(() -> LAW.article(reference))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no such place: " + place);
  }
}
