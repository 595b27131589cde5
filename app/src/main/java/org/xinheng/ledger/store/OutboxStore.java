package org.xinheng.ledger.store;

import static org.xinheng.ledger.store.jooq.Tables.OUTBOX;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinheng.ledger.OutboxMessage;
import org.xinheng.ledger.store.jooq.tables.records.OutboxRecord;
import org.xinheng.shared.Region;

/** Messages owed, and whether they were taken. */
@Repository
public class OutboxStore {

  private final DSLContext sql;

  public OutboxStore(DSLContext sql) {
    this.sql = sql;
  }

  public void insert(OutboxMessage message) {
    sql.insertInto(OUTBOX)
        .set(OUTBOX.REGION, message.region().code())
        .set(OUTBOX.ID, message.id())
        .set(OUTBOX.TOPIC, message.topic())
        .set(OUTBOX.CHAIN, message.chain())
        .set(OUTBOX.BODY, message.body())
        .set(OUTBOX.AT, message.at().atOffset(ZoneOffset.UTC))
        .execute();
  }

  /** The oldest message of a topic that nobody has in hands, held until the transaction ends. */
  public Optional<OutboxMessage> next(Region region, String topic) {
    return sql.selectFrom(OUTBOX)
        .where(
            OUTBOX.REGION.eq(region.code()), OUTBOX.TOPIC.eq(topic), OUTBOX.DELIVERED_AT.isNull())
        .orderBy(OUTBOX.ID)
        .limit(1)
        .forUpdate()
        .skipLocked()
        .fetchOptional(OutboxStore::message);
  }

  public Optional<OutboxMessage> find(Region region, String topic, UUID chain, UUID id) {
    return sql.selectFrom(OUTBOX)
        .where(
            OUTBOX.REGION.eq(region.code()),
            OUTBOX.ID.eq(id),
            OUTBOX.TOPIC.eq(topic),
            OUTBOX.CHAIN.eq(chain))
        .fetchOptional(OutboxStore::message);
  }

  /** A message that nobody has taken yet, held until the transaction ends. */
  public Optional<OutboxMessage> lock(Region region, UUID id) {
    return sql.selectFrom(OUTBOX)
        .where(OUTBOX.REGION.eq(region.code()), OUTBOX.ID.eq(id), OUTBOX.DELIVERED_AT.isNull())
        .forUpdate()
        .fetchOptional(OutboxStore::message);
  }

  public List<OutboxMessage> waiting(Region region, String topic, UUID chain) {
    return sql.selectFrom(OUTBOX)
        .where(
            OUTBOX.REGION.eq(region.code()),
            OUTBOX.TOPIC.eq(topic),
            OUTBOX.CHAIN.eq(chain),
            OUTBOX.DELIVERED_AT.isNull())
        .orderBy(OUTBOX.ID)
        .fetch(OutboxStore::message);
  }

  public void delivered(OutboxMessage message, Instant at) {
    sql.update(OUTBOX)
        .set(OUTBOX.DELIVERED_AT, at.atOffset(ZoneOffset.UTC))
        .where(OUTBOX.REGION.eq(message.region().code()), OUTBOX.ID.eq(message.id()))
        .execute();
  }

  private static OutboxMessage message(OutboxRecord r) {
    return new OutboxMessage(
        new Region(r.getRegion()),
        r.getId(),
        r.getTopic(),
        r.getChain(),
        r.getBody(),
        r.getAt().toInstant());
  }
}
