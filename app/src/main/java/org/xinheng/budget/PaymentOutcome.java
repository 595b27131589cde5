package org.xinheng.budget;

import java.util.Locale;
import java.util.UUID;

/** What came of recording a payment. */
public sealed interface PaymentOutcome {

  /**
   * The payment is stored, now or by an earlier request with the same voucher and content.
   *
   * @param id the payment
   */
  record Paid(UUID id) implements PaymentOutcome {}

  /**
   * Refused; nothing was stored.
   *
   * @param reason why
   */
  record Refused(Reason reason) implements PaymentOutcome {}

  /** Why a payment was refused. */
  enum Reason {
    /** The text carries a mark of classified content. */
    CLASSIFIED_MARK,
    /** The officer does not hold the finance role. */
    NOT_ALLOWED,
    /** There is no such project with a budget in that year within the officer's reach. */
    NO_BUDGET,
    /** More than the budget leaves. */
    BEYOND_BUDGET,
    /** The day lies in another year than the budget. */
    OTHER_YEAR,
    /** The day lies ahead. */
    FUTURE_DAY,
    /** The amount is zero or below. */
    AMOUNT,
    /** The voucher number is empty, too long, or not of the form a classified project allows. */
    VOUCHER_FORM,
    /** The voucher number stands for another payment of this year. */
    VOUCHER_USED,
    /** A classified project keeps no purpose. */
    PURPOSE_NOT_ALLOWED,
    /** The purpose is longer than 200 characters. */
    PURPOSE_LONG;

    /** Key of the message that says what happened and what to do. */
    public String messageKey() {
      return this == CLASSIFIED_MARK
          ? "gate.classified"
          : "budget.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** The outcome as kept under an idempotency key, so that a repeated request is answered alike. */
  default String text() {
    return switch (this) {
      case Paid paid -> "paid " + paid.id();
      case Refused refused -> "refused " + refused.reason().name();
    };
  }

  /** The outcome of a kept text. */
  static PaymentOutcome parse(String text) {
    String rest = text.substring(text.indexOf(' ') + 1);
    return text.startsWith("paid ")
        ? new Paid(UUID.fromString(rest))
        : new Refused(Reason.valueOf(rest));
  }
}
