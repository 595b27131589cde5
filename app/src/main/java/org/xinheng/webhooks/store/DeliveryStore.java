package org.xinheng.webhooks.store;

import static org.jooq.impl.DSL.val;
import static org.xinheng.webhooks.store.jooq.Tables.DELIVERY;
import static org.xinheng.webhooks.store.jooq.Tables.SUBSCRIPTION;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.UpdateSetMoreStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinheng.petition.ActDone;
import org.xinheng.shared.Region;
import org.xinheng.webhooks.Event;
import org.xinheng.webhooks.Outcome;
import org.xinheng.webhooks.Parked;
import org.xinheng.webhooks.store.jooq.tables.records.DeliveryRecord;

/** What is owed to subscriptions, and what became of it. */
@Repository
public class DeliveryStore {

  private static final int MOST = 100;
  private static final Field<UUID> FRESH = DSL.field("gen_random_uuid()", UUID.class);

  private final DSLContext sql;

  public DeliveryStore(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * A delivery in hands.
   *
   * @param secret the subscription's, sealed
   * @param first when it was first tried, or tried anew by hand
   * @param attempts with the one at hand
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Claim(
      UUID subscription, String address, byte[] secret, Event event, Instant first, int attempts) {}

  /** Owes an act to every subscription that is told of one of the matter's units: one statement. */
  public void owe(ActDone done, Instant now) {
    OffsetDateTime due = utc(now);
    sql.insertInto(
            DELIVERY,
            DELIVERY.REGION,
            DELIVERY.ID,
            DELIVERY.SUBSCRIPTION_ID,
            DELIVERY.MATTER_NUMBER,
            DELIVERY.ACT,
            DELIVERY.STATE,
            DELIVERY.AT,
            DELIVERY.FIRST_AT,
            DELIVERY.NEXT_AT)
        .select(
            DSL.select(
                    SUBSCRIPTION.REGION,
                    FRESH,
                    SUBSCRIPTION.ID,
                    val(done.number()),
                    val(done.act()),
                    val(done.state().code()),
                    val(utc(done.at())),
                    val(due),
                    val(due))
                .from(SUBSCRIPTION)
                .where(
                    SUBSCRIPTION.REGION.eq(done.region().code()),
                    SUBSCRIPTION.ENDED_AT.isNull(),
                    isBelow(done.registeredAt()).or(isBelow(done.handledAt()))))
        .execute();
  }

  private static Condition isBelow(@Nullable String path) {
    return path == null
        ? DSL.falseCondition()
        : DSL.condition("starts_with({0}, {1})", val(path), SUBSCRIPTION.UNIT_PATH);
  }

  /**
   * Takes the delivery that is due longest into hands for a while: until then no node takes it, and
   * if this one dies another will.
   *
   * @param busy subscriptions that did not take the last one
   */
  public Optional<Claim> claim(Region region, Instant now, Duration hold, Set<UUID> busy) {
    var found =
        sql.select(DELIVERY.fields())
            .select(SUBSCRIPTION.TARGET, SUBSCRIPTION.SECRET)
            .from(DELIVERY)
            .join(SUBSCRIPTION)
            .on(
                SUBSCRIPTION.REGION.eq(DELIVERY.REGION),
                SUBSCRIPTION.ID.eq(DELIVERY.SUBSCRIPTION_ID))
            .where(
                DELIVERY.REGION.eq(region.code()),
                DELIVERY.NEXT_AT.le(utc(now)),
                SUBSCRIPTION.ENDED_AT.isNull(),
                DELIVERY.SUBSCRIPTION_ID.notIn(busy))
            .orderBy(DELIVERY.NEXT_AT, DELIVERY.ID)
            .limit(1)
            .forUpdate()
            .of(DELIVERY)
            .skipLocked()
            .fetchOptional();
    found.ifPresent(row -> hold(region, row.get(DELIVERY.ID), now.plus(hold)));
    return found.map(row ->
        claim(row.into(DELIVERY), row.get(SUBSCRIPTION.TARGET), row.get(SUBSCRIPTION.SECRET)));
  }

  private void hold(Region region, UUID id, Instant until) {
    sql.update(DELIVERY)
        .set(DELIVERY.NEXT_AT, utc(until))
        .set(DELIVERY.ATTEMPTS, DELIVERY.ATTEMPTS.plus(1))
        .where(one(region, id))
        .execute();
  }

  private static Claim claim(DeliveryRecord r, String address, byte[] secret) {
    Event event =
        new Event(r.getId(), r.getMatterNumber(), r.getAct(), r.getState(), r.getAt().toInstant());
    return new Claim(
        r.getSubscriptionId(),
        address,
        secret,
        event,
        r.getFirstAt().toInstant(),
        r.getAttempts() + 1);
  }

  /** It was taken. */
  public void delivered(Region region, Claim claim, Outcome outcome, Instant at) {
    set(outcome)
        .setNull(DELIVERY.NEXT_AT)
        .set(DELIVERY.DELIVERED_AT, utc(at))
        .where(held(region, claim))
        .execute();
  }

  /** It was not taken and is tried again at a moment. */
  public void postponed(Region region, Claim claim, Outcome outcome, Instant until) {
    set(outcome).set(DELIVERY.NEXT_AT, utc(until)).where(held(region, claim)).execute();
  }

  /** It is tried no more until somebody says so. */
  public void parked(Region region, Claim claim, Outcome outcome, Instant at) {
    set(outcome)
        .setNull(DELIVERY.NEXT_AT)
        .set(DELIVERY.PARKED_AT, utc(at))
        .where(held(region, claim))
        .execute();
  }

  private UpdateSetMoreStep<DeliveryRecord> set(Outcome outcome) {
    return sql.update(DELIVERY)
        .set(DELIVERY.OUTCOME, outcome.text())
        .set(DELIVERY.VERSION, DELIVERY.VERSION.plus(1));
  }

  /** Deliveries that wait for somebody, the newest first. */
  public List<Parked> parked(Region region) {
    return sql.select(DELIVERY.fields())
        .select(SUBSCRIPTION.TARGET)
        .from(DELIVERY)
        .join(SUBSCRIPTION)
        .on(SUBSCRIPTION.REGION.eq(DELIVERY.REGION), SUBSCRIPTION.ID.eq(DELIVERY.SUBSCRIPTION_ID))
        .where(
            DELIVERY.REGION.eq(region.code()),
            DELIVERY.PARKED_AT.isNotNull(),
            SUBSCRIPTION.ENDED_AT.isNull())
        .orderBy(DELIVERY.PARKED_AT.desc(), DELIVERY.ID)
        .limit(MOST)
        .fetch(row -> parked(row.into(DELIVERY), row.get(SUBSCRIPTION.TARGET)));
  }

  private static Parked parked(DeliveryRecord r, String address) {
    return new Parked(
        r.getId(),
        address,
        r.getMatterNumber(),
        r.getAct(),
        r.getAt().toInstant(),
        r.getAttempts(),
        Outcome.read(r.getOutcome()),
        r.getVersion());
  }

  /** How many are on their way. */
  public int waiting(Region region) {
    return sql.fetchCount(
        sql.selectOne()
            .from(DELIVERY)
            .where(DELIVERY.REGION.eq(region.code()), DELIVERY.NEXT_AT.isNotNull()));
  }

  /** The version of a delivery that is parked; held until the transaction ends. */
  public Optional<Integer> lockParked(Region region, UUID id) {
    return sql.select(DELIVERY.VERSION)
        .from(DELIVERY)
        .where(one(region, id), DELIVERY.PARKED_AT.isNotNull())
        .forUpdate()
        .fetchOptional(DELIVERY.VERSION);
  }

  /** Begins anew with one that was parked. */
  public void again(Region region, UUID id, Instant now) {
    sql.update(DELIVERY)
        .set(DELIVERY.FIRST_AT, utc(now))
        .set(DELIVERY.NEXT_AT, utc(now))
        .set(DELIVERY.ATTEMPTS, 0)
        .setNull(DELIVERY.PARKED_AT)
        .set(DELIVERY.VERSION, DELIVERY.VERSION.plus(1))
        .where(one(region, id))
        .execute();
  }

  private static Condition one(Region region, UUID id) {
    return DELIVERY.REGION.eq(region.code()).and(DELIVERY.ID.eq(id));
  }

  /** Still in the hands that claimed it: whoever comes late changes nothing. */
  private static Condition held(Region region, Claim claim) {
    return one(region, claim.event().id()).and(DELIVERY.ATTEMPTS.eq(claim.attempts()));
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
