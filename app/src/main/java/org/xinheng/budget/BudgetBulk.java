package org.xinheng.budget;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.xinheng.budget.domain.StoredPayment;
import org.xinheng.budget.store.PaymentCopy;
import org.xinheng.ledger.Actor;
import org.xinheng.ledger.Chain;
import org.xinheng.ledger.Entry;
import org.xinheng.shared.Region;

/**
 * Writes many payments at once, by COPY, with the history that paying one by one would have left.
 * The projects must stand already; a batch that goes beyond a budget fails, and the caller's
 * transaction with it.
 */
public final class BudgetBulk {

  private final Region region;
  private final Connection connection;
  private final Consumer<Entry> ledger;

  /**
   * Writes into one county.
   *
   * @param connection an open connection to PostgreSQL; commit is the caller's
   * @param ledger takes the history entries of each batch after the batch itself was copied
   */
  public BudgetBulk(Region region, Connection connection, Consumer<Entry> ledger) {
    this.region = region;
    this.connection = connection;
    this.ledger = ledger;
  }

  /**
   * A payment and who recorded it.
   *
   * @param id identifier
   * @param pay the payment
   * @param classified whether the project is; a purpose is not taken then
   * @param officer who recorded it
   * @param unit the unit that officer acted for
   * @param recordedAt when
   */
  public record RecordedPayment(
      UUID id, Pay pay, boolean classified, UUID officer, UUID unit, Instant recordedAt) {

    StoredPayment stored() {
      return new StoredPayment(
          id,
          pay.year(),
          pay.code(),
          classified,
          pay.day(),
          pay.amount(),
          pay.voucher(),
          pay.purpose(),
          officer,
          recordedAt);
    }
  }

  /** Writes payments. */
  public void payments(List<RecordedPayment> batch) throws SQLException {
    var stored = batch.stream().map(RecordedPayment::stored).toList();
    PaymentCopy.payments(connection, region, stored);
    PaymentCopy.checkBudgets(connection, region);
    batch.forEach(this::history);
  }

  private void history(RecordedPayment recorded) {
    StoredPayment payment = recorded.stored();
    ledger.accept(
        Chain.next(
            region,
            payment.id(),
            1,
            History.PAID,
            payment.day(),
            payment.recordedAt(),
            new Actor(recorded.officer(), recorded.unit()),
            false,
            History.paid(payment),
            Chain.start()));
  }
}
