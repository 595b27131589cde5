package org.xinheng.petition.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.val;
import static org.xinheng.petition.store.jooq.Tables.MATTER;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
   * A listed matter with its place in the list.
   *
   * @param id its id, by which lists are ordered
   * @param row what is shown
   */
  public record Listed(UUID id, MatterRow row) {}

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
    Looked looked = new Looked(filter.words(), named, List.of());
    return page(fetch(scope, filter, looked, today, after, limit + 1), limit);
  }

  /**
   * Those of some matters that a scope may know of and a filter lets through, newest first: what
   * was found in statements, so erased ones and reports of wrongdoing are never among them.
   */
  public List<Listed> among(
      Scope scope, MatterFilter filter, List<UUID> found, LocalDate today, int most) {
    Looked looked = new Looked(List.of(), Set.of(), found);
    return fetch(scope, filter, looked, today, null, most);
  }

  /** Cuts a list fetched with one row more than asked for, or with more than that. */
  public static Page<MatterRow> page(List<Listed> fetched, int limit) {
    Page<Listed> page = Page.of(fetched, limit, listed -> listed.id().toString());
    return new Page<>(page.rows().stream().map(Listed::row).toList(), page.next());
  }

  /** How often each of some matters of a scope was changed so far, by number. */
  public Map<String, Integer> versions(Scope scope, Collection<String> numbers) {
    return sql.select(MATTER.NUMBER, MATTER.VERSION)
        .from(MATTER)
        .where(Visibility.of(scope), MATTER.NUMBER.in(numbers))
        .fetchMap(MATTER.NUMBER, MATTER.VERSION);
  }

  /** Matters of known numbers, as far as the scope reaches, newest first. */
  public List<MatterRow> of(Scope scope, Collection<String> numbers) {
    return rows(sql)
        .where(Visibility.of(scope), MATTER.NUMBER.in(numbers))
        .orderBy(MATTER.ID.desc())
        .fetch(MatterLists::matterRow);
  }

  /**
   * What was looked for.
   *
   * @param words each in the subject line or the number
   * @param named or at one of these units
   * @param found only among these matters; empty for all
   */
  private record Looked(List<String> words, Set<UUID> named, List<UUID> found) {}

  /** The matters of a scope by way of the function that takes it; see the migration V30. */
  private List<Listed> fetch(
      Scope scope,
      MatterFilter filter,
      Looked looked,
      LocalDate today,
      @Nullable UUID after,
      int most) {
    Table<?> within =
        DSL.table(
                "petition.matters_within({0}, {1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}, {9}, {10}, {11}, {12}, {13}, {14})",
                val(scope.region().code()),
                val(Visibility.unitPath(scope), SQLDataType.CLOB),
                val(Visibility.deskPath(scope), SQLDataType.CLOB),
                val(scope.officer()),
                val(filter.state() == null ? null : filter.state().code(), SQLDataType.CLOB),
                val(filter.form() == null ? null : filter.form().code(), SQLDataType.CLOB),
                val(filter.unit(), SQLDataType.UUID),
                val(filter.overdue() ? today : null, SQLDataType.LOCALDATE),
                val(filter.from(), SQLDataType.LOCALDATE),
                val(filter.to(), SQLDataType.LOCALDATE),
                val(looked.words().toArray(String[]::new), SQLDataType.CLOB.array()),
                val(looked.named().toArray(UUID[]::new)),
                val(looked.found().toArray(UUID[]::new)),
                val(after, SQLDataType.UUID),
                val(most))
            .as("listed");
    return sql.select(LISTED).from(within).fetch(MatterLists::listed);
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

  private static Listed listed(Record r) {
    return new Listed(r.get(MATTER.ID), matterRow(r));
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
