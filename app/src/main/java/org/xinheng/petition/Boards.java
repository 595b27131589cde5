package org.xinheng.petition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinheng.identity.Scope;
import org.xinheng.identity.Unit;
import org.xinheng.identity.Units;
import org.xinheng.petition.Board.Cell;
import org.xinheng.petition.Board.Group;
import org.xinheng.petition.Board.Line;
import org.xinheng.petition.domain.SmallCells;
import org.xinheng.petition.domain.SmallCells.Sight;
import org.xinheng.petition.store.BoardFigures;
import org.xinheng.petition.store.BoardFigures.Counts;
import org.xinheng.shared.OfficeClock;
import org.xinheng.shared.Page;

/**
 * Boards of townships and departments (督促研判): how first petitions are accepted and concluded, with
 * small numbers withheld. A board takes two statements, however many units there are; a list of the
 * matters behind a figure takes one.
 */
@Service
@Transactional(readOnly = true)
public class Boards {

  /** Rows of a list. */
  public static final int PAGE = 50;

  private final BoardFigures figures;
  private final Units units;
  private final OfficeClock clock;

  Boards(BoardFigures figures, Units units, OfficeClock clock) {
    this.figures = figures;
    this.units = units;
    this.clock = clock;
  }

  /** The board, with the lines of the reader's unit and those below it. */
  public Board board(BoardQuestion asked) {
    Scope reader = asked.reader();
    LocalDate today = clock.today();
    List<Unit> all = units.all(reader.region());
    Map<UUID, Counts> counts = figures.counts(reader.region(), asked.period().days(), today);
    List<Group> groups =
        Stream.of(true, false)
            .map(townships -> group(reader, townships, all, counts))
            .filter(group -> !group.lines().isEmpty())
            .toList();
    return new Board(asked.period(), today, groups);
  }

  private static Group group(
      Scope reader, boolean townships, List<Unit> all, Map<UUID, Counts> counts) {
    List<Unit> members =
        all.stream().filter(unit -> (unit.kind() == Unit.Kind.TOWNSHIP) == townships).toList();
    List<Counts> rows =
        members.stream().map(unit -> counts.getOrDefault(unit.id(), Counts.NONE)).toList();
    List<Line> lines = lines(members, rows);
    return new Group(townships, lines.stream().filter(line -> isOf(reader, line.unit())).toList());
  }

  /** The sums are of the whole county, and go to whoever sees it. */
  private static boolean isOf(Scope reader, @Nullable Unit unit) {
    String reach = reader.matterReach();
    return reach.equals("/") || (unit != null && !reach.isEmpty() && unit.path().startsWith(reach));
  }

  private static List<Line> lines(List<Unit> members, List<Counts> rows) {
    List<Map<BoardFigure, Cell>> cells = new ArrayList<>();
    IntStream.rangeClosed(0, rows.size()).forEach(_ -> cells.add(new EnumMap<>(BoardFigure.class)));
    BoardFigure.wholes().forEach(whole -> print(whole, rows, cells));
    return IntStream.rangeClosed(0, members.size())
        .mapToObj(at -> new Line(at < members.size() ? members.get(at) : null, cells.get(at)))
        .toList();
  }

  /** Fills in a figure and its parts, as far as they may be printed. */
  private static void print(
      BoardFigure whole, List<Counts> rows, List<Map<BoardFigure, Cell>> cells) {
    List<BoardFigure> columns = Stream.concat(Stream.of(whole), whole.parts().stream()).toList();
    int width = columns.size() == 1 ? 1 : columns.size() + 1;
    List<int[]> numbers = rows.stream().map(row -> row.divided(columns)).toList();
    List<List<Sight>> sights = SmallCells.of(numbers, width);
    for (int row = 0; row <= rows.size(); row++) {
      for (int column = 0; column < columns.size(); column++) {
        int at = column;
        int count =
            row < rows.size()
                ? numbers.get(row)[at]
                : numbers.stream().mapToInt(it -> it[at]).sum();
        cells.get(row).put(columns.get(at), Cell.of(sights.get(row).get(at), count));
      }
    }
  }

  /** A unit by its code, as far as the reader has its board. */
  public Optional<Unit> unit(Scope reader, String code) {
    return units.byCode(reader.region(), code).filter(unit -> isOf(reader, unit));
  }

  /**
   * The matters behind a figure that the reader may know of, newest first.
   *
   * @param after key of the page before; empty for the first page
   */
  public Page<MatterRow> matters(
      Scope reader, Unit unit, BoardFigure figure, BoardPeriod period, @Nullable UUID after) {
    if (!figure.opens()) {
      throw new IllegalArgumentException("who gave which grade is not listed: " + figure);
    }
    return figures.matters(reader, unit.id(), figure, period.days(), clock.today(), after, PAGE);
  }
}
