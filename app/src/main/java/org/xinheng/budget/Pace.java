package org.xinheng.budget;

import java.math.BigDecimal;
import java.util.Locale;

/** Progress of payments against the project's own plan (支出进度), shown as word and shape. */
public enum Pace {
  /** 尚无计划: nothing was planned by now. */
  NOTHING_DUE,
  /** 达到计划: paid at least what was planned. */
  ON_PLAN,
  /** 接近计划: paid at least {@link #NEARLY} percent of what was planned. */
  NEARLY_ON_PLAN,
  /** 落后计划. */
  BEHIND;

  /**
   * Percent of the plan from which a delay counts as small. No text read fixes the bands of the
   * lights; counties set them.
   */
  public static final BigDecimal NEARLY = BigDecimal.valueOf(80);

  /** Code of the light, for message and style. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Key of its word in the message files. */
  public String messageKey() {
    return "budget.pace." + code();
  }
}
