package org.xinheng.budget.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.budget.Pay;
import org.xinheng.shared.Money;

/**
 * A payment as stored.
 *
 * @param id identifier, and chain of its history
 * @param year year of the budget
 * @param code project code
 * @param classified whether the project is; the database then takes no purpose and no words
 * @param day day of payment
 * @param amount the amount
 * @param voucher voucher number
 * @param purpose what it was for; never for a classified project
 * @param recordedBy who recorded it
 * @param recordedAt when
 */
public record StoredPayment(
    UUID id,
    int year,
    String code,
    boolean classified,
    LocalDate day,
    Money amount,
    String voucher,
    @Nullable String purpose,
    UUID recordedBy,
    Instant recordedAt) {

  /** Whether a request asks for exactly this payment; its purpose is a remark and may differ. */
  public boolean isSame(Pay pay) {
    return code.equals(pay.code())
        && year == pay.year()
        && day.equals(pay.day())
        && amount.equals(pay.amount())
        && voucher.equals(pay.voucher());
  }
}
