package org.xinheng.petition.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.xinheng.identity.Unit;
import org.xinheng.petition.Board;
import org.xinheng.petition.Board.Cell;
import org.xinheng.petition.BoardFigure;
import org.xinheng.petition.domain.SmallCells.Sight;
import org.xinheng.shared.Csv;

/** A board as a file: what the page prints, with what each figure means below it. */
@Component
class BoardExport {

  private final MessageSource messages;

  BoardExport(MessageSource messages) {
    this.messages = messages;
  }

  String of(Board board) {
    StringBuilder file = new StringBuilder(Csv.MARK);
    file.append(
        Csv.line(
            words("petition.board.title"),
            board.period().code(),
            words("petition.board.as-of", board.asOf().toString())));
    file.append(head());
    for (Board.Group group : board.groups()) {
      group.lines().forEach(line -> file.append(line(group, line)));
    }
    if (board.withholds()) {
      file.append(Csv.line(words("petition.board.withheld")));
    }
    for (BoardFigure figure : BoardFigure.values()) {
      file.append(Csv.line(words(figure.messageKey()), words(figure.messageKey() + ".definition")));
    }
    return file.toString();
  }

  private String head() {
    List<String> cells =
        new ArrayList<>(List.of(words("petition.board.kind"), words("petition.board.unit")));
    Arrays.stream(BoardFigure.values()).forEach(figure -> cells.add(words(figure.messageKey())));
    return Csv.line(cells);
  }

  private String line(Board.Group group, Board.Line line) {
    Unit unit = line.unit();
    List<String> cells = new ArrayList<>(List.of(words(group.messageKey())));
    cells.add(unit == null ? words("petition.board.total") : unit.name());
    Arrays.stream(BoardFigure.values()).forEach(figure -> cells.add(cell(line.of(figure))));
    return Csv.line(cells);
  }

  private String cell(Cell cell) {
    return cell.sight() == Sight.SHOWN
        ? Integer.toString(cell.count())
        : words("petition.board." + cell.sight().name().toLowerCase(java.util.Locale.ROOT));
  }

  private String words(String key, Object... values) {
    return messages.getMessage(key, values, LocaleContextHolder.getLocale());
  }
}
