package org.xinheng.statute.reference;

/** How far a legal fact has been verified (核实程度). Codes are for ever. */
public enum Mark {
  /** Read in the text of the law or rule itself. */
  V("已读原文"),
  /** Read in a newspaper, agency or government page that reports the rule. */
  N("见于报道或转载"),
  /** Read in a real petition system: shows practice, is not law. */
  SYS("见于在用系统"),
  /** Read in the rule of another province or city: binds only there. */
  LOCAL("外地规定"),
  /** Proposed by this product; follows from the law but is stated nowhere. */
  DESIGN("本系统设计"),
  /** Known from general knowledge only. */
  UNVERIFIED("未核实");

  private final String zh;

  Mark(String zh) {
    this.zh = zh;
  }

  /** The Chinese words for this mark. */
  public String zh() {
    return zh;
  }
}
