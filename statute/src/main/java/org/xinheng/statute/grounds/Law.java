package org.xinheng.statute.grounds;

import org.xinheng.statute.reference.Article;
import org.xinheng.statute.reference.Instrument;
import org.xinheng.statute.reference.Instruments;

/**
 * The instruments that the procedure cites (援引的法规文件), each in the edition in force. What they are
 * called and when they bind is said once, in the register {@link Instruments}.
 */
public final class Law {
  /** 信访工作条例: the regulation of 2022; the articles of 2005 must never be cited. */
  public static final Instrument REGULATION = instrument("petition-2022");

  /** 民法典: how periods are counted, used by analogy. */
  public static final Instrument CIVIL_CODE = instrument("civil-code-2020");

  /** 信访事项简易办理办法. */
  public static final Instrument SIMPLE_PROCEDURE = instrument("simple-procedure-2022");

  /** 满意度评价工作办法（试行）. */
  public static final Instrument SATISFACTION = instrument("evaluation-2022");

  /** 山东省信访条例: binds only there; the source of two defaults of {@code LocalRules}. */
  public static final Instrument SHANDONG = instrument("shandong-petition-2015");

  /** 个人信息保护法: when personal data is erased, and until when it must not be. */
  public static final Instrument PERSONAL_INFORMATION = instrument("personal-information-2021");

  /** 民事诉讼法: how a document reaches its addressee, used by analogy. */
  public static final Instrument CIVIL_PROCEDURE = instrument("civil-procedure-2021");

  private Law() {}

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

  private static Instrument instrument(String key) {
    return Instruments.standard().instrument(key);
  }
}
