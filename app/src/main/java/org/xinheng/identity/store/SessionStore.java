package org.xinheng.identity.store;

import static org.xinheng.identity.store.jooq.Tables.SESSION;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinheng.shared.Region;

/** Sessions of all nodes: a row is a session, and without its row there is none. */
@Repository
public class SessionStore {

  private final DSLContext sql;

  public SessionStore(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * A session as stored.
   *
   * @param idHash hash of its id
   * @param region county of the officer
   * @param officer whose it is; null before sign-in
   * @param from the address it was opened from
   * @param madeAt when it was opened
   * @param seenAt when it was last used
   * @param content what it holds
   */
  public record Stored(
      byte[] idHash,
      @Nullable String region,
      @Nullable UUID officer,
      String from,
      Instant madeAt,
      Instant seenAt,
      byte[] content) {}

  public void insert(Stored session) {
    sql.insertInto(SESSION)
        .set(SESSION.ID_HASH, session.idHash())
        .set(SESSION.REGION, session.region())
        .set(SESSION.OFFICER_ID, session.officer())
        .set(SESSION.CAME_FROM, session.from())
        .set(SESSION.MADE_AT, session.madeAt().atOffset(ZoneOffset.UTC))
        .set(SESSION.SEEN_AT, session.seenAt().atOffset(ZoneOffset.UTC))
        .set(SESSION.CONTENT, session.content())
        .execute();
  }

  /** Writes a session back under a perhaps new id; a session ended meanwhile stays ended. */
  public void update(byte[] oldHash, Stored session) {
    sql.update(SESSION)
        .set(SESSION.ID_HASH, session.idHash())
        .set(SESSION.REGION, session.region())
        .set(SESSION.OFFICER_ID, session.officer())
        .set(SESSION.SEEN_AT, session.seenAt().atOffset(ZoneOffset.UTC))
        .set(SESSION.CONTENT, session.content())
        .where(SESSION.ID_HASH.eq(oldHash))
        .execute();
  }

  public void touch(byte[] idHash, Instant at) {
    sql.update(SESSION)
        .set(SESSION.SEEN_AT, at.atOffset(ZoneOffset.UTC))
        .where(SESSION.ID_HASH.eq(idHash))
        .execute();
  }

  public Optional<Stored> find(byte[] idHash) {
    return read(SESSION.ID_HASH.eq(idHash)).stream().findFirst();
  }

  public List<Stored> of(Region region, UUID officer) {
    return read(SESSION.REGION.eq(region.code()).and(SESSION.OFFICER_ID.eq(officer)));
  }

  public void delete(byte[] idHash) {
    sql.deleteFrom(SESSION).where(SESSION.ID_HASH.eq(idHash)).execute();
  }

  /** Ends the sessions of an officer, but for one that may stay. */
  public int deleteAll(Region region, UUID officer, byte @Nullable [] but) {
    Condition all = SESSION.REGION.eq(region.code()).and(SESSION.OFFICER_ID.eq(officer));
    return sql.deleteFrom(SESSION)
        .where(but == null ? all : all.and(SESSION.ID_HASH.ne(but)))
        .execute();
  }

  /** Drops what nobody can use any more. */
  public void deleteDead(Instant unseenSince, Instant madeBefore) {
    sql.deleteFrom(SESSION)
        .where(
            SESSION
                .SEEN_AT
                .lt(unseenSince.atOffset(ZoneOffset.UTC))
                .or(SESSION.MADE_AT.lt(madeBefore.atOffset(ZoneOffset.UTC))))
        .execute();
  }

  private List<Stored> read(Condition which) {
    return sql.selectFrom(SESSION)
        .where(which)
        .orderBy(SESSION.MADE_AT)
        .fetch(r ->
            new Stored(
                r.getIdHash(),
                r.getRegion(),
                r.getOfficerId(),
                r.getCameFrom(),
                r.getMadeAt().toInstant(),
                r.getSeenAt().toInstant(),
                r.getContent()));
  }
}
