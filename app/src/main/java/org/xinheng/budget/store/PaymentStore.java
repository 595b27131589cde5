package org.xinheng.budget.store;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.xinheng.budget.store.jooq.Tables.PAYMENT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinheng.budget.domain.StoredPayment;
import org.xinheng.budget.store.jooq.tables.records.PaymentRecord;
import org.xinheng.shared.Money;
import org.xinheng.shared.Region;

/** Payments in the database. */
@Repository
public class PaymentStore {

  private final DSLContext sql;

  public PaymentStore(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * Payments of a project summed up.
   *
   * @param payments how many
   * @param paid their sum
   */
  public record Sum(long payments, Money paid) {

    /** No payment. */
    public static final Sum NONE = new Sum(0, Money.ZERO);
  }

  /** Stores a payment; false when the voucher number stands for a payment of the year already. */
  public boolean insert(Region region, StoredPayment payment) {
    return sql.insertInto(PAYMENT)
            .set(PAYMENT.REGION, region.code())
            .set(PAYMENT.ID, payment.id())
            .set(PAYMENT.YEAR, payment.year())
            .set(PAYMENT.CODE, payment.code())
            .set(PAYMENT.CLASSIFIED, payment.classified())
            .set(PAYMENT.PAID_ON, payment.day())
            .set(PAYMENT.AMOUNT, payment.amount().yuan())
            .set(PAYMENT.VOUCHER, payment.voucher())
            .set(PAYMENT.PURPOSE, payment.purpose())
            .set(PAYMENT.RECORDED_BY, payment.recordedBy())
            .set(PAYMENT.RECORDED_AT, payment.recordedAt().atOffset(ZoneOffset.UTC))
            .onConflict(PAYMENT.REGION, PAYMENT.YEAR, PAYMENT.VOUCHER)
            .doNothing()
            .execute()
        == 1;
  }

  public Optional<StoredPayment> byVoucher(Region region, int year, String voucher) {
    return sql.selectFrom(PAYMENT)
        .where(is(region, year), PAYMENT.VOUCHER.eq(voucher))
        .fetchOptional(PaymentStore::payment);
  }

  /** Everything paid for a project, whatever the day. */
  public Money paid(Region region, int year, String code) {
    BigDecimal sum =
        sql.select(sum(PAYMENT.AMOUNT))
            .from(PAYMENT)
            .where(is(region, year), PAYMENT.CODE.eq(code))
            .fetchSingle()
            .value1();
    return sum == null ? Money.ZERO : new Money(sum);
  }

  /** Payments of projects by a day, by project code; one statement. */
  public Map<String, Sum> sums(Region region, int year, Collection<String> codes, LocalDate asOf) {
    return sql.select(PAYMENT.CODE, count(), sum(PAYMENT.AMOUNT))
        .from(PAYMENT)
        .where(is(region, year), PAYMENT.CODE.in(codes), PAYMENT.PAID_ON.le(asOf))
        .groupBy(PAYMENT.CODE)
        .fetchMap(PAYMENT.CODE, r -> new Sum(r.value2(), new Money(r.value3())));
  }

  /** Payments of projects by a day, oldest first, after one already shown. */
  public List<StoredPayment> list(
      Region region,
      int year,
      Collection<String> codes,
      LocalDate asOf,
      @Nullable UUID after,
      int limit) {
    return sql.selectFrom(PAYMENT)
        .where(
            is(region, year),
            PAYMENT.CODE.in(codes),
            PAYMENT.PAID_ON.le(asOf),
            after == null
                ? DSL.noCondition()
                : row(PAYMENT.PAID_ON, PAYMENT.ID).gt(shown(region, after)))
        .orderBy(PAYMENT.PAID_ON, PAYMENT.ID)
        .limit(limit)
        .fetch(PaymentStore::payment);
  }

  /** Payments of one project, newest first, after one already shown. */
  public List<StoredPayment> newest(
      Region region, int year, String code, @Nullable UUID after, int limit) {
    return sql.selectFrom(PAYMENT)
        .where(
            is(region, year),
            PAYMENT.CODE.eq(code),
            after == null
                ? DSL.noCondition()
                : row(PAYMENT.PAID_ON, PAYMENT.ID).lt(shown(region, after)))
        .orderBy(PAYMENT.PAID_ON.desc(), PAYMENT.ID.desc())
        .limit(limit)
        .fetch(PaymentStore::payment);
  }

  private static org.jooq.Select<org.jooq.Record2<LocalDate, UUID>> shown(Region region, UUID id) {
    var shown = PAYMENT.as("shown");
    return select(shown.PAID_ON, shown.ID)
        .from(shown)
        .where(shown.REGION.eq(region.code()), shown.ID.eq(id));
  }

  private static Condition is(Region region, int year) {
    return PAYMENT.REGION.eq(region.code()).and(PAYMENT.YEAR.eq(year));
  }

  private static StoredPayment payment(PaymentRecord r) {
    return new StoredPayment(
        r.getId(),
        r.getYear(),
        r.getCode(),
        r.getClassified(),
        r.getPaidOn(),
        new Money(r.getAmount()),
        r.getVoucher(),
        r.getPurpose(),
        r.getRecordedBy(),
        r.getRecordedAt().toInstant());
  }
}
