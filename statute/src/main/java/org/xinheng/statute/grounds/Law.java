package org.xinheng.statute.grounds;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xinheng.statute.reference.Article;
import org.xinheng.statute.reference.Instrument;

/** The instruments that the procedure cites (援引的法规文件), each in the edition in force. */
public final class Law {
  /** 信访工作条例: the regulation of 2022; the articles of 2005 must never be cited. */
  public static final Instrument REGULATION =
      instrument("petition-regulation", "信访工作条例", "中发〔2022〕11号", "2022", LocalDate.of(2022, 5, 1));

  /** 民法典: how periods are counted, used by analogy. */
  public static final Instrument CIVIL_CODE =
      instrument("civil-code", "中华人民共和国民法典", "主席令第四十五号", "2020", LocalDate.of(2021, 1, 1));

  /** 个人信息保护法. */
  public static final Instrument PERSONAL_INFORMATION =
      instrument(
          "personal-information", "中华人民共和国个人信息保护法", "主席令第九十一号", "2021", LocalDate.of(2021, 11, 1));

  /** 信访事项简易办理办法. */
  public static final Instrument SIMPLE_PROCEDURE =
      instrument(
          "simple-procedure", "信访事项简易办理办法", "国信办发〔2022〕17号", "2022", LocalDate.of(2022, 7, 17));

  /**
   * 满意度评价工作办法（试行）. Its own first day was not found; it rests on the regulation, so that the
   * regulation's first day is the earliest possible.
   */
  public static final Instrument SATISFACTION =
      instrument(
          "satisfaction",
          "信访事项办理群众满意度评价工作办法（试行）",
          "国信发〔2022〕11号",
          "2022",
          LocalDate.of(2022, 5, 1));

  /** 山东省信访条例: binds only there; the source of two defaults of {@code LocalRules}. */
  public static final Instrument SHANDONG =
      instrument("shandong-regulation", "山东省信访条例", "", "2015", LocalDate.of(2015, 1, 1));

  /** Every instrument above. */
  public static final List<Instrument> ALL =
      List.of(
          REGULATION, CIVIL_CODE, PERSONAL_INFORMATION, SIMPLE_PROCEDURE, SATISFACTION, SHANDONG);

  private Law() {}

  /** The instrument of a key; empty when there is none. */
  public static Optional<Instrument> of(String key) {
    return ALL.stream().filter(instrument -> instrument.key().equals(key)).findFirst();
  }

  /** An article of the regulation of 2022 as a whole. */
  public static Article regulation(int article) {
    return regulation(article, 0, 0);
  }

  /** A paragraph (款) of the regulation of 2022. */
  public static Article regulation(int article, int paragraph) {
    return regulation(article, paragraph, 0);
  }

  /** An item (项) of the regulation of 2022. */
  public static Article regulation(int article, int paragraph, int item) {
    return new Article(REGULATION, article, paragraph, item);
  }

  /** An article as a whole of any instrument. */
  public static Article article(Instrument instrument, int article) {
    return new Article(instrument, article, 0, 0);
  }

  private static Instrument instrument(
      String key, String title, String number, String edition, LocalDate from) {
    return new Instrument(key, title, number, edition, from);
  }
}
