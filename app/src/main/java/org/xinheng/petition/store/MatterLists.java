package org.xinheng.petition.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.val;
import static org.xinheng.petition.store.jooq.Tables.MATTER;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
import org.xinheng.petition.MatterFilter;
import org.xinheng.petition.MatterRow;
import org.xinheng.shared.Page;
import org.xinheng.statute.deadline.RuleId;
import org.xinheng.statute.procedure.PetitionForm;
import org.xinheng.statute.procedure.State;

/** Lists of matters, one statement each, always within a scope. */
@Repository
public class MatterLists {

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

  /** Matters of known numbers, as far as the scope reaches, newest first. */
  public List<MatterRow> of(Scope scope, Collection<String> numbers) {
    return rows(sql)
        .where(Visibility.of(scope), MATTER.NUMBER.in(numbers))
        .orderBy(MATTER.ID.desc())
        .fetch(MatterLists::matterRow);
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

  /** The listed columns of matters, to be narrowed by the caller. */
  static SelectJoinStep<? extends Record> rows(DSLContext sql) {
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
    return new Keyed(r.get(MATTER.ID), matterRow(r));
  }

  static MatterRow matterRow(Record r) {
    String rule = r.get(MATTER.CLOCK_RULE);
    return new MatterRow(
        r.get(MATTER.NUMBER),
        r.get(MATTER.SUBJECT),
        Rows.coded(PetitionForm.class, r.get(MATTER.FORM)),
        r.get(UNIT),
        Rows.coded(State.class, r.get(MATTER.STATE)),
        r.get(MATTER.RECEIVED_ON),
        rule == null ? null : RuleId.of(rule).orElseThrow(),
        r.get(MATTER.CLOCK_DUE_ON),
        r.get(MATTER.ERASED_ON) != null);
  }
}
