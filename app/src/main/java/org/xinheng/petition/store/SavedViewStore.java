package org.xinheng.petition.store;

import static org.xinheng.petition.store.jooq.Tables.SAVED_VIEW;

import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinheng.identity.Scope;
import org.xinheng.petition.store.jooq.tables.records.SavedViewRecord;

/** Views of the list that an officer keeps; always the officer's own. */
@Repository
public class SavedViewStore {

  private final DSLContext sql;

  public SavedViewStore(DSLContext sql) {
    this.sql = sql;
  }

  /** The officer's views, the oldest first. */
  public List<SavedViewRecord> list(Scope scope) {
    return sql.selectFrom(SAVED_VIEW).where(own(scope)).orderBy(SAVED_VIEW.ID).fetch();
  }

  /**
   * Keeps a view.
   *
   * @return false when the officer has one of this title
   */
  public boolean insert(SavedViewRecord row) {
    return sql.insertInto(SAVED_VIEW).set(row).onConflictDoNothing().execute() == 1;
  }

  /** Whether another view of the officer has a title. */
  public boolean isTaken(Scope scope, String title, UUID but) {
    return sql.fetchExists(
        SAVED_VIEW, own(scope), SAVED_VIEW.TITLE.eq(title), SAVED_VIEW.ID.ne(but));
  }

  /** Gives a view another title; false when it is gone or was changed meanwhile. */
  public boolean rename(Scope scope, UUID id, int version, String title) {
    return sql.update(SAVED_VIEW)
            .set(SAVED_VIEW.TITLE, title)
            .set(SAVED_VIEW.VERSION, version + 1)
            .where(own(scope), SAVED_VIEW.ID.eq(id), SAVED_VIEW.VERSION.eq(version))
            .execute()
        == 1;
  }

  /** Removes a view; false when it is gone or was changed meanwhile. */
  public boolean delete(Scope scope, UUID id, int version) {
    return sql.deleteFrom(SAVED_VIEW)
            .where(own(scope), SAVED_VIEW.ID.eq(id), SAVED_VIEW.VERSION.eq(version))
            .execute()
        == 1;
  }

  private static Condition own(Scope scope) {
    return SAVED_VIEW
        .REGION
        .eq(scope.region().code())
        .and(SAVED_VIEW.OFFICER_ID.eq(scope.officer()));
  }
}
