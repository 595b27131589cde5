package org.xinheng.gate.store;

import static org.xinheng.gate.store.jooq.Tables.OFFLINE_PAPER;
import static org.xinheng.gate.store.jooq.Tables.REFUSAL;
import static org.xinheng.gate.store.jooq.Tables.SIGHTING;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinheng.gate.Refusals.OfflinePaper;
import org.xinheng.gate.Refusals.Refusal;
import org.xinheng.gate.Refusals.Sighting;
import org.xinheng.gate.Sighted;
import org.xinheng.shared.Region;

/** What was turned away, and papers handed in offline. */
@Repository
public class RefusalStore {

  private final DSLContext db;

  RefusalStore(DSLContext db) {
    this.db = db;
  }

  public void insert(Region region, UUID id, Refusal refusal) {
    db.insertInto(REFUSAL)
        .set(REFUSAL.REGION, region.code())
        .set(REFUSAL.ID, id)
        .set(REFUSAL.ENTRANCE, refusal.entrance())
        .set(REFUSAL.AT, refusal.at().atOffset(ZoneOffset.UTC))
        .set(REFUSAL.OFFICER, refusal.officer())
        .set(REFUSAL.LENGTH, refusal.length())
        .execute();
  }

  public int count(Region region, Instant since) {
    return db.fetchCount(
        REFUSAL,
        REFUSAL.REGION.eq(region.code()).and(REFUSAL.AT.ge(since.atOffset(ZoneOffset.UTC))));
  }

  public List<Refusal> newest(Region region, int limit) {
    return db.selectFrom(REFUSAL)
        .where(REFUSAL.REGION.eq(region.code()))
        .orderBy(REFUSAL.AT.desc(), REFUSAL.ID.desc())
        .limit(limit)
        .fetch(row ->
            new Refusal(
                row.getEntrance(), row.getAt().toInstant(), row.getOfficer(), row.getLength()));
  }

  public void insert(Region region, UUID id, Sighting seen) {
    db.insertInto(SIGHTING)
        .set(SIGHTING.REGION, region.code())
        .set(SIGHTING.ID, id)
        .set(SIGHTING.ENTRANCE, seen.entrance())
        .set(SIGHTING.AT, seen.at().atOffset(ZoneOffset.UTC))
        .set(SIGHTING.OFFICER, seen.officer())
        .set(SIGHTING.LENGTH, seen.length())
        .set(SIGHTING.WHAT, seen.what().code())
        .execute();
  }

  public List<Sighting> sightings(Region region, int limit) {
    return db.selectFrom(SIGHTING)
        .where(SIGHTING.REGION.eq(region.code()))
        .orderBy(SIGHTING.AT.desc(), SIGHTING.ID.desc())
        .limit(limit)
        .fetch(row ->
            new Sighting(
                row.getEntrance(),
                row.getAt().toInstant(),
                row.getOfficer(),
                row.getLength(),
                Sighted.of(row.getWhat()).orElseThrow()));
  }

  /** Whether it was entered: a number is given once. */
  public boolean insert(Region region, OfflinePaper paper, UUID by, Instant at) {
    return db.insertInto(OFFLINE_PAPER)
            .set(OFFLINE_PAPER.REGION, region.code())
            .set(OFFLINE_PAPER.NUMBER, paper.number())
            .set(OFFLINE_PAPER.RECEIVED_ON, paper.receivedOn())
            .set(OFFLINE_PAPER.RESPONSIBLE, paper.responsible())
            .set(OFFLINE_PAPER.ENTERED_BY, by)
            .set(OFFLINE_PAPER.ENTERED_AT, at.atOffset(ZoneOffset.UTC))
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  public List<OfflinePaper> papers(Region region, int limit) {
    return db.selectFrom(OFFLINE_PAPER)
        .where(OFFLINE_PAPER.REGION.eq(region.code()))
        .orderBy(OFFLINE_PAPER.RECEIVED_ON.desc(), OFFLINE_PAPER.NUMBER.desc())
        .limit(limit)
        .fetch(row -> new OfflinePaper(row.getNumber(), row.getReceivedOn(), row.getResponsible()));
  }
}
