package org.xinheng.petition;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinheng.identity.Unit;
import org.xinheng.petition.domain.SmallCells.Sight;

/**
 * A board (看板): figures of units over a period, as far as they may be printed.
 *
 * @param period the period
 * @param asOf the day it was counted
 * @param groups townships, then departments; only those with a unit that the reader sees
 */
public record Board(BoardPeriod period, LocalDate asOf, List<Group> groups) {

  public Board {
    groups = List.copyOf(groups);
  }

  /** Whether anything is withheld, so that the reason has to be said. */
  public boolean withholds() {
    return groups.stream()
        .flatMap(group -> group.lines().stream())
        .flatMap(line -> line.cells().values().stream())
        .anyMatch(cell -> cell.sight() != Sight.SHOWN);
  }

  /**
   * Units that are added up.
   *
   * @param townships townships, or else departments
   * @param lines one a unit; the sums at the end where the reader sees the whole county
   */
  public record Group(boolean townships, List<Line> lines) {
    public Group {
      lines = List.copyOf(lines);
    }

    /** Key of its name in the message files. */
    public String messageKey() {
      return townships ? "petition.board.townships" : "petition.board.departments";
    }
  }

  /**
   * One unit's figures, or the sums.
   *
   * @param unit the unit; empty for the sums
   * @param cells what is printed of each figure
   */
  public record Line(@Nullable Unit unit, Map<BoardFigure, Cell> cells) {
    public Line {
      cells = Map.copyOf(cells);
    }

    public Cell of(BoardFigure figure) {
      return Optional.ofNullable(cells.get(figure)).orElseThrow();
    }

    /**
     * Share of a part in its whole, in percent with one digit; empty for what is no part, while
     * there is nothing to divide by, and where either is withheld.
     */
    public Optional<java.math.BigDecimal> share(BoardFigure part) {
      return part.whole()
          .map(this::of)
          .filter(whole -> whole.sight() == Sight.SHOWN && whole.count() > 0)
          .filter(_ -> of(part).sight() == Sight.SHOWN)
          .map(whole -> Shares.percent(of(part).count(), whole.count()));
    }
  }

  /**
   * One place of the table.
   *
   * @param sight what is seen of it
   * @param count the number; 0 where it is withheld, so that it cannot slip out
   */
  public record Cell(Sight sight, int count) {
    static Cell of(Sight sight, int count) {
      return new Cell(sight, sight == Sight.SHOWN ? count : 0);
    }
  }
}
