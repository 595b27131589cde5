package org.xinheng.reception;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a visitor answers to "how did you find the reception" (接访评价), asked on leaving. */
public enum Answer {
  /** 满意. */
  SATISFIED,
  /** 基本满意. */
  FAIRLY_SATISFIED,
  /** 不满意. */
  DISSATISFIED,
  /** 不愿评价: asked, and gave no answer. */
  DECLINED;

  /** The stored code. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Key of the answer's name in the message files. */
  public String messageKey() {
    return "reception.answer." + code();
  }

  /** The answer of a code; empty when there is none of it. */
  public static Optional<Answer> of(String code) {
    return Arrays.stream(values()).filter(answer -> answer.code().equals(code)).findFirst();
  }
}
