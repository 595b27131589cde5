package org.xinheng.performance.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinheng.performance.Method;
import org.xinheng.performance.State;

/** Classes of the style sheet for what the pages show; pages call it {@code @looks}. */
@Component("looks")
public class Looks {

  private static final BigDecimal STEP = BigDecimal.valueOf(5);

  /** The shape of a state; its word stands beside it. */
  public String of(State state) {
    return switch (state) {
      case MET, MET_TO_DATE -> "is-done";
      case MISSED -> "is-overdue";
      case AWAITING -> "is-soon";
      case ON_THE_WAY -> "is-open";
      case WITHHELD -> "is-withheld";
      case NO_RECORDS, COUNTED -> "";
    };
  }

  /** The shape of a source of figures. */
  public String of(Method method) {
    return "is-" + method.code();
  }

  /** A share in percent as a step of five between 0 and 100, the grain of the style sheet. */
  public int step(@Nullable BigDecimal percent) {
    if (percent == null) {
      return 0;
    }
    int steps = percent.divide(STEP, 0, RoundingMode.HALF_UP).intValue();
    return Math.clamp(steps * 5L, 0, 100);
  }
}
