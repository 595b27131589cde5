package org.xinheng.budget.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.xinheng.budget.domain.StoredPayment;
import org.xinheng.shared.CopyRows;
import org.xinheng.shared.Region;

/** Payments by COPY, and whether any project is beyond its budget after that. */
public final class PaymentCopy {

  private static final String BEYOND =
      """
      select p.code from budget.project p
      join budget.payment m on m.region = p.region and m.year = p.year and m.code = p.code
      where p.region = ?
      group by p.region, p.year, p.code, p.total
      having sum(m.amount) > p.total
      limit 1
      """;

  private PaymentCopy() {}

  public static void payments(Connection connection, Region region, List<StoredPayment> payments) {
    CopyRows rows =
        new CopyRows(
            "budget.payment",
            "region",
            "id",
            "year",
            "code",
            "classified",
            "paid_on",
            "amount",
            "voucher",
            "purpose",
            "recorded_by",
            "recorded_at");
    for (StoredPayment payment : payments) {
      rows.add(
          region.code(),
          payment.id(),
          payment.year(),
          payment.code(),
          payment.classified(),
          payment.day(),
          payment.amount().yuan(),
          payment.voucher(),
          payment.purpose(),
          payment.recordedBy(),
          payment.recordedAt());
    }
    rows.send(connection);
  }

  /**
   * Refuses to leave a project beyond its budget; the caller's transaction must not commit then.
   */
  public static void checkBudgets(Connection connection, Region region) throws SQLException {
    try (var query = connection.prepareStatement(BEYOND)) {
      query.setString(1, region.code());
      try (var found = query.executeQuery()) {
        if (found.next()) {
          throw new IllegalStateException("payments go beyond the budget of " + found.getString(1));
        }
      }
    }
  }
}
