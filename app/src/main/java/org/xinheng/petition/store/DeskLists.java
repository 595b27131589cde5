package org.xinheng.petition.store;

import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.trueCondition;
import static org.xinheng.petition.store.jooq.Tables.MATTER;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.petition.DeskCounts;
import org.xinheng.petition.DeskList;
import org.xinheng.petition.MatterRow;
import org.xinheng.shared.Page;
import org.xinheng.statute.procedure.State;

/** What waits for an officer, one statement each, always within a scope. */
@Repository
public class DeskLists {

  private static final int SOON_DAYS = 3;

  private final DSLContext sql;

  public DeskLists(DSLContext sql) {
    this.sql = sql;
  }

  /** How many wait on each list, in one statement; each part of it is read by an index. */
  public DeskCounts counts(Scope scope, LocalDate today) {
    List<Field<Integer>> parts =
        Arrays.stream(DeskList.values()).map(which -> number(scope, which, today)).toList();
    Record row = sql.select(parts).fetchSingle();
    Map<DeskList, Integer> counts = new EnumMap<>(DeskList.class);
    for (DeskList which : DeskList.values()) {
      counts.put(which, row.get(parts.get(which.ordinal())));
    }
    return new DeskCounts(counts);
  }

  private static Field<Integer> number(Scope scope, DeskList which, LocalDate today) {
    return field(
            selectCount().from(MATTER).where(Visibility.of(scope), waiting(scope, which, today)))
        .as(which.name());
  }

  /**
   * One of the lists, the most pressing first, paged by key.
   *
   * @param after key of the page before; empty for the first page
   */
  public Page<MatterRow> list(
      Scope scope, DeskList which, LocalDate today, @Nullable DeskKey after, int limit) {
    List<Record> rows =
        MatterLists.rows(sql)
            .where(Visibility.of(scope), waiting(scope, which, today), later(after))
            .orderBy(MATTER.CLOCK_DUE_ON.asc().nullsLast(), MATTER.ID)
            .limit(limit + 1)
            .fetch(row -> row);
    Page<Record> page =
        Page.of(
            rows,
            limit,
            row -> new DeskKey(row.get(MATTER.CLOCK_DUE_ON), row.get(MATTER.ID)).toString());
    return new Page<>(page.rows().stream().map(MatterLists::matterRow).toList(), page.next());
  }

  /** Rows of some matters of a scope, by their ids. */
  public Map<UUID, MatterRow> rows(Scope scope, List<UUID> ids) {
    return MatterLists.rows(sql)
        .where(Visibility.of(scope), MATTER.ID.in(ids))
        .fetchMap(MATTER.ID, MatterLists::matterRow);
  }

  /** The id of a matter that a scope may know of. */
  public Optional<UUID> id(Scope scope, String number) {
    return sql.select(MATTER.ID)
        .from(MATTER)
        .where(Visibility.of(scope), MATTER.NUMBER.eq(number))
        .fetchOptional(MATTER.ID);
  }

  private static Condition later(@Nullable DeskKey after) {
    if (after == null) {
      return trueCondition();
    }
    LocalDate due = after.due();
    if (due == null) {
      return MATTER.CLOCK_DUE_ON.isNull().and(MATTER.ID.gt(after.id()));
    }
    return MATTER
        .CLOCK_DUE_ON
        .gt(due)
        .or(MATTER.CLOCK_DUE_ON.eq(due).and(MATTER.ID.gt(after.id())))
        .or(MATTER.CLOCK_DUE_ON.isNull());
  }

  private static Condition waiting(Scope scope, DeskList which, LocalDate today) {
    return switch (which) {
      case OVERDUE -> MATTER.CLOCK_DUE_ON.lt(today);
      case DUE_TODAY -> MATTER.CLOCK_DUE_ON.eq(today);
      case DUE_SOON -> MATTER.CLOCK_DUE_ON.between(today.plusDays(1), today.plusDays(SOON_DAYS));
      case TO_SIGN -> toSign(scope);
      case OBJECTIONS -> toRule(scope);
      case UNASSIGNED ->
          MATTER
              .HANDLER
              .isNull()
              .and(MATTER.HANDLING_UNIT.isNotNull())
              .and(in(State.PENDING, State.HANDLING));
      case TO_ROUTE -> in(State.REGISTERED, State.ROUTING, State.REPORTED);
      case TO_ACCEPT ->
          in(State.PENDING).and(Visibility.below(MATTER.HANDLING_PATH, scope.unitPath()));
      case TO_DELIVER -> in(State.CONCLUDED, State.AGREED, State.ANSWERED);
    };
  }

  /**
   * Drafts and wishes for more time of others: the head's in the own unit, the leader's at the
   * bureau.
   */
  private static Condition toSign(Scope scope) {
    Condition drafted = MATTER.PROPOSED_BY.ne(scope.officer());
    Condition asked = in(State.HANDLING).and(MATTER.EXTENSION_ASKED_BY.ne(scope.officer()));
    Condition any = falseCondition();
    if (scope.has(Role.UNIT_HEAD)) {
      any =
          any.or(
              drafted
                  .or(asked)
                  .and(MATTER.HANDLING_PATH.isNotNull())
                  .and(Visibility.below(MATTER.HANDLING_PATH, scope.unitPath())));
    }
    if (scope.has(Role.BUREAU_LEADER)) {
      any = any.or(drafted.and(MATTER.HANDLING_PATH.isNull()));
    }
    return any;
  }

  /** Whoever sent a matter decides on the objection to it. */
  private static Condition toRule(Scope scope) {
    boolean decides = scope.has(Role.UNIT_HEAD) || scope.has(Role.BUREAU_LEADER);
    return decides
        ? in(State.OBJECTED).and(Visibility.below(MATTER.REGISTERING_PATH, scope.unitPath()))
        : falseCondition();
  }

  private static Condition in(State... states) {
    return MATTER.STATE.in(Arrays.stream(states).map(State::code).toList());
  }
}
