package org.xinheng.petition.store;

import static org.jooq.impl.DSL.coalesce;
import static org.xinheng.petition.store.jooq.Tables.HIGHER_VISIT;
import static org.xinheng.petition.store.jooq.Tables.MATTER;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Repository;
import org.xinheng.identity.Scope;
import org.xinheng.measure.Period;
import org.xinheng.petition.HigherLevel;
import org.xinheng.petition.TracedVisit;
import org.xinheng.statute.procedure.StepTrace;
import org.xinheng.statute.procedure.StepTrace.Days;

/** Matters that were raised at a higher level, with the days of their first one: one statement. */
@Repository
public class HigherVisitStore {

  private final DSLContext sql;

  public HigherVisitStore(DSLContext sql) {
    this.sql = sql;
  }

  /** Those of a matter, newest first. */
  public List<TracedVisit> of(Scope scope, String number) {
    return rows(scope, MATTER.NUMBER.eq(number))
        .orderBy(HIGHER_VISIT.RAISED_ON.desc(), HIGHER_VISIT.LEVEL)
        .fetch(HigherVisitStore::traced);
  }

  /** Those of a period, newest first. */
  public List<TracedVisit> in(Scope scope, Period period, int most) {
    return rows(scope, HIGHER_VISIT.RAISED_ON.between(period.from(), period.to()))
        .orderBy(HIGHER_VISIT.RAISED_ON.desc(), MATTER.ID, HIGHER_VISIT.LEVEL)
        .limit(most)
        .fetch(HigherVisitStore::traced);
  }

  private SelectConditionStep<? extends Record> rows(Scope scope, Condition which) {
    return sql.select(
            MATTER.ID,
            MATTER.NUMBER,
            MATTER.SUBJECT,
            MATTER.FORM,
            coalesce(MATTER.HANDLING_UNIT, MATTER.REGISTERING_UNIT).as("unit"),
            MATTER.STATE,
            MATTER.RECEIVED_ON,
            MATTER.CLOCK_RULE,
            MATTER.CLOCK_DUE_ON,
            MATTER.ERASED_ON,
            MATTER.DISPOSITION_DUE_ON,
            MATTER.DISPOSED_ON,
            MATTER.CONCLUSION_DUE_ON,
            MATTER.CONCLUDED_ON,
            MATTER.DELIVERED_ON,
            MATTER.EXECUTE_BY,
            MATTER.EXECUTED_ON,
            HIGHER_VISIT.LEVEL,
            HIGHER_VISIT.RAISED_ON,
            HIGHER_VISIT.LEFT_OPEN)
        .from(MATTER)
        .join(HIGHER_VISIT)
        .on(HIGHER_VISIT.REGION.eq(MATTER.REGION), HIGHER_VISIT.MATTER_ID.eq(MATTER.ID))
        .where(Visibility.of(scope), which);
  }

  private static TracedVisit traced(Record row) {
    Days days =
        new Days(
            row.get(MATTER.DISPOSITION_DUE_ON),
            row.get(MATTER.DISPOSED_ON),
            row.get(MATTER.CONCLUSION_DUE_ON),
            row.get(MATTER.CONCLUDED_ON),
            row.get(HIGHER_VISIT.LEFT_OPEN),
            row.get(MATTER.DELIVERED_ON),
            row.get(MATTER.EXECUTE_BY),
            row.get(MATTER.EXECUTED_ON));
    return new TracedVisit(
        MatterLists.matterRow(row),
        Rows.coded(HigherLevel.class, row.get(HIGHER_VISIT.LEVEL)),
        row.get(HIGHER_VISIT.RAISED_ON),
        StepTrace.of(days, row.get(HIGHER_VISIT.RAISED_ON)));
  }
}
