package org.xinheng.statute.procedure;

import org.jspecify.annotations.Nullable;
import org.xinheng.statute.grounds.Bar;
import org.xinheng.statute.procedure.Decision.Refused;

/** Rules of a request for review or re-examination (申请复查、复核). */
final class ReviewRules {
  private ReviewRules() {}

  static @Nullable Refused request(Question it, Detail.Request detail) {
    if (!detail.clockRunning()) {
      return HandlingRules.tooLate(it);
    }
    if (detail.toUnit().isBlank() || beforeDelivery(it, detail)) {
      return it.refuse(
          Bar.FACT_MISSING,
          "请写明受理申请的上一级机关、单位及其收到日期，收到日期不得早于送达日期。",
          "Name the organ asked and the day of receipt, not before the delivery.");
    }
    if (it.state().parties().complainedOf().contains(detail.toUnit())) {
      return IntakeRules.complainedOf();
    }
    return IntakeRules.notAfterAct(it, detail.receivedOn());
  }

  private static boolean beforeDelivery(Question it, Detail.Request detail) {
    return it.state().dates().deliveredOn().filter(detail.receivedOn()::isBefore).isPresent();
  }
}
