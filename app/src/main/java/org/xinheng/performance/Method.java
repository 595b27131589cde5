package org.xinheng.performance;

import java.util.Arrays;
import java.util.Locale;

/** How the figure of an indicator comes about (数据来源). Codes are for ever. */
public enum Method {
  /** 实测: proved by the program's own records. */
  MEASURED,
  /** 填报: a number entered by an officer, with evidence attached. */
  RECORDED,
  /** 评定: words judged by an officer, with a reason. */
  JUDGED,
  /** 涉密: published as this word; no content can be entered anywhere. */
  WITHHELD;

  /** The stored code, also the word of the command line's output. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The method of a stored code, which must be one of the four. */
  public static Method of(String code) {
    return Arrays.stream(values()).filter(m -> m.code().equals(code)).findFirst().orElseThrow();
  }
}
