package org.xinheng.performance;

import java.util.Locale;

/** How an indicator stands against its target on a day (完成状态). */
public enum State {
  /** 达标: reached for good. */
  MET,
  /** 目前达标: reached, and the rest of the year can still undo it. */
  MET_TO_DATE,
  /** 进行中: not reached, the year is not over. */
  ON_THE_WAY,
  /** 未达标: not reached, and no longer reachable. */
  MISSED,
  /** 尚无记录: there is nothing yet to hold against the target, which is not zero. */
  NO_RECORDS,
  /** 待评定: a person must judge. */
  AWAITING,
  /** 只计数: shown, never held against the target. */
  COUNTED,
  /** 涉密. */
  WITHHELD;

  /** Key part in the message files and the word in machine output. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
