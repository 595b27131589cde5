package org.xinheng.petition.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.val;
import static org.xinheng.petition.store.jooq.Tables.MATTER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinheng.identity.Scope;
import org.xinheng.petition.DeskCounts;
import org.xinheng.petition.DeskList;
import org.xinheng.petition.MatterFilter;
import org.xinheng.petition.MatterRow;
import org.xinheng.shared.Page;
import org.xinheng.statute.deadline.RuleId;
import org.xinheng.statute.procedure.PetitionForm;
import org.xinheng.statute.procedure.State;

/** Lists and counts of matters, one statement each, always within a scope. */
@Repository
public class MatterLists {

  private static final int SOON_DAYS = 3;
  private static final int DESK_ROWS = 20;
  private static final Field<UUID> UNIT = field(name("unit"), UUID.class);

  /** Columns of a listed row by their bare names, as the function returns them. */
  private static final List<Field<?>> LISTED =
      List.of(
          bare(MATTER.ID),
          bare(MATTER.NUMBER),
          bare(MATTER.SUBJECT),
          bare(MATTER.FORM),
          UNIT,
          bare(MATTER.STATE),
          bare(MATTER.RECEIVED_ON),
          bare(MATTER.CLOCK_RULE),
          bare(MATTER.CLOCK_DUE_ON),
          bare(MATTER.ERASED_ON));

  private final DSLContext sql;

  public MatterLists(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * Matters in a scope, newest first, paged by key.
   *
   * @param named units whose name holds the text of the filter
   */
  public Page<MatterRow> list(
      Scope scope,
      MatterFilter filter,
      Set<UUID> named,
      LocalDate today,
      @Nullable UUID after,
      int limit) {
    List<Keyed> rows =
        sql.select(LISTED)
            .from(within(scope, filter, named, today, after, limit + 1))
            .fetch(MatterLists::row);
    Page<Keyed> page = Page.of(rows, limit, keyed -> keyed.id().toString());
    return new Page<>(page.rows().stream().map(Keyed::row).toList(), page.next());
  }

  /** The desk's counts, in one statement. */
  public DeskCounts counts(Scope scope, LocalDate today) {
    return sql.select(
            number(scope, DeskList.TO_ROUTE, today),
            number(scope, DeskList.DUE_SOON, today),
            number(scope, DeskList.OVERDUE, today),
            number(scope, DeskList.TO_ACCEPT, today),
            number(scope, DeskList.TO_SIGN, today),
            number(scope, DeskList.TO_DELIVER, today))
        .from(MATTER)
        .where(Visibility.of(scope))
        .fetchSingle(r ->
            new DeskCounts(r.value1(), r.value2(), r.value3(), r.value4(), r.value5(), r.value6()));
  }

  /** The first rows of one of the desk's lists, the most pressing first. */
  public List<MatterRow> desk(Scope scope, DeskList which, LocalDate today) {
    return rows()
        .where(Visibility.of(scope), waiting(scope, which, today))
        .orderBy(MATTER.CLOCK_DUE_ON.asc().nullsLast(), MATTER.ID)
        .limit(DESK_ROWS)
        .fetch(r -> row(r).row());
  }

  /** Matters of known numbers, as far as the scope reaches, newest first. */
  public List<MatterRow> of(Scope scope, Collection<String> numbers) {
    return rows()
        .where(Visibility.of(scope), MATTER.NUMBER.in(numbers))
        .orderBy(MATTER.ID.desc())
        .fetch(r -> row(r).row());
  }

  private static Field<Integer> number(Scope scope, DeskList which, LocalDate today) {
    return count().filterWhere(waiting(scope, which, today));
  }

  private static Condition waiting(Scope scope, DeskList which, LocalDate today) {
    return switch (which) {
      case TO_ROUTE -> in(State.REGISTERED, State.ROUTING, State.REPORTED);
      case DUE_SOON -> MATTER.CLOCK_DUE_ON.between(today, today.plusDays(SOON_DAYS));
      case OVERDUE -> MATTER.CLOCK_DUE_ON.lt(today);
      case TO_ACCEPT ->
          in(State.PENDING).and(Visibility.below(MATTER.HANDLING_PATH, scope.unitPath()));
      case TO_SIGN -> MATTER.PROPOSED_BY.ne(scope.officer());
      case TO_DELIVER -> in(State.CONCLUDED, State.AGREED, State.ANSWERED);
    };
  }

  private static Condition in(State... states) {
    List<String> codes = new ArrayList<>();
    for (State state : states) {
      codes.add(state.code());
    }
    return MATTER.STATE.in(codes);
  }

  /** The matters of a scope by way of the function that takes it; see the migration V4. */
  private static Table<?> within(
      Scope scope,
      MatterFilter filter,
      Set<UUID> named,
      LocalDate today,
      @Nullable UUID after,
      int most) {
    String text = filter.text();
    return DSL.table(
            "petition.matters_within({0}, {1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}, {9}, {10}, {11})",
            val(scope.region().code()),
            val(Visibility.unitPath(scope), SQLDataType.CLOB),
            val(Visibility.deskPath(scope), SQLDataType.CLOB),
            val(scope.officer()),
            val(filter.state() == null ? null : filter.state().code(), SQLDataType.CLOB),
            val(filter.form() == null ? null : filter.form().code(), SQLDataType.CLOB),
            val(filter.unit(), SQLDataType.UUID),
            val(filter.overdue() ? today : null, SQLDataType.LOCALDATE),
            val(text == null || text.isBlank() ? null : text.strip(), SQLDataType.CLOB),
            val(named.toArray(UUID[]::new)),
            val(after, SQLDataType.UUID),
            val(most))
        .as("listed");
  }

  private SelectJoinStep<? extends Record> rows() {
    return sql.select(
            MATTER.ID,
            MATTER.NUMBER,
            MATTER.SUBJECT,
            MATTER.FORM,
            coalesce(MATTER.HANDLING_UNIT, MATTER.REGISTERING_UNIT).as(UNIT),
            MATTER.STATE,
            MATTER.RECEIVED_ON,
            MATTER.CLOCK_RULE,
            MATTER.CLOCK_DUE_ON,
            MATTER.ERASED_ON)
        .from(MATTER);
  }

  private static <T> Field<T> bare(Field<T> column) {
    return field(column.getUnqualifiedName(), column.getDataType());
  }

  private record Keyed(UUID id, MatterRow row) {}

  private static Keyed row(Record r) {
    String rule = r.get(MATTER.CLOCK_RULE);
    return new Keyed(
        r.get(MATTER.ID),
        new MatterRow(
            r.get(MATTER.NUMBER),
            r.get(MATTER.SUBJECT),
            Rows.coded(PetitionForm.class, r.get(MATTER.FORM)),
            r.get(UNIT),
            Rows.coded(State.class, r.get(MATTER.STATE)),
            r.get(MATTER.RECEIVED_ON),
            rule == null ? null : RuleId.of(rule).orElseThrow(),
            r.get(MATTER.CLOCK_DUE_ON),
            r.get(MATTER.ERASED_ON) != null));
  }
}
