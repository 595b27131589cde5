package org.xinheng.budget;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xinheng.shared.Money;

/**
 * To record a payment (登记支付).
 *
 * @param year year of the budget
 * @param code project code
 * @param day day of payment, in that year, not ahead of today
 * @param amount above zero
 * @param voucher voucher number (凭证号), 1 to 40 characters, used once a year; for a classified
 *     project letters, digits and hyphens alone
 * @param purpose what it was for, up to 200 characters; never for a classified project
 */
public record Pay(
    int year, String code, LocalDate day, Money amount, String voucher, @Nullable String purpose) {

  public Pay {
    voucher = voucher.strip();
    purpose = purpose == null || purpose.isBlank() ? null : purpose.strip();
  }
}
