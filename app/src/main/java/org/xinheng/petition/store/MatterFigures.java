package org.xinheng.petition.store;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.localDateDiff;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.sum;
import static org.xinheng.petition.store.jooq.Tables.MATTER;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinheng.measure.EvidenceRow;
import org.xinheng.measure.Question;
import org.xinheng.shared.Page;
import org.xinheng.statute.procedure.Satisfaction;

/** Figures about matters, one statement each; they read the days that the acts keep. */
@Repository
public class MatterFigures {

  private static final Field<Integer> DAYS = localDateDiff(MATTER.CONCLUDED_ON, MATTER.ACCEPTED_ON);

  private final DSLContext sql;

  public MatterFigures(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * First lawful answers owed in a period.
   *
   * @param owed all whose last day falls into it
   * @param inTime answered by that day
   * @param late answered after it
   */
  public record Dispositions(int owed, int inTime, int late) {}

  public Dispositions dispositions(Question asked) {
    Condition answered = MATTER.DISPOSED_ON.le(asked.asOf());
    return sql.select(
            count(),
            count().filterWhere(answered.and(inTime())),
            count().filterWhere(answered.and(inTime().not())))
        .from(MATTER)
        .where(owed(asked))
        .fetchSingle(r -> new Dispositions(r.value1(), r.value2(), r.value3()));
  }

  private static Condition inTime() {
    return MATTER.DISPOSED_ON.le(MATTER.DISPOSITION_DUE_ON);
  }

  private static Condition owed(Question asked) {
    return MATTER
        .REGION
        .eq(asked.region().code())
        .and(Visibility.below(MATTER.REGISTERING_PATH, asked.unitPath()))
        .and(MATTER.DISPOSITION_DUE_ON.between(asked.period().from(), asked.lastDay()));
  }

  /**
   * Matters concluded in a period, by the days from acceptance.
   *
   * @param matters how many
   * @param days days of all of them
   * @param longest the longest; 0 when there are none
   * @param limited how many had a last day
   * @param within how many of these were concluded by it
   */
  public record Conclusions(int matters, BigDecimal days, int longest, int limited, int within) {}

  public Conclusions conclusions(Question asked) {
    Condition limited = MATTER.CONCLUSION_DUE_ON.isNotNull();
    return sql.select(
            count(),
            sum(DAYS),
            max(DAYS),
            count().filterWhere(limited),
            count().filterWhere(limited.and(withinLimit())))
        .from(MATTER)
        .where(concluded(asked))
        .fetchSingle(r ->
            new Conclusions(
                r.value1(),
                r.value2() == null ? BigDecimal.ZERO : r.value2(),
                r.value3() == null ? 0 : r.value3(),
                r.value4(),
                r.value5()));
  }

  private static Condition withinLimit() {
    return MATTER.CONCLUDED_ON.le(MATTER.CONCLUSION_DUE_ON);
  }

  private static Condition concluded(Question asked) {
    return ofUnit(asked)
        .and(MATTER.ACCEPTED_ON.isNotNull())
        .and(MATTER.CONCLUDED_ON.between(asked.period().from(), asked.lastDay()));
  }

  /** Matters that the unit registered or has: both count as its own. */
  private static Condition ofUnit(Question asked) {
    return MATTER.REGION.eq(asked.region().code()).and(within(asked.unitPath()));
  }

  private static Condition within(String path) {
    return Visibility.below(MATTER.REGISTERING_PATH, path)
        .or(Visibility.below(MATTER.HANDLING_PATH, path));
  }

  /**
   * Evaluations in a period.
   *
   * @param satisfied 满意
   * @param fairly 基本满意
   * @param dissatisfied 不满意
   * @param expired asked and not given by the last day
   */
  public record Evaluations(int satisfied, int fairly, int dissatisfied, int expired) {

    public int given() {
      return satisfied + fairly + dissatisfied;
    }
  }

  /** Evaluations of the bureau or of the handling organ. */
  public Evaluations evaluations(Question asked, boolean ofBureau) {
    Field<String> grade = grade(ofBureau);
    Condition given = given(asked, grade);
    return sql.select(
            count().filterWhere(given.and(grade.eq(Satisfaction.SATISFIED.code()))),
            count().filterWhere(given.and(grade.eq(Satisfaction.FAIRLY.code()))),
            count().filterWhere(given.and(grade.eq(Satisfaction.DISSATISFIED.code()))),
            count().filterWhere(expired(asked)))
        .from(MATTER)
        .where(evaluable(asked, ofBureau), given.or(expired(asked)))
        .fetchSingle(r -> new Evaluations(r.value1(), r.value2(), r.value3(), r.value4()));
  }

  /** The bureau is judged on what it registered, an organ on what it registered or has. */
  private static Condition evaluable(Question asked, boolean ofBureau) {
    return ofBureau
        ? MATTER
            .REGION
            .eq(asked.region().code())
            .and(Visibility.below(MATTER.REGISTERING_PATH, asked.unitPath()))
        : ofUnit(asked);
  }

  private static Field<String> grade(boolean ofBureau) {
    return ofBureau ? MATTER.BUREAU_GRADE : MATTER.ORGAN_GRADE;
  }

  private static Condition given(Question asked, Field<String> grade) {
    return MATTER
        .EVALUATED_ON
        .between(asked.period().from(), asked.lastDay())
        .and(grade.isNotNull());
  }

  private static Condition expired(Question asked) {
    return MATTER
        .EVALUATED_ON
        .isNull()
        .or(MATTER.EVALUATED_ON.gt(asked.asOf()))
        .and(MATTER.EVALUATION_DUE_ON.between(asked.period().from(), asked.lastDay()))
        .and(MATTER.EVALUATION_DUE_ON.lt(asked.asOf()));
  }

  /** Rows behind the acceptance rate, by last day. */
  public Page<EvidenceRow> dispositionRows(
      Question asked, String reach, @Nullable String after, int limit) {
    Condition counted = MATTER.DISPOSED_ON.le(asked.asOf()).and(inTime());
    return rows(
        owed(asked),
        MATTER.DISPOSITION_DUE_ON,
        DSL.when(counted, "measure.petition.acceptance.in-time")
            .when(MATTER.DISPOSED_ON.le(asked.asOf()), "measure.petition.acceptance.late")
            .otherwise("measure.petition.acceptance.open"),
        inline(1),
        DSL.field(DSL.coalesce(DSL.field(counted), inline(false))),
        reach,
        after,
        limit);
  }

  /** Rows behind the days to conclude, by day of conclusion. */
  public Page<EvidenceRow> conclusionRows(
      Question asked, String reach, @Nullable String after, int limit) {
    return rows(
        concluded(asked),
        MATTER.CONCLUDED_ON,
        DSL.when(withinLimit(), "measure.petition.days-to-conclude.within")
            .when(MATTER.CONCLUSION_DUE_ON.isNotNull(), "measure.petition.days-to-conclude.beyond")
            .otherwise("measure.petition.days-to-conclude.no-limit"),
        DAYS,
        inline(true),
        reach,
        after,
        limit);
  }

  /** Rows behind the satisfaction, by day of evaluation. */
  public Page<EvidenceRow> evaluationRows(
      Question asked, boolean ofBureau, String reach, @Nullable String after, int limit) {
    Field<String> grade = grade(ofBureau);
    Condition content = grade.in(Satisfaction.SATISFIED.code(), Satisfaction.FAIRLY.code());
    return rows(
        evaluable(asked, ofBureau).and(given(asked, grade)),
        MATTER.EVALUATED_ON,
        DSL.when(grade.eq(Satisfaction.SATISFIED.code()), "measure.petition.satisfaction.satisfied")
            .when(grade.eq(Satisfaction.FAIRLY.code()), "measure.petition.satisfaction.fairly")
            .otherwise("measure.petition.satisfaction.dissatisfied"),
        inline(1),
        DSL.field(content),
        reach,
        after,
        limit);
  }

  private Page<EvidenceRow> rows(
      Condition which,
      Field<LocalDate> day,
      Field<String> detail,
      Field<Integer> amount,
      Field<Boolean> counted,
      String reach,
      @Nullable String after,
      int limit) {
    Condition reached = reach.isEmpty() ? DSL.falseCondition() : within(reach);
    List<EvidenceRow> rows =
        sql.select(
                MATTER.ID,
                day,
                MATTER.NUMBER,
                DSL.coalesce(MATTER.HANDLING_PATH, MATTER.REGISTERING_PATH),
                detail,
                amount,
                counted)
            .from(MATTER)
            .where(which, reached, later(day, after))
            .orderBy(day, MATTER.ID)
            .limit(limit + 1)
            .fetch(MatterFigures::row);
    return Page.of(rows, limit, EvidenceRow::key);
  }

  private static Condition later(Field<LocalDate> day, @Nullable String after) {
    if (after == null) {
      return DSL.trueCondition();
    }
    String[] parts = after.split("/", 2);
    return DSL.row(day, MATTER.ID).gt(LocalDate.parse(parts[0]), UUID.fromString(parts[1]));
  }

  private static EvidenceRow row(Record r) {
    LocalDate day = r.get(1, LocalDate.class);
    String number = r.get(MATTER.NUMBER);
    return new EvidenceRow(
        day + "/" + r.get(MATTER.ID),
        day,
        number,
        r.get(3, String.class),
        r.get(4, String.class),
        new BigDecimal(r.get(5, Integer.class)),
        r.get(6, Boolean.class),
        "/matters/" + number);
  }
}
