package org.xinheng.petition.web;

import static org.xinheng.identity.Role.BUREAU_LEADER;
import static org.xinheng.identity.Role.COUNTY_LEADER;
import static org.xinheng.identity.Role.UNIT_HEAD;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.xinheng.identity.FreshFactor;
import org.xinheng.identity.OpenTo;
import org.xinheng.identity.Scope;
import org.xinheng.identity.ServedPurpose;
import org.xinheng.identity.Serves;
import org.xinheng.identity.Unit;
import org.xinheng.petition.Board;
import org.xinheng.petition.BoardFigure;
import org.xinheng.petition.BoardPeriod;
import org.xinheng.petition.BoardQuestion;
import org.xinheng.petition.Boards;
import org.xinheng.shared.OfficeClock;

/** 工作看板: figures by township and department; each opens to its matters. */
@Controller
@Serves({ServedPurpose.STATISTICS, ServedPurpose.HANDLE})
class BoardController {

  private final Boards boards;
  private final BoardExport export;
  private final OfficeClock clock;

  BoardController(Boards boards, BoardExport export, OfficeClock clock) {
    this.boards = boards;
    this.export = export;
    this.clock = clock;
  }

  /**
   * The board, as a table and as bars of one figure.
   *
   * @param period a whole month, quarter or year; this year when it is none
   * @param bars the figure drawn as bars
   */
  @GetMapping("/boards")
  @OpenTo({UNIT_HEAD, BUREAU_LEADER, COUNTY_LEADER})
  String board(
      Scope scope,
      @RequestParam(required = false) @Nullable String period,
      @RequestParam(required = false) @Nullable String bars,
      Model model) {
    BoardFigure drawn = Optional.ofNullable(bars).flatMap(BoardFigure::of).orElse(BoardFigure.OPEN);
    Board board = boards.board(new BoardQuestion(scope, period(period)));
    model.addAttribute("board", board);
    model.addAttribute("figures", BoardFigure.values());
    model.addAttribute("drawn", drawn);
    model.addAttribute("bars", BoardBar.of(board, drawn));
    model.addAttribute("periods", BoardPeriod.offered(clock.today()));
    model.addAttribute("traces", scope.has(BUREAU_LEADER) || scope.has(COUNTY_LEADER));
    return "petition/board";
  }

  /** The same table as a file. */
  @GetMapping("/boards.csv")
  @OpenTo({UNIT_HEAD, BUREAU_LEADER, COUNTY_LEADER})
  @FreshFactor
  ResponseEntity<String> file(
      Scope scope, @RequestParam(required = false) @Nullable String period) {
    Board board = boards.board(new BoardQuestion(scope, period(period)));
    String name = "boards-" + board.period().code() + "-" + board.asOf() + ".csv";
    String disposition =
        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
        .body(export.of(board));
  }

  /** The matters behind a figure, as far as the reader may know of them. */
  @GetMapping("/boards/{unit}/{figure}")
  @OpenTo({UNIT_HEAD, BUREAU_LEADER, COUNTY_LEADER})
  String matters(
      Scope scope,
      @PathVariable String unit,
      @PathVariable String figure,
      @RequestParam(required = false) @Nullable String period,
      @RequestParam(required = false) @Nullable UUID after,
      Model model) {
    Unit found = boards.unit(scope, unit).orElseThrow(BoardController::missing);
    BoardFigure of =
        BoardFigure.of(figure).filter(BoardFigure::opens).orElseThrow(BoardController::missing);
    BoardPeriod over = period(period);
    model.addAttribute("unit", found);
    model.addAttribute("figure", of);
    model.addAttribute("period", over);
    model.addAttribute("page", boards.matters(scope, found, of, over, after));
    return "petition/board-matters";
  }

  private BoardPeriod period(@Nullable String code) {
    return BoardPeriod.of(code).orElseGet(() -> BoardPeriod.yearOf(clock.today()));
  }

  private static ResponseStatusException missing() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
