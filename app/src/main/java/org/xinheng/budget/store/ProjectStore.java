package org.xinheng.budget.store;

import static org.xinheng.budget.store.jooq.Tables.PLAN_STEP;
import static org.xinheng.budget.store.jooq.Tables.PROJECT;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinheng.budget.PlanStep;
import org.xinheng.budget.SpendingPlan;
import org.xinheng.budget.domain.Project;
import org.xinheng.budget.store.jooq.tables.records.ProjectRecord;
import org.xinheng.shared.Money;
import org.xinheng.shared.Region;

/** Budget projects with their plans in the database; a list is two statements. */
@Repository
public class ProjectStore {

  private final DSLContext sql;

  public ProjectStore(DSLContext sql) {
    this.sql = sql;
  }

  public void insert(Region region, Project project) {
    sql.insertInto(PROJECT)
        .set(PROJECT.REGION, region.code())
        .set(PROJECT.YEAR, project.year())
        .set(PROJECT.CODE, project.code())
        .set(PROJECT.ID, project.id())
        .set(PROJECT.NAME, project.name())
        .set(PROJECT.ORDINAL, project.ordinal())
        .set(PROJECT.UNIT_ID, project.unit())
        .set(PROJECT.UNIT_PATH, project.unitPath())
        .set(PROJECT.CLASSIFIED, project.classified())
        .set(PROJECT.TOTAL, project.total().yuan())
        .set(PROJECT.FISCAL, yuan(project.fiscal()))
        .set(PROJECT.OTHER, yuan(project.other()))
        .execute();
    for (PlanStep step : project.plan().steps()) {
      insert(region, project, step);
    }
  }

  /** The project, locked until the transaction ends, so that its payments come one by one. */
  public Optional<Project> lock(Region region, int year, String code) {
    var locked =
        sql.selectFrom(PROJECT).where(is(region, year), PROJECT.CODE.eq(code)).forUpdate().fetch();
    return withPlans(region, year, locked).stream().findFirst();
  }

  public Optional<Project> find(Region region, int year, String code) {
    var found = sql.selectFrom(PROJECT).where(is(region, year), PROJECT.CODE.eq(code)).fetch();
    return withPlans(region, year, found).stream().findFirst();
  }

  /** Projects of a year below a path, in the order of unit and text. */
  public List<Project> year(Region region, int year, String reach) {
    Condition below = reach.isEmpty() ? DSL.falseCondition() : PROJECT.UNIT_PATH.startsWith(reach);
    var found =
        sql.selectFrom(PROJECT)
            .where(is(region, year), below)
            .orderBy(PROJECT.UNIT_PATH, PROJECT.ORDINAL, PROJECT.CODE)
            .fetch();
    return withPlans(region, year, found);
  }

  /** Years with a budget below a path, newest first. */
  public List<Integer> years(Region region, String reach) {
    Condition below = reach.isEmpty() ? DSL.falseCondition() : PROJECT.UNIT_PATH.startsWith(reach);
    return sql.selectDistinct(PROJECT.YEAR)
        .from(PROJECT)
        .where(PROJECT.REGION.eq(region.code()), below)
        .orderBy(PROJECT.YEAR.desc())
        .fetch(PROJECT.YEAR);
  }

  private void insert(Region region, Project project, PlanStep step) {
    sql.insertInto(PLAN_STEP)
        .set(PLAN_STEP.REGION, region.code())
        .set(PLAN_STEP.YEAR, project.year())
        .set(PLAN_STEP.CODE, project.code())
        .set(PLAN_STEP.MONTH, step.month())
        .set(PLAN_STEP.CUMULATIVE, step.cumulative())
        .execute();
  }

  private List<Project> withPlans(Region region, int year, List<ProjectRecord> found) {
    if (found.isEmpty()) {
      return List.of();
    }
    Map<String, List<PlanStep>> steps =
        sql.selectFrom(PLAN_STEP)
            .where(
                PLAN_STEP.REGION.eq(region.code()),
                PLAN_STEP.YEAR.eq(year),
                PLAN_STEP.CODE.in(found.stream().map(ProjectRecord::getCode).toList()))
            .orderBy(PLAN_STEP.CODE, PLAN_STEP.MONTH)
            .fetchGroups(PLAN_STEP.CODE, r -> new PlanStep(r.getMonth(), r.getCumulative()));
    return found.stream().map(r -> project(r, steps.getOrDefault(r.getCode(), List.of()))).toList();
  }

  private static Condition is(Region region, int year) {
    return PROJECT.REGION.eq(region.code()).and(PROJECT.YEAR.eq(year));
  }

  private static Project project(ProjectRecord r, List<PlanStep> steps) {
    return new Project(
        r.getYear(),
        r.getCode(),
        r.getId(),
        r.getName(),
        r.getOrdinal(),
        r.getUnitId(),
        r.getUnitPath(),
        r.getClassified(),
        new Money(r.getTotal()),
        money(r.getFiscal()),
        money(r.getOther()),
        new SpendingPlan(steps));
  }

  private static @Nullable Money money(java.math.@Nullable BigDecimal yuan) {
    return yuan == null ? null : new Money(yuan);
  }

  private static java.math.@Nullable BigDecimal yuan(@Nullable Money money) {
    return money == null ? null : money.yuan();
  }
}
