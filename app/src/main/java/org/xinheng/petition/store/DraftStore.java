package org.xinheng.petition.store;

import static org.xinheng.petition.store.jooq.Tables.DRAFT;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinheng.petition.store.jooq.tables.records.DraftRecord;
import org.xinheng.shared.Region;

/** Unfinished registrations of an officer, as ciphertext. */
@Repository
public class DraftStore {

  private final DSLContext sql;

  public DraftStore(DSLContext sql) {
    this.sql = sql;
  }

  public void put(DraftRecord row) {
    sql.insertInto(DRAFT)
        .set(row)
        .onConflict(DRAFT.REGION, DRAFT.OFFICER_ID, DRAFT.FORM)
        .doUpdate()
        .set(DRAFT.SAVED_AT, row.getSavedAt())
        .set(DRAFT.EXPIRES_ON, row.getExpiresOn())
        .set(DRAFT.CONTENT, row.getContent())
        .execute();
  }

  /** Drafts that are not expired, the one last saved first. */
  public List<DraftRecord> list(Region region, UUID officer, LocalDate today) {
    return sql.selectFrom(DRAFT)
        .where(
            DRAFT.REGION.eq(region.code()),
            DRAFT.OFFICER_ID.eq(officer),
            DRAFT.EXPIRES_ON.ge(today))
        .orderBy(DRAFT.SAVED_AT.desc())
        .fetch();
  }

  public Optional<DraftRecord> find(Region region, UUID officer, String form) {
    return sql.selectFrom(DRAFT)
        .where(
            DRAFT.REGION.eq(region.code()),
            DRAFT.OFFICER_ID.eq(officer),
            DRAFT.FORM.eq(form))
        .fetchOptional();
  }

  public void delete(Region region, UUID officer, String form) {
    sql.deleteFrom(DRAFT)
        .where(
            DRAFT.REGION.eq(region.code()),
            DRAFT.OFFICER_ID.eq(officer),
            DRAFT.FORM.eq(form))
        .execute();
  }

  /** Throws away what has expired, of any officer of the county. */
  public void forget(Region region, LocalDate today) {
    sql.fetch("select petition.forget_drafts(?, ?)", region.code(), today);
  }
}
