package org.xinheng.webhooks.store;

import static org.xinheng.webhooks.store.jooq.Tables.SUBSCRIPTION;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinheng.identity.Scope;
import org.xinheng.identity.Unit;
import org.xinheng.shared.Region;
import org.xinheng.webhooks.Subscription;
import org.xinheng.webhooks.store.jooq.tables.records.SubscriptionRecord;

/** Subscriptions in the database. */
@Repository
public class SubscriptionStore {

  private static final int MOST = 200;

  private final DSLContext sql;

  public SubscriptionStore(DSLContext sql) {
    this.sql = sql;
  }

  public void insert(Scope by, UUID id, String address, Unit unit, byte[] secret, Instant at) {
    sql.insertInto(SUBSCRIPTION)
        .set(SUBSCRIPTION.REGION, by.region().code())
        .set(SUBSCRIPTION.ID, id)
        .set(SUBSCRIPTION.TARGET, address)
        .set(SUBSCRIPTION.UNIT_ID, unit.id())
        .set(SUBSCRIPTION.UNIT_PATH, unit.path())
        .set(SUBSCRIPTION.SECRET, secret)
        .set(SUBSCRIPTION.MADE_BY, by.officer())
        .set(SUBSCRIPTION.MADE_AT, at.atOffset(ZoneOffset.UTC))
        .execute();
  }

  /** Subscriptions of a county, the newest first. */
  public List<Subscription> all(Region region) {
    return sql.selectFrom(SUBSCRIPTION)
        .where(SUBSCRIPTION.REGION.eq(region.code()))
        .orderBy(SUBSCRIPTION.ID.desc())
        .limit(MOST)
        .fetch(SubscriptionStore::subscription);
  }

  /** A subscription, held until the transaction ends. */
  public Optional<Subscription> lock(Region region, UUID id) {
    return sql.selectFrom(SUBSCRIPTION)
        .where(one(region, id))
        .forUpdate()
        .fetchOptional(SubscriptionStore::subscription);
  }

  public void end(Region region, UUID id, Instant at) {
    sql.update(SUBSCRIPTION)
        .set(SUBSCRIPTION.ENDED_AT, at.atOffset(ZoneOffset.UTC))
        .set(SUBSCRIPTION.VERSION, SUBSCRIPTION.VERSION.plus(1))
        .where(one(region, id))
        .execute();
  }

  private static Condition one(Region region, UUID id) {
    return SUBSCRIPTION.REGION.eq(region.code()).and(SUBSCRIPTION.ID.eq(id));
  }

  private static Subscription subscription(SubscriptionRecord r) {
    return new Subscription(
        r.getId(),
        r.getTarget(),
        r.getUnitId(),
        r.getMadeAt().toInstant(),
        r.getEndedAt() != null,
        r.getVersion());
  }
}
