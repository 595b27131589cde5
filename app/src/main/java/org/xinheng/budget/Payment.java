package org.xinheng.budget;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.shared.Money;

/** A payment (支付) as it may be shown. */
public sealed interface Payment {

  UUID id();

  Money amount();

  /**
   * A payment of an ordinary project.
   *
   * @param id identifier
   * @param day day of payment
   * @param amount the amount
   * @param voucher voucher number (凭证号)
   * @param purpose what it was for, if it was said
   */
  record Open(UUID id, LocalDate day, Money amount, String voucher, @Nullable String purpose)
      implements Payment {}

  /**
   * A payment of a classified project: no more than the amount and the month.
   *
   * @param id identifier
   * @param month month of payment
   * @param amount the amount
   */
  record Withheld(UUID id, YearMonth month, Money amount) implements Payment {}
}
