package org.xinheng.petition.store;

import static org.xinheng.petition.store.jooq.Tables.LOOK_UP;
import static org.xinheng.petition.store.jooq.Tables.MATTER;
import static org.xinheng.petition.store.jooq.Tables.PERSON;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.xinheng.identity.Scope;
import org.xinheng.petition.LookUpBy;
import org.xinheng.petition.store.jooq.tables.records.LookUpRecord;
import org.xinheng.petition.store.jooq.tables.records.PersonRecord;

/** Look-ups at the counter: exact matches within a scope, and the record that somebody asked. */
@Repository
public class LookUpStore {

  private final DSLContext sql;

  public LookUpStore(DSLContext sql) {
    this.sql = sql;
  }

  /** Numbers of the matters with a person of this keyed digest, newest first. */
  public List<String> numbers(Scope scope, LookUpBy by, byte[] digest, int most) {
    return sql.select(MATTER.NUMBER)
        .from(MATTER)
        .where(Visibility.of(scope), MATTER.ERASED_ON.isNull())
        .and(
            DSL.exists(
                DSL.selectOne()
                    .from(PERSON)
                    .where(
                        PERSON.REGION.eq(MATTER.REGION),
                        PERSON.MATTER_ID.eq(MATTER.ID),
                        index(by).eq(digest))))
        .orderBy(MATTER.ID.desc())
        .limit(most)
        .fetch(MATTER.NUMBER);
  }

  private static TableField<PersonRecord, byte[]> index(LookUpBy by) {
    return switch (by) {
      case PHONE -> PERSON.PHONE_INDEX;
      case ID_NUMBER -> PERSON.ID_NUMBER_INDEX;
      case NAME, NUMBER -> PERSON.NAME_INDEX;
    };
  }

  public void insert(LookUpRecord row) {
    sql.executeInsert(row);
  }

  /** How many an officer has asked since an instant. */
  public int count(Scope scope, UUID officer, Instant since) {
    return sql.fetchCount(
        LOOK_UP,
        LOOK_UP.REGION.eq(scope.region().code()),
        LOOK_UP.OFFICER_ID.eq(officer),
        LOOK_UP.ASKED_AT.gt(IntakeRows.at(since)));
  }
}
