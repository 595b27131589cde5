package org.xinheng.reception.store;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.xinheng.reception.store.jooq.Tables.DUTY;
import static org.xinheng.reception.store.jooq.Tables.VISIT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinheng.measure.Question;
import org.xinheng.reception.Answer;

/** Sums of duty and visits for the figures; one statement each. */
@Repository
public class FigureStore {

  private static final Condition SIGNED_OPEN = DUTY.SIGNED_BY.isNotNull().and(DUTY.STANDS_OPEN);
  private static final Condition UNSIGNED_OPEN = DUTY.SIGNED_BY.isNull().and(DUTY.OPEN);

  private final DSLContext sql;

  public FigureStore(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * Sums of duty records.
   *
   * @param records all records, signed or not
   * @param counted signed records of an open window
   * @param days distinct dates with a counted record
   * @param unsignedDays distinct dates with an open window's record that nobody signed
   */
  public record DutySums(long records, long counted, long days, long unsignedDays) {}

  /**
   * Sums of visits.
   *
   * @param visits number of visits
   * @param days distinct dates with a visit
   * @param persons people present (人次)
   * @param satisfied of these, present at visits whose answer was satisfied
   * @param fairly of these, present at visits whose answer was fairly satisfied
   * @param asked of these, present at visits that were asked, with or without an answer
   */
  public record VisitSums(
      long visits, long days, long persons, long satisfied, long fairly, long asked) {}

  /**
   * A duty record behind the figure of reception days.
   *
   * @param id the record
   * @param day its day
   * @param window its window
   * @param unitPath its unit's path
   * @param signed whether it is signed
   * @param open whether the window was open
   * @param first whether it is the record by which its day counts
   */
  public record DutyRow(
      UUID id,
      LocalDate day,
      String window,
      String unitPath,
      boolean signed,
      boolean open,
      boolean first) {}

  /**
   * A visit behind a figure.
   *
   * @param id the visit
   * @param day its day
   * @param window its window
   * @param matterNumber number of the matter, if any
   * @param unitPath its unit's path
   * @param persons people present
   * @param answer their answer; empty when not asked
   */
  public record VisitRow(
      UUID id,
      LocalDate day,
      String window,
      @Nullable String matterNumber,
      String unitPath,
      int persons,
      @Nullable Answer answer) {}

  public DutySums duty(Question question) {
    return sql.select(
            count(),
            count().filterWhere(SIGNED_OPEN),
            countDistinct(DUTY.DAY).filterWhere(SIGNED_OPEN),
            countDistinct(DUTY.DAY).filterWhere(UNSIGNED_OPEN))
        .from(DUTY)
        .where(asked(question, DUTY.REGION, DUTY.DAY, DUTY.UNIT_PATH))
        .fetchSingle(r -> new DutySums(r.value1(), r.value2(), r.value3(), r.value4()));
  }

  public VisitSums visits(Question question) {
    return sql.select(
            count(),
            countDistinct(VISIT.DAY),
            sum(VISIT.PERSONS),
            sum(VISIT.PERSONS).filterWhere(answered(Answer.SATISFIED)),
            sum(VISIT.PERSONS).filterWhere(answered(Answer.FAIRLY_SATISFIED)),
            sum(VISIT.PERSONS).filterWhere(VISIT.ANSWER.isNotNull()))
        .from(VISIT)
        .where(asked(question, VISIT.REGION, VISIT.DAY, VISIT.UNIT_PATH))
        .fetchSingle(r ->
            new VisitSums(
                r.value1(),
                r.value2(),
                whole(r.value3()),
                whole(r.value4()),
                whole(r.value5()),
                whole(r.value6())));
  }

  /**
   * Duty records behind the question, oldest first. Which record a day counts by is settled before
   * the reader's reach cuts rows away.
   */
  public List<DutyRow> dutyRows(Question question, String reach, @Nullable UUID after, int limit) {
    Field<Integer> place =
        rowNumber().over().partitionBy(DUTY.DAY, field(SIGNED_OPEN)).orderBy(DUTY.ID).as("place");
    var rows =
        select(
                DUTY.ID,
                DUTY.DAY,
                DUTY.WINDOW_NAME,
                DUTY.UNIT_PATH,
                DUTY.SIGNED_BY,
                DUTY.STANDS_OPEN,
                place)
            .from(DUTY)
            .where(asked(question, DUTY.REGION, DUTY.DAY, DUTY.UNIT_PATH))
            .asTable("rows");
    var row = DUTY.as("rows");
    return sql.select()
        .from(rows)
        .where(Reach.below(row.UNIT_PATH, reach), afterDuty(question, after, row.DAY, row.ID))
        .orderBy(row.DAY, row.ID)
        .limit(limit)
        .fetch(r ->
            new DutyRow(
                r.get(row.ID),
                r.get(row.DAY),
                r.get(row.WINDOW_NAME),
                r.get(row.UNIT_PATH),
                r.get(row.SIGNED_BY) != null,
                r.get(row.STANDS_OPEN),
                r.get(place) == 1));
  }

  /** Visits behind the question, oldest first. */
  public List<VisitRow> visitRows(
      Question question, String reach, @Nullable UUID after, int limit) {
    return sql.selectFrom(VISIT)
        .where(
            asked(question, VISIT.REGION, VISIT.DAY, VISIT.UNIT_PATH),
            Reach.below(VISIT.UNIT_PATH, reach),
            afterVisit(question, after))
        .orderBy(VISIT.DAY, VISIT.ID)
        .limit(limit)
        .fetch(r -> {
          String answer = r.getAnswer();
          return new VisitRow(
              r.getId(),
              r.getDay(),
              r.getWindowName(),
              r.getMatterNumber(),
              r.getUnitPath(),
              r.getPersons(),
              answer == null ? null : Answer.of(answer).orElseThrow());
        });
  }

  private static Condition asked(
      Question question, Field<String> region, Field<LocalDate> day, Field<String> unitPath) {
    return region
        .eq(question.region().code())
        .and(day.between(question.period().from(), question.lastDay()))
        .and(Reach.below(unitPath, question.unitPath()));
  }

  private static Condition answered(Answer answer) {
    return VISIT.ANSWER.eq(answer.code());
  }

  private static Condition afterDuty(
      Question question, @Nullable UUID after, Field<LocalDate> day, Field<UUID> id) {
    var shown = DUTY.as("shown");
    return after == null
        ? DSL.noCondition()
        : row(day, id)
            .gt(
                select(shown.DAY, shown.ID)
                    .from(shown)
                    .where(shown.REGION.eq(question.region().code()), shown.ID.eq(after)));
  }

  private static Condition afterVisit(Question question, @Nullable UUID after) {
    var shown = VISIT.as("shown");
    return after == null
        ? DSL.noCondition()
        : row(VISIT.DAY, VISIT.ID)
            .gt(
                select(shown.DAY, shown.ID)
                    .from(shown)
                    .where(shown.REGION.eq(question.region().code()), shown.ID.eq(after)));
  }

  private static long whole(@Nullable BigDecimal sum) {
    return sum == null ? 0 : sum.longValueExact();
  }
}
