package org.xinheng.petition.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.xinheng.petition.store.jooq.Tables.MATTER;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinheng.identity.Scope;
import org.xinheng.measure.Period;
import org.xinheng.petition.BoardFigure;
import org.xinheng.petition.MatterRow;
import org.xinheng.shared.Page;
import org.xinheng.shared.Region;
import org.xinheng.statute.procedure.Satisfaction;
import org.xinheng.statute.procedure.State;

/** Figures of boards by unit, and the matters behind each: one statement either way. */
@Repository
public class BoardFigures {

  private static final int SOON_DAYS = 7;

  /** The unit whose matter it is. */
  private static final Field<UUID> UNIT = coalesce(MATTER.HANDLING_UNIT, MATTER.REGISTERING_UNIT);

  /** States in which an office owes something. */
  private static final List<String> OPEN =
      Stream.of(
              State.REGISTERED,
              State.ROUTING,
              State.REPORTED,
              State.PENDING,
              State.OBJECTED,
              State.HANDLING,
              State.CONCLUDED,
              State.AGREED,
              State.ANSWERED,
              State.REVIEWING,
              State.REVIEW_DECIDED,
              State.REEXAMINING,
              State.HEARING,
              State.REEXAMINED)
          .map(State::code)
          .toList();

  private final DSLContext sql;

  public BoardFigures(DSLContext sql) {
    this.sql = sql;
  }

  /** The figures of one unit. */
  public record Counts(Map<BoardFigure, Integer> of) {

    /** Of a unit that has no matter. */
    public static final Counts NONE = new Counts(Map.of());

    public Counts {
      of = Map.copyOf(of);
    }

    /** Some figures in a row, the first of them the whole; then what no part of it names. */
    public int[] divided(List<BoardFigure> columns) {
      int[] numbers = new int[columns.size() == 1 ? 1 : columns.size() + 1];
      for (int at = 0; at < columns.size(); at++) {
        numbers[at] = of.getOrDefault(columns.get(at), 0);
      }
      if (numbers.length > 1) {
        int parts = Arrays.stream(numbers).skip(1).sum();
        numbers[numbers.length - 1] = numbers[0] - parts;
      }
      return numbers;
    }
  }

  /** The figures of every unit that has any matter. */
  public Map<UUID, Counts> counts(Region region, Period period, LocalDate today) {
    List<Field<Integer>> columns =
        Arrays.stream(BoardFigure.values())
            .map(figure -> count().filterWhere(counted(figure, period, today)).as(figure.name()))
            .toList();
    return sql.select(Stream.<SelectField<?>>concat(Stream.of(UNIT), columns.stream()).toList())
        .from(MATTER)
        .where(MATTER.REGION.eq(region.code()))
        .groupBy(coalesce(MATTER.HANDLING_UNIT, MATTER.REGISTERING_UNIT))
        .fetchMap(row -> row.get(0, UUID.class), row -> counts(row, columns));
  }

  private static Counts counts(Record row, List<Field<Integer>> columns) {
    Map<BoardFigure, Integer> counts = new EnumMap<>(BoardFigure.class);
    for (BoardFigure figure : BoardFigure.values()) {
      counts.put(figure, row.get(columns.get(figure.ordinal())));
    }
    return new Counts(counts);
  }

  /** The matters of a figure that a scope may know of, newest first, paged by key. */
  public Page<MatterRow> matters(
      Scope scope,
      UUID unit,
      BoardFigure figure,
      Period period,
      LocalDate today,
      @Nullable UUID after,
      int limit) {
    Condition older = after == null ? MATTER.ID.isNotNull() : MATTER.ID.lt(after);
    List<Record> rows =
        MatterLists.rows(sql)
            .where(Visibility.of(scope), UNIT.eq(unit), counted(figure, period, today), older)
            .orderBy(MATTER.ID.desc())
            .limit(limit + 1)
            .fetch(row -> row);
    Page<Record> page = Page.of(rows, limit, row -> row.get(MATTER.ID).toString());
    return new Page<>(page.rows().stream().map(MatterLists::matterRow).toList(), page.next());
  }

  private static Condition counted(BoardFigure figure, Period period, LocalDate today) {
    LocalDate last = today.isBefore(period.to()) ? today : period.to();
    LocalDate from = period.from();
    return switch (figure) {
      case RECEIVED -> MATTER.RECEIVED_ON.between(from, last);
      case OPEN -> open();
      case DUE_SOON -> open().and(MATTER.CLOCK_DUE_ON.between(today, today.plusDays(SOON_DAYS)));
      case OVERDUE -> open().and(MATTER.CLOCK_DUE_ON.lt(today));
      case OWED -> owed(from, last);
      case IN_TIME -> owed(from, last).and(MATTER.DISPOSED_ON.le(MATTER.DISPOSITION_DUE_ON));
      case CONCLUDED -> concluded(from, last);
      case WITHIN -> concluded(from, last).and(MATTER.CONCLUDED_ON.le(MATTER.CONCLUSION_DUE_ON));
      case DELIVERED -> MATTER.DELIVERED_ON.between(from, last);
      case EVALUATED -> evaluated(from, last);
      case SATISFIED -> evaluated(from, last).and(graded(Satisfaction.SATISFIED));
      case FAIRLY -> evaluated(from, last).and(graded(Satisfaction.FAIRLY));
    };
  }

  private static Condition open() {
    return MATTER.STATE.in(OPEN);
  }

  private static Condition owed(LocalDate from, LocalDate last) {
    return MATTER.DISPOSITION_DUE_ON.between(from, last);
  }

  private static Condition concluded(LocalDate from, LocalDate last) {
    return MATTER
        .CONCLUDED_ON
        .between(from, last)
        .and(MATTER.ACCEPTED_ON.isNotNull())
        .and(MATTER.CONCLUSION_DUE_ON.isNotNull());
  }

  private static Condition evaluated(LocalDate from, LocalDate last) {
    return MATTER.EVALUATED_ON.between(from, last).and(MATTER.ORGAN_GRADE.isNotNull());
  }

  private static Condition graded(Satisfaction grade) {
    return MATTER.ORGAN_GRADE.eq(grade.code());
  }
}
