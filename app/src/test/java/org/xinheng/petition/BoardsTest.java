package org.xinheng.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.MovableClock;
import org.xinheng.given.TestProgram;
import org.xinheng.given.Truth;
import org.xinheng.house.Control;
import org.xinheng.house.Right;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.identity.Unit;
import org.xinheng.identity.Units;
import org.xinheng.petition.Board.Cell;
import org.xinheng.petition.Board.Line;
import org.xinheng.petition.domain.SmallCells.Sight;
import org.xinheng.petition.store.BoardFigures;
import org.xinheng.shared.RowScopes;
import org.xinheng.statute.procedure.Satisfaction;

/** Each figure of a board against a count of the rows thrown in, made one by one without SQL. */
@TestProgram
class BoardsTest {

  private static final int MATTERS = 400;
  private static final LocalDate TODAY = Sample.TODAY;
  private static final BoardPeriod YEAR = BoardPeriod.yearOf(TODAY);
  private static final List<String> OPEN =
      List.of("registered", "pending", "handling", "concluded");
  private static final List<String> OVER = List.of("delivered", "closed", "refused", "final");
  private static final List<String> GRADES =
      Arrays.stream(Satisfaction.values()).map(Satisfaction::code).toList();
  private static final String INSERT =
      """
      insert into petition.matter (region, id, number, form, class, purpose, content_class, subject, persons, first,
        received_on, registered_at, registered_by, registering_unit, registering_path, handling_unit, handling_path,
        state, procedure, clock_rule, clock_due_on, disposition, disposition_due_on, disposed_on, accepted_on,
        conclusion_due_on, concluded_on, delivered_on, evaluated_on, organ_grade)
      values (?, ?, ?, 'letter', 'grievance', 'decision', '030800', '反映道路积水问题', 1, true, ?, now(), ?, ?, ?,
        cast(? as uuid), cast(? as text), ?, '', cast(? as text), cast(? as date), cast(? as text), cast(? as date),
        cast(? as date), cast(? as date), cast(? as date), cast(? as date), cast(? as date), cast(? as date),
        cast(? as text))\
      """;

  private final Boards boards;
  private final Units units;
  private final MockMvc pages;
  private final Truth truth;
  private final DSLContext sql;
  private final RowScopes rows;
  private final TransactionTemplate transaction;
  private final County county;
  private final Unit strange;
  private final List<Row> thrown = new ArrayList<>();
  private final List<List<@Nullable Object>> waiting = new ArrayList<>();
  private final Random dice = new Random(20251015);

  BoardsTest(
      @Autowired Boards boards,
      @Autowired Units units,
      @Autowired MockMvc pages,
      @Autowired Truth truth,
      @Autowired DSLContext sql,
      @Autowired RowScopes rows,
      @Autowired TransactionTemplate transaction,
      @Autowired Counties counties) {
    this.boards = boards;
    this.units = units;
    this.pages = pages;
    this.truth = truth;
    this.sql = sql;
    this.rows = rows;
    this.transaction = transaction;
    this.county = counties.open();
    this.strange = town("901", "=1+1镇");
    List<Unit> many = List.of(county.housing(), county.labour(), county.east(), town("301", "南坪镇"));
    for (int i = 0; i < MATTERS; i++) {
      throwIn(many.get(dice.nextInt(many.size())));
    }
    for (int i = 0; i < 3; i++) {
      throwIn(county.west());
    }
    send();
  }

  /** Writes what was thrown in, over one connection. */
  private void send() {
    truth
        .sql()
        .transaction(
            within -> waiting.forEach(values -> within.dsl().execute(INSERT, values.toArray())));
    waiting.clear();
  }

  /** What a matter's row says. */
  private record Row(
      Unit unit,
      LocalDate received,
      String state,
      @Nullable LocalDate due,
      @Nullable LocalDate owed,
      @Nullable LocalDate disposed,
      @Nullable LocalDate accepted,
      @Nullable LocalDate limit,
      @Nullable LocalDate concluded,
      @Nullable LocalDate delivered,
      @Nullable LocalDate evaluated,
      @Nullable String grade) {}

  private Unit town(String code, String name) {
    return units.add(
        county.region(),
        county.root(),
        county.region().code() + code,
        name,
        Unit.Kind.TOWNSHIP,
        MovableClock.START);
  }

  private void throwIn(Unit unit) {
    LocalDate received = TODAY.minusDays(dice.nextInt(400));
    boolean open = dice.nextBoolean();
    LocalDate accepted = maybe(received, 20);
    LocalDate evaluated = maybe(received, 120);
    add(
        new Row(
            unit,
            received,
            open ? any(OPEN) : any(OVER),
            dice.nextInt(4) == 0 ? null : TODAY.plusDays(dice.nextInt(30) - 10),
            dice.nextInt(9) == 0 ? null : received.plusDays(15),
            maybe(received, 25),
            accepted,
            accepted == null ? null : accepted.plusDays(60),
            accepted == null ? null : maybe(accepted, 90),
            maybe(received, 100),
            evaluated,
            evaluated == null || dice.nextInt(8) == 0 ? null : any(GRADES)));
  }

  private @Nullable LocalDate maybe(LocalDate from, int within) {
    return dice.nextInt(3) == 0 ? null : from.plusDays(dice.nextInt(within));
  }

  private String any(List<String> all) {
    return all.get(dice.nextInt(all.size()));
  }

  private void add(Row row) {
    thrown.add(row);
    boolean sent = thrown.size() % 3 > 0;
    Unit bureau = county.bureau();
    waiting.add(
        Arrays.asList(
            county.region().code(),
            new UUID(dice.nextLong(), dice.nextLong()),
            "XF-2025-T-" + (10_000 + thrown.size()),
            row.received(),
            county.officer(Role.WINDOW_CLERK).id(),
            sent ? bureau.id() : row.unit().id(),
            sent ? bureau.path() : row.unit().path(),
            sent ? row.unit().id() : null,
            sent ? row.unit().path() : null,
            row.state(),
            row.due() == null ? null : "C6",
            row.due(),
            row.disposed() == null ? null : "accepted",
            row.owed(),
            row.disposed(),
            row.accepted(),
            row.limit(),
            row.concluded(),
            row.delivered(),
            row.evaluated(),
            row.grade()));
  }

  private static boolean in(@Nullable LocalDate day) {
    return day != null && day.getYear() == TODAY.getYear() && !day.isAfter(TODAY);
  }

  private static boolean by(@Nullable LocalDate day, @Nullable LocalDate last) {
    return day != null && last != null && !day.isAfter(last);
  }

  /** What each figure counts, in the words of its definition. */
  private static boolean counts(BoardFigure figure, Row row) {
    boolean open = OPEN.contains(row.state());
    boolean concluded = in(row.concluded()) && row.accepted() != null && row.limit() != null;
    boolean evaluated = in(row.evaluated()) && row.grade() != null;
    return switch (figure) {
      case RECEIVED -> in(row.received());
      case OPEN -> open;
      case DUE_SOON ->
          open && by(row.due(), TODAY.plusDays(7)) && !by(row.due(), TODAY.minusDays(1));
      case OVERDUE -> open && by(row.due(), TODAY.minusDays(1));
      case OWED -> in(row.owed());
      case IN_TIME -> in(row.owed()) && by(row.disposed(), row.owed());
      case CONCLUDED -> concluded;
      case WITHIN -> concluded && by(row.concluded(), row.limit());
      case DELIVERED -> in(row.delivered());
      case EVALUATED -> evaluated;
      case SATISFIED -> evaluated && Satisfaction.SATISFIED.code().equals(row.grade());
      case FAIRLY -> evaluated && Satisfaction.FAIRLY.code().equals(row.grade());
    };
  }

  private int counted(@Nullable Unit unit, boolean townships, BoardFigure figure) {
    return (int)
        thrown.stream()
            .filter(row -> counts(figure, row))
            .filter(row ->
                unit == null
                    ? (row.unit().kind() == Unit.Kind.TOWNSHIP) == townships
                    : row.unit().id().equals(unit.id()))
            .count();
  }

  private Board board(Scope reader) {
    return boards.board(new BoardQuestion(reader, YEAR));
  }

  @Test
  void everyFigureIsTheCountOfItsMattersOrWithheld() {
    Board board = board(county.as(Role.BUREAU_LEADER));
    int shown = 0;
    for (Board.Group group : board.groups()) {
      for (Line line : group.lines()) {
        for (BoardFigure figure : BoardFigure.values()) {
          int truly = counted(line.unit(), group.townships(), figure);
          Cell cell = line.of(figure);
          shown += cell.sight() == Sight.SHOWN && truly > 0 ? 1 : 0;
          assertThat(cell.count())
              .as("%s of %s", figure, line.unit())
              .isEqualTo(cell.sight() == Sight.SHOWN ? truly : 0);
          assertThat(cell.sight() == Sight.SHOWN && truly > 0 && truly < 5).isFalse();
          assertThat(cell.sight() == Sight.FEW && (truly == 0 || truly > 4)).isFalse();
        }
      }
    }
    assertThat(shown).isGreaterThan(20);
    assertThat(board.withholds()).isTrue();
    assertThat(board.groups().stream().map(it -> it.lines().getLast().unit())).containsOnlyNulls();
  }

  @Test
  @Right(13)
  @Control("W9")
  void eachReaderSeesTheSameOfTheOwnUnitsAndNothingOfOthers() {
    Board all = board(county.as(Role.COUNTY_LEADER));
    Board own = board(county.as(Role.UNIT_HEAD));
    assertThat(own.groups()).hasSize(1);
    Line line = own.groups().getFirst().lines().getFirst();
    assertThat(own.groups().getFirst().lines()).hasSize(1);
    assertThat(Objects.requireNonNull(line.unit()).id()).isEqualTo(county.housing().id());
    assertThat(all.groups().getLast().lines()).contains(line);
  }

  @Test
  void aFigureOpensToItsMattersWithinTheReadersScope() {
    for (BoardFigure figure :
        Arrays.stream(BoardFigure.values()).filter(BoardFigure::opens).toList()) {
      assertThat(listed(county.as(Role.BUREAU_LEADER), county.labour(), figure))
          .as(figure.name())
          .isEqualTo(counted(county.labour(), false, figure));
    }
    assertThat(listed(county.as(Role.UNIT_HEAD), county.housing(), BoardFigure.OPEN))
        .isEqualTo(counted(county.housing(), false, BoardFigure.OPEN));
    assertThat(listed(county.as(Role.UNIT_HEAD), county.labour(), BoardFigure.OPEN)).isZero();
  }

  private int listed(Scope reader, Unit unit, BoardFigure figure) {
    int found = 0;
    @Nullable UUID after = null;
    do {
      var page = boards.matters(reader, unit, figure, YEAR, after);
      found += page.rows().size();
      after = page.next() == null ? null : UUID.fromString(page.next());
    } while (after != null);
    return found;
  }

  @Test
  void aBoardTakesOneStatementWhateverTheUnitsAndSoDoesAList() {
    AtomicInteger statements = new AtomicInteger();
    ExecuteListener counter =
        new ExecuteListener() {
          @Override
          public void executeStart(ExecuteContext context) {
            statements.incrementAndGet();
          }
        };
    BoardFigures counted =
        new BoardFigures(
            DSL.using(sql.configuration().derive(new DefaultExecuteListenerProvider(counter))));
    for (int more = 0; more < 3; more++) {
      throwIn(town("95" + more, "增" + more + "镇"));
      send();
      statements.set(0);
      rows.run(
          county.as(Role.BUREAU_LEADER).rows(),
          () ->
              transaction.executeWithoutResult(_ -> {
                counted.counts(county.region(), YEAR.days(), TODAY);
                counted.matters(
                    county.as(Role.BUREAU_LEADER),
                    county.housing().id(),
                    BoardFigure.OPEN,
                    YEAR.days(),
                    TODAY,
                    null,
                    Boards.PAGE);
              }));
      assertThat(statements.get()).isEqualTo(2);
    }
  }

  @Test
  void thePageSaysWhatEachFigureMeansAndWhySomeAreWithheld() throws Exception {
    Document page = Jsoup.parse(body(Role.BUREAU_LEADER, "/boards?period=2025&bars=overdue"));
    assertThat(page.select("main h2").eachText()).containsExactly("乡镇", "部门", "各单位的已超期", "数字的含义");
    assertThat(page.select("tbody tr th").eachText()).contains("东坡镇", "清河县住房和城乡建设局");
    assertThat(page.select("tfoot")).hasSize(2);
    assertThat(page.select(".notice").text()).contains("少于5", "不单列", "第73条");
    assertThat(page.select("[id^=meaning-]")).hasSize(BoardFigure.values().length);
    assertThat(page.select(".bars dt").eachText()).contains("西岭乡");
    assertThat(page.select("a[href^=/boards/503001/overdue?period=2025]")).hasSize(1);
    assertThat(page.select("a[href*=/satisfied], a[href*=/fairly]")).isEmpty();
    Document own = Jsoup.parse(body(Role.UNIT_HEAD, "/boards"));
    assertThat(own.select("tbody tr th").eachText()).containsExactly("清河县住房和城乡建设局");
    assertThat(own.select("tfoot")).isEmpty();
  }

  @Test
  void aFigureOfAForeignUnitAndAGradeAreNotThere() throws Exception {
    assertThat(body(Role.UNIT_HEAD, "/boards/503001/open")).contains("XF-2025-T-");
    assertThat(status(Role.UNIT_HEAD, "/boards/504001/open")).isEqualTo(404);
    assertThat(status(Role.UNIT_HEAD, "/boards/999999/open")).isEqualTo(404);
    assertThat(status(Role.BUREAU_LEADER, "/boards/503001/satisfied")).isEqualTo(404);
    assertThat(status(Role.BUREAU_LEADER, "/boards/503001/persons")).isEqualTo(404);
    assertThat(status(Role.CASE_OFFICER, "/boards")).isEqualTo(403);
  }

  @Test
  void theFileSaysWhatThePageSaysAndRunsNothing() throws Exception {
    String file = body(Role.BUREAU_LEADER, "/boards.csv?period=2025");
    assertThat(file).startsWith("\uFEFF工作看板,2025,").contains("'" + strange.name());
    assertThat(file).contains("少于5").contains("在期间内收到的事项。");
    assertThat(file.lines().filter(line -> line.matches("(乡镇|部门),.*"))).hasSize(11);
    assertThat(file.lines().flatMap(line -> Stream.of(line.split(","))))
        .noneMatch(cell -> cell.startsWith("="));
  }

  private String body(Role role, String address) throws Exception {
    return answer(role, address).getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
  }

  private int status(Role role, String address) throws Exception {
    return answer(role, address).getStatus();
  }

  private MockHttpServletResponse answer(Role role, String address) throws Exception {
    return pages.perform(get(address).with(county.signedInAs(role))).andReturn().getResponse();
  }
}
