package org.xinheng.statute.reference;

/**
 * One place in an instrument (条、款、项). A paragraph or item of 0 means "the article as a whole".
 *
 * @param instrument the instrument in its edition
 * @param article article number, from 1
 * @param paragraph paragraph (款) in the article, 0 for the whole
 * @param item item (项) in the paragraph, 0 for the whole
 */
public record Article(Instrument instrument, int article, int paragraph, int item) {

  public Article {
    if (article < 1 || paragraph < 0 || item < 0) {
      throw new IllegalArgumentException(
          "no such place: " + article + "/" + paragraph + "/" + item);
    }
  }

  /** The Chinese citation with Arabic digits, such as 《信访工作条例》第23条第3款. */
  public String cite() {
    return "《" + instrument.title() + "》" + place();
  }

  /** The place alone in Chinese, such as 第23条第3款. */
  public String place() {
    return "第" + article + "条" + part(paragraph, "款") + part(item, "项");
  }

  /** The English citation, such as "Regulation on Petition Work (2022), art. 23 para. 3". */
  public String citeEnglish() {
    return instrument.englishTitle()
        + " ("
        + instrument.edition()
        + "), art. "
        + article
        + (paragraph == 0 ? "" : " para. " + paragraph)
        + (item == 0 ? "" : " item " + item);
  }

  /** The citation in both languages. */
  public Text text() {
    return new Text(cite(), citeEnglish());
  }

  private static String part(int number, String unit) {
    return number == 0 ? "" : "第" + number + unit;
  }
}
