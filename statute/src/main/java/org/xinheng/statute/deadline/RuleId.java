package org.xinheng.statute.deadline;

import java.util.Arrays;
import java.util.Optional;

/** Identifiers of the clock rules. Codes are for ever: a rule may be retired, never renumbered. */
public enum RuleId {
  /** 登记后分流: the bureau transfers, assigns, reports up or guides out. */
  C1("C1"),
  /** 直接收件告知: an organ tells the petitioner whose matter it received directly. */
  C2("C2"),
  /** 转送交办件告知: an organ tells the petitioner whose matter was sent to it. */
  C3("C3"),
  /** 异议退回: an organ objects to a matter sent to it. */
  C4("C4"),
  /** 交办反馈: the result of an assigned matter is fed back. */
  C5("C5"),
  /** 信访程序办理: an accepted matter on path 6 is concluded. */
  C6("C6"),
  /** 申请复查: the petitioner asks for review. */
  C7("C7"),
  /** 复查: the organ one level above reviews. */
  C8("C8"),
  /** 申请复核: the petitioner asks for re-examination. */
  C9("C9"),
  /** 复核: the organ above re-examines. */
  C10("C10"),
  /** 终结: the matter is final. */
  C11("C11"),
  /** 重大紧急报告: a major or urgent matter is reported. */
  C12("C12"),
  /** 建议反馈: an organ answers a recommendation. */
  C13("C13"),
  /** 年度报告: the bureau's yearly report. */
  C14("C14"),
  /** 简易办理受理: simple procedure, acceptance. */
  S_ACCEPT("S-accept"),
  /** 简易办理答复: simple procedure, written opinion. */
  S_OPINION("S-opinion"),
  /** 满意度评价: the petitioner evaluates. */
  E_EVALUATE("E-evaluate");

  private final String code;

  RuleId(String code) {
    this.code = code;
  }

  /** The code printed in tables and taken on the command line. */
  public String code() {
    return code;
  }

  /** Whether an office must meet it; the others are rights of petitioners or of organs. */
  public boolean isOwedByOffice() {
    return switch (this) {
      case C1, C2, C3, C5, C6, C8, C10, S_ACCEPT, S_OPINION -> true;
      case C4, C7, C9, C11, C12, C13, C14, E_EVALUATE -> false;
    };
  }

  /** The rule of a code, compared without regard to case; empty when there is none. */
  public static Optional<RuleId> of(String code) {
    return Arrays.stream(values()).filter(rule -> rule.code.equalsIgnoreCase(code)).findFirst();
  }
}
