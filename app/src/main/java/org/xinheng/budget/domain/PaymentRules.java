package org.xinheng.budget.domain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xinheng.budget.Pay;
import org.xinheng.budget.PaymentOutcome.Reason;
import org.xinheng.shared.Money;

/** Whether a payment may be recorded; each rule answers the refusal owed, or nothing. */
public final class PaymentRules {

  private static final int LONGEST_VOUCHER = 40;
  private static final int LONGEST_PURPOSE = 200;
  // A bare number carries no content; free text beside a classified project might.
  private static final Pattern BARE_NUMBER = Pattern.compile("[0-9A-Za-z-]+");

  private PaymentRules() {}

  /** What is said: voucher and purpose. */
  public static Optional<Reason> wording(Pay pay, Project project) {
    boolean classified = project.classified();
    String purpose = pay.purpose();
    if (classified && purpose != null) {
      return Optional.of(Reason.PURPOSE_NOT_ALLOWED);
    }
    if (purpose != null && purpose.length() > LONGEST_PURPOSE) {
      return Optional.of(Reason.PURPOSE_LONG);
    }
    String voucher = pay.voucher();
    boolean formed =
        !voucher.isEmpty()
            && voucher.length() <= LONGEST_VOUCHER
            && (!classified || BARE_NUMBER.matcher(voucher).matches());
    return formed ? Optional.empty() : Optional.of(Reason.VOUCHER_FORM);
  }

  /**
   * What is paid, and when.
   *
   * @param paid paid for the project so far, whatever the day
   */
  public static Optional<Reason> paying(Pay pay, Project project, Money paid, LocalDate today) {
    if (pay.day().getYear() != pay.year()) {
      return Optional.of(Reason.OTHER_YEAR);
    }
    if (pay.day().isAfter(today)) {
      return Optional.of(Reason.FUTURE_DAY);
    }
    if (pay.amount().yuan().signum() <= 0) {
      return Optional.of(Reason.AMOUNT);
    }
    boolean fits = paid.plus(pay.amount()).compareTo(project.total()) <= 0;
    return fits ? Optional.empty() : Optional.of(Reason.BEYOND_BUDGET);
  }
}
