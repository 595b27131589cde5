package org.xinheng.gate;

/** What the gate makes of bytes. */
public enum Sight {
  /** All of it could be read, and no mark was found. */
  CLEAR,
  /**
   * It holds pictures, sound or pages without text: what they show, a person has to look at (扫描件要
   * 由人核看).
   */
  UNSEEN,
  /** It bears a mark of classified content. */
  MARKED,
  /** Packed deeper or larger than anybody can look through, or locked: nobody takes it. */
  TOO_MUCH
}
