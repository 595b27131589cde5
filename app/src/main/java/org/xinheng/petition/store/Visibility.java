package org.xinheng.petition.store;

import static org.xinheng.petition.store.jooq.Tables.MATTER;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;

/** Which matters a scope may know of: role AND unit path AND assignment, and nobody recused. */
final class Visibility {

  private Visibility() {}

  static Condition of(Scope scope) {
    Condition region =
        MATTER
            .REGION
            .eq(scope.region().code())
            .and(DSL.val(scope.officer()).ne(DSL.all(MATTER.RECUSED)));
    if (scope.has(Role.BUREAU_LEADER) || scope.has(Role.COUNTY_LEADER)) {
      return region;
    }
    Condition any = DSL.falseCondition();
    if (scope.has(Role.WINDOW_CLERK) || scope.has(Role.UNIT_HEAD)) {
      any = any.or(below(MATTER.REGISTERING_PATH, scope.unitPath()));
      any = any.or(below(MATTER.HANDLING_PATH, scope.unitPath()));
    }
    if (scope.has(Role.CASE_OFFICER)) {
      any =
          any.or(
              below(MATTER.HANDLING_PATH, scope.unitPath())
                  .and(MATTER.HANDLER.isNull().or(MATTER.HANDLER.eq(scope.officer()))));
    }
    return region.and(any.or(helping(scope)));
  }

  /** Matters with which the officer's unit helps (协办). */
  private static Condition helping(Scope scope) {
    boolean may =
        scope.has(Role.WINDOW_CLERK) || scope.has(Role.UNIT_HEAD) || scope.has(Role.CASE_OFFICER);
    if (!may) {
      return DSL.falseCondition();
    }
    Field<String> path = DSL.field(DSL.name("helping", "path"), String.class);
    return DSL.condition(
        "exists (select from unnest({0}) as helping(path) where {1})",
        MATTER.CO_PATHS, below(path, scope.unitPath()));
  }

  /** Path below which matters registered or handled may be known; empty when none may. */
  static @Nullable String unitPath(Scope scope) {
    if (scope.has(Role.BUREAU_LEADER) || scope.has(Role.COUNTY_LEADER)) {
      return "/";
    }
    boolean unit = scope.has(Role.WINDOW_CLERK) || scope.has(Role.UNIT_HEAD);
    return unit ? scope.unitPath() : null;
  }

  /** Path below which matters handled by the officer or by nobody yet may be known. */
  static @Nullable String deskPath(Scope scope) {
    return scope.has(Role.CASE_OFFICER) ? scope.unitPath() : null;
  }

  /**
   * Paths at or below another, as a range that the index serves: every path ends with a slash, and
   * the character after the slash is the digit zero.
   */
  static Condition below(Field<String> path, String above) {
    return above.equals("/")
        ? DSL.trueCondition()
        : path.ge(above).and(path.lt(above.substring(0, above.length() - 1) + "0"));
  }
}
