package org.xinheng.performance.store;

import static org.xinheng.performance.store.jooq.Tables.INDICATOR;
import static org.xinheng.performance.store.jooq.Tables.PROJECT;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinheng.performance.Document;
import org.xinheng.performance.IndicatorKey;
import org.xinheng.performance.Method;
import org.xinheng.performance.MethodChoice;
import org.xinheng.performance.domain.IndicatorRow;
import org.xinheng.performance.domain.ProjectRow;
import org.xinheng.performance.domain.TextRows;
import org.xinheng.performance.store.jooq.tables.records.IndicatorRecord;
import org.xinheng.performance.store.jooq.tables.records.ProjectRecord;
import org.xinheng.performance.text.PerformanceText.PlanStep;
import org.xinheng.shared.Region;
import org.xinheng.statute.evaluation.Target;

/** Projects and indicators of performance texts. */
@Repository
public class IndicatorStore {

  private final DSLContext sql;

  public IndicatorStore(DSLContext sql) {
    this.sql = sql;
  }

  /** Projects of a text in their order. */
  public List<ProjectRow> projects(Document document) {
    return sql.selectFrom(PROJECT)
        .where(PROJECT.REGION.eq(document.region().code()), PROJECT.YEAR.eq(document.year()))
        .and(PROJECT.UNIT_ID.eq(document.unit()))
        .orderBy(PROJECT.ORDINAL)
        .fetch(IndicatorStore::project);
  }

  public Optional<ProjectRow> project(Region region, int year, String code) {
    return sql.selectFrom(PROJECT)
        .where(PROJECT.REGION.eq(region.code()), PROJECT.YEAR.eq(year), PROJECT.CODE.eq(code))
        .fetchOptional(IndicatorStore::project);
  }

  /** All indicators of a text, by project and row. */
  public List<IndicatorRow> indicators(Document document) {
    return sql.select(INDICATOR.fields())
        .from(INDICATOR)
        .join(PROJECT)
        .on(
            PROJECT.REGION.eq(INDICATOR.REGION),
            PROJECT.YEAR.eq(INDICATOR.YEAR),
            PROJECT.CODE.eq(INDICATOR.CODE))
        .where(PROJECT.REGION.eq(document.region().code()), PROJECT.YEAR.eq(document.year()))
        .and(PROJECT.UNIT_ID.eq(document.unit()))
        .orderBy(PROJECT.ORDINAL, INDICATOR.ORDINAL)
        .fetch(row -> indicator(row.into(INDICATOR)));
  }

  public Optional<IndicatorRow> indicator(Region region, IndicatorKey key) {
    return sql.selectFrom(INDICATOR)
        .where(is(region, key))
        .fetchOptional(IndicatorStore::indicator);
  }

  /** Stores the rows of a new draft. */
  public void insert(Document document, TextRows rows) {
    rows.projects().forEach(project -> insert(document, project));
    rows.indicators().forEach(indicator -> insert(document.region(), indicator));
  }

  private void insert(Document document, ProjectRow project) {
    sql.insertInto(PROJECT)
        .set(PROJECT.REGION, document.region().code())
        .set(PROJECT.YEAR, document.year())
        .set(PROJECT.CODE, project.code())
        .set(PROJECT.UNIT_ID, document.unit())
        .set(PROJECT.NAME, project.name())
        .set(PROJECT.ORDINAL, project.ordinal())
        .set(PROJECT.CLASSIFIED, project.classified())
        .set(PROJECT.PURPOSE, project.purpose())
        .set(PROJECT.TOTAL, project.total())
        .set(PROJECT.FISCAL, project.fiscal())
        .set(PROJECT.OTHER, project.other())
        .set(PROJECT.PLAN, plan(project.plan()))
        .set(PROJECT.GOALS, project.goals().toArray(String[]::new))
        .execute();
  }

  private void insert(Region region, IndicatorRow row) {
    IndicatorRecord record = sql.newRecord(INDICATOR);
    record
        .setRegion(region.code())
        .setYear(row.key().year())
        .setCode(row.key().code())
        .setOrdinal(row.key().ordinal())
        .setLevel1(row.level1())
        .setLevel2(row.level2())
        .setName(row.name())
        .setDescription(row.description())
        .setBasis(row.basis())
        .setTargetKind(row.target().kind())
        .setTargetText(row.target().text())
        .setWeight(row.weight())
        .setMethod(row.choice().method().code())
        .setMeasure(row.choice().measure())
        .setSetting(row.choice().setting())
        .setProposed(row.proposed())
        .setMerit(row.merit())
        .setVersion(row.version());
    if (row.target() instanceof Target.Quantitative number) {
      record
          .setTargetOperator(number.operator().symbol())
          .setTargetValue(number.value())
          .setTargetUnit(number.unit());
    }
    record.insert();
  }

  /** Sets the method of an indicator of this version; false when it has changed meanwhile. */
  public boolean choose(Region region, IndicatorKey key, int version, MethodChoice choice) {
    return sql.update(INDICATOR)
            .set(INDICATOR.METHOD, choice.method().code())
            .set(INDICATOR.MEASURE, choice.measure())
            .set(INDICATOR.SETTING, choice.setting())
            .set(INDICATOR.PROPOSED, false)
            .set(INDICATOR.VERSION, version + 1)
            .where(is(region, key), INDICATOR.VERSION.eq(version))
            .execute()
        == 1;
  }

  /** Takes over the proposals of a project's indicators as confirmed. */
  public void confirmProposals(Region region, int year, String code) {
    sql.update(INDICATOR)
        .set(INDICATOR.PROPOSED, false)
        .where(INDICATOR.REGION.eq(region.code()), INDICATOR.YEAR.eq(year))
        .and(INDICATOR.CODE.eq(code))
        .and(INDICATOR.PROPOSED.isTrue())
        .execute();
  }

  private static Condition is(Region region, IndicatorKey key) {
    return INDICATOR
        .REGION
        .eq(region.code())
        .and(INDICATOR.YEAR.eq(key.year()))
        .and(INDICATOR.CODE.eq(key.code()))
        .and(INDICATOR.ORDINAL.eq(key.ordinal()));
  }

  private static IndicatorRow indicator(IndicatorRecord row) {
    Method method = Method.of(row.getMethod());
    return new IndicatorRow(
        new IndicatorKey(row.getYear(), row.getCode(), row.getOrdinal()),
        row.getLevel1(),
        row.getLevel2(),
        row.getName(),
        row.getDescription(),
        row.getBasis(),
        target(row),
        row.getWeight(),
        new MethodChoice(method, row.getMeasure(), row.getSetting()),
        row.getProposed(),
        row.getMerit(),
        row.getVersion());
  }

  private static Target target(IndicatorRecord row) {
    return switch (row.getTargetKind()) {
      case "withheld" -> new Target.Withheld();
      case "qualitative" -> new Target.Qualitative(row.getTargetText());
      default ->
          new Target.Quantitative(
              TextRows.comparison(row.getTargetOperator()).orElseThrow(),
              row.getTargetValue(),
              Objects.requireNonNullElse(row.getTargetUnit(), ""),
              row.getTargetText());
    };
  }

  private static ProjectRow project(ProjectRecord row) {
    return new ProjectRow(
        row.getCode(),
        row.getOrdinal(),
        row.getName(),
        row.getClassified(),
        row.getPurpose(),
        row.getTotal(),
        row.getFiscal(),
        row.getOther(),
        plan(row.getPlan()),
        Arrays.asList(row.getGoals()));
  }

  private static String plan(List<PlanStep> steps) {
    return steps.stream()
        .map(step -> step.month() + ":" + step.cumulativePercent().toPlainString())
        .collect(Collectors.joining(" "));
  }

  private static List<PlanStep> plan(String stored) {
    return Arrays.stream(stored.split(" "))
        .filter(pair -> !pair.isEmpty())
        .map(pair -> pair.split(":", 2))
        .map(pair -> new PlanStep(Integer.parseInt(pair[0]), new java.math.BigDecimal(pair[1])))
        .toList();
  }
}
