package org.xinheng.reception.store;

import static org.jooq.impl.DSL.row;
import static org.xinheng.reception.store.jooq.Tables.VISIT;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinheng.reception.Answer;
import org.xinheng.reception.Visit;
import org.xinheng.reception.store.jooq.tables.records.VisitRecord;
import org.xinheng.shared.Region;

/** Visits in the database. */
@Repository
public class VisitStore {

  private final DSLContext sql;

  public VisitStore(DSLContext sql) {
    this.sql = sql;
  }

  public void insert(Region region, Visit visit) {
    Answer answer = visit.answer();
    sql.insertInto(VISIT)
        .set(VISIT.REGION, region.code())
        .set(VISIT.ID, visit.id())
        .set(VISIT.DAY, visit.day())
        .set(VISIT.WINDOW_NAME, visit.window())
        .set(VISIT.UNIT_ID, visit.unit())
        .set(VISIT.UNIT_PATH, visit.unitPath())
        .set(VISIT.MATTER_NUMBER, visit.matterNumber())
        .set(VISIT.PERSONS, visit.persons())
        .set(VISIT.ANSWER, answer == null ? null : answer.code())
        .set(VISIT.REGISTERED_BY, visit.registeredBy())
        .set(VISIT.REGISTERED_AT, visit.registeredAt().atOffset(ZoneOffset.UTC))
        .execute();
  }

  /** The visit, locked until the transaction ends. */
  public Optional<Visit> lock(Region region, UUID id) {
    return sql.selectFrom(VISIT)
        .where(VISIT.REGION.eq(region.code()), VISIT.ID.eq(id))
        .forUpdate()
        .fetchOptional(VisitStore::visit);
  }

  public void answer(Region region, UUID id, Answer answer) {
    sql.update(VISIT)
        .set(VISIT.ANSWER, answer.code())
        .where(VISIT.REGION.eq(region.code()), VISIT.ID.eq(id))
        .execute();
  }

  /** Visits of a period below a path, newest first, after a visit already shown. */
  public List<Visit> period(
      Region region, String reach, LocalDate from, LocalDate to, @Nullable UUID after, int limit) {
    return sql.selectFrom(VISIT)
        .where(
            VISIT.REGION.eq(region.code()),
            VISIT.DAY.between(from, to),
            Reach.below(VISIT.UNIT_PATH, reach),
            olderThan(region, after))
        .orderBy(VISIT.DAY.desc(), VISIT.ID.desc())
        .limit(limit)
        .fetch(VisitStore::visit);
  }

  private static Condition olderThan(Region region, @Nullable UUID after) {
    if (after == null) {
      return DSL.noCondition();
    }
    var shown = VISIT.as("shown");
    return row(VISIT.DAY, VISIT.ID)
        .lt(
            DSL.select(shown.DAY, shown.ID)
                .from(shown)
                .where(shown.REGION.eq(region.code()), shown.ID.eq(after)));
  }

  private static Visit visit(VisitRecord r) {
    String answer = r.getAnswer();
    return new Visit(
        r.getId(),
        r.getDay(),
        r.getWindowName(),
        r.getUnitId(),
        r.getUnitPath(),
        r.getMatterNumber(),
        r.getPersons(),
        answer == null ? null : Answer.of(answer).orElseThrow(),
        r.getRegisteredBy(),
        r.getRegisteredAt().toInstant());
  }
}
