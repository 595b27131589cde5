package org.xinheng.budget.web;

import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.xinheng.budget.Pay;
import org.xinheng.shared.Money;

/**
 * The form of a payment as sent.
 *
 * @param year year of the budget
 * @param day day of payment
 * @param amount amount in yuan as typed
 * @param voucher voucher number
 * @param purpose what it was for
 */
record PayForm(
    int year,
    @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
    @Nullable String amount,
    @Nullable String voucher,
    @Nullable String purpose)
    implements Serializable {

  private static final Pattern YUAN = Pattern.compile("[0-9]{1,13}(\\.[0-9]{1,2})?");

  /** The payment, empty when the amount is not a number of yuan with at most two decimals. */
  Optional<Pay> command(String code) {
    String typed = amount == null ? "" : amount.replaceAll("[\\s,，]", "");
    if (!YUAN.matcher(typed).matches()) {
      return Optional.empty();
    }
    Money money = new Money(new BigDecimal(typed));
    return Optional.of(new Pay(year, code, day, money, voucher == null ? "" : voucher, purpose));
  }
}
