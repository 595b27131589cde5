package org.xinheng.petition.web;

import java.util.List;
import org.xinheng.identity.Unit;
import org.xinheng.petition.Board;
import org.xinheng.petition.Board.Cell;
import org.xinheng.petition.BoardFigure;
import org.xinheng.petition.domain.SmallCells.Sight;

/**
 * One bar of a board: a unit and one of its figures. Units stand in their own order and not by the
 * figure, since a board is no ranking.
 *
 * @param unit the unit
 * @param cell what is printed of the figure
 * @param percent length in percent of the longest; 0 where nothing is printed
 */
record BoardBar(Unit unit, Cell cell, int percent) {

  private static final int WHOLE = 100;

  static List<BoardBar> of(Board board, BoardFigure figure) {
    List<Board.Line> lines =
        board.groups().stream()
            .flatMap(group -> group.lines().stream())
            .filter(line -> line.unit() != null)
            .toList();
    int longest = lines.stream().mapToInt(line -> line.of(figure).count()).max().orElse(0);
    return lines.stream().flatMap(line -> bar(line, figure, longest).stream()).toList();
  }

  private static java.util.Optional<BoardBar> bar(
      Board.Line line, BoardFigure figure, int longest) {
    Cell cell = line.of(figure);
    boolean drawn = cell.sight() == Sight.SHOWN && longest > 0;
    return java.util.Optional.ofNullable(line.unit())
        .map(unit -> new BoardBar(unit, cell, drawn ? WHOLE * cell.count() / longest : 0));
  }
}
