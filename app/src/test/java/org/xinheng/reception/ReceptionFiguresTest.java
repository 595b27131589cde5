package org.xinheng.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.MovableClock;
import org.xinheng.given.TestProgram;
import org.xinheng.given.Truth;
import org.xinheng.identity.Role;
import org.xinheng.identity.Unit;
import org.xinheng.ledger.Chain;
import org.xinheng.ledger.Entry;
import org.xinheng.ledger.Ledger;
import org.xinheng.measure.EvidenceRow;
import org.xinheng.measure.Figure;
import org.xinheng.measure.Measure;
import org.xinheng.measure.Period;
import org.xinheng.measure.Question;
import org.xinheng.reception.ReceptionBulk.RecordedDuty;
import org.xinheng.shared.Ids;

/** The reception's figures against counts of their own over random records written in bulk. */
@TestProgram
class ReceptionFiguresTest {

  private static final LocalDate AS_OF = LocalDate.of(2025, 9, 13);
  private static final LocalDate FIRST = LocalDate.of(2024, 11, 1);

  private final ReceptionDays days;
  private final VisitorSatisfaction satisfaction;
  private final RegisteredVisitors visitors;
  private final Reception reception;
  private final Ledger ledger;
  private final DataSource source;
  private final DSLContext sql;
  private final County county;
  private final Given given;
  private final Random random = new Random(41);

  ReceptionFiguresTest(
      @Autowired ReceptionDays days,
      @Autowired VisitorSatisfaction satisfaction,
      @Autowired RegisteredVisitors visitors,
      @Autowired Reception reception,
      @Autowired Ledger ledger,
      @Autowired Truth truth,
      @Autowired Counties counties) {
    this.days = days;
    this.satisfaction = satisfaction;
    this.visitors = visitors;
    this.reception = reception;
    this.ledger = ledger;
    this.source = truth.source();
    this.sql = truth.sql();
    this.county = counties.open();
    this.given = new Given(reception, county);
  }

  @Test
  void receptionDaysEqualACountOfTheirOwn() throws Exception {
    List<RecordedDuty> all = randomDuties();
    write(all, List.of());
    for (String path : List.of(county.bureau().path(), county.east().path(), "/")) {
      Set<LocalDate> expected = new HashSet<>();
      Set<LocalDate> unsigned = new HashSet<>();
      for (RecordedDuty one : all) {
        Duty duty = one.duty();
        if (counts(duty.day(), duty.unitPath(), path) && duty.open()) {
          (duty.signedBy() == null ? unsigned : expected).add(duty.day());
        }
      }
      Figure figure = days.figure(question(path));
      assertThat(figure.value()).as(path).isEqualByComparingTo(BigDecimal.valueOf(expected.size()));
      assertThat(figure.beside().get(1).value())
          .isEqualByComparingTo(BigDecimal.valueOf(unsigned.size()));
      assertThat(countedIn(days, path)).isEqualByComparingTo(figure.value());
    }
  }

  @Test
  void satisfactionAndVisitorsEqualACountOfTheirOwn() throws Exception {
    List<Visit> all = randomVisits(600);
    write(List.of(), all);
    for (String path : List.of(county.bureau().path(), county.east().path(), "/")) {
      Map<String, Long> persons = new HashMap<>();
      for (Visit visit : all) {
        if (counts(visit.day(), visit.unitPath(), path)) {
          persons.merge(String.valueOf(visit.answer()), (long) visit.persons(), Long::sum);
        }
      }
      long present = persons.values().stream().mapToLong(Long::longValue).sum();
      long satisfied = persons.getOrDefault("SATISFIED", 0L);
      Figure figure = satisfaction.figure(question(path));
      assertThat(figure.value()).as(path).isEqualTo(percent(satisfied, present));
      assertThat(figure.numerator()).isEqualByComparingTo(BigDecimal.valueOf(satisfied));
      assertThat(figure.denominator()).isEqualByComparingTo(BigDecimal.valueOf(present));
      assertThat(figure.beside().get(0).value())
          .isEqualTo(percent(present - persons.getOrDefault("null", 0L), present));
      assertThat(countedIn(satisfaction, path)).isEqualByComparingTo(figure.numerator());
      assertThat(visitors.figure(question(path)).value())
          .isEqualByComparingTo(BigDecimal.valueOf(present));
      assertThat(countedIn(visitors, path)).isEqualByComparingTo(BigDecimal.valueOf(present));
    }
  }

  @Test
  void noRecordsYetIsNotZeroButRecordsThatDoNotCountAre() {
    Question now = question("/").asOf(LocalDate.of(2025, 10, 15));
    assertThat(days.figure(now)).isEqualTo(Figure.none("天"));
    assertThat(satisfaction.figure(now)).isEqualTo(Figure.none("%"));
    assertThat(visitors.figure(now)).isEqualTo(Figure.none("人次"));
    given.recorded(given.clerk(), "2025-10-14", true);
    assertThat(days.figure(now).value()).isEqualByComparingTo("0");
  }

  @Test
  void aRestDayCountsLikeAnyOtherAndTwoWindowsOfADayCountOnce() {
    given.signed("2025-10-04", true);
    UUID town = given.recorded(given.townClerk(), "2025-10-04", true);
    Given.done(reception.signDuty(given.leader(), town, 1, Given.key()));
    Question now = question("/").asOf(LocalDate.of(2025, 10, 15));
    Figure figure = days.figure(now);
    assertThat(figure.value()).isEqualByComparingTo("1");
    assertThat(figure.sample()).isEqualTo(2);
    assertThat(days.evidence(now, "/", null, 10).rows())
        .extracting(EvidenceRow::detail)
        .containsExactly("reception.evidence.signed", "reception.evidence.same-day");
  }

  @Test
  void evidenceNamesNobodyAndStaysWithinReach() {
    given.visit("2025-10-02", 2, Answer.DECLINED);
    Question now = question("/").asOf(LocalDate.of(2025, 10, 15));
    assertThat(visitors.evidence(now, county.east().path(), null, 10).rows()).isEmpty();
    assertThat(visitors.evidence(now, "", null, 10).rows()).isEmpty();
    assertThat(visitors.evidence(now, county.bureau().path(), null, 10).rows())
        .singleElement()
        .satisfies(row -> {
          assertThat(row.reference()).isEqualTo(Given.WINDOW);
          assertThat(row.detail()).isEqualTo("reception.answer.declined");
          assertThat(row.amount()).isEqualByComparingTo("2");
        });
  }

  @Test
  void thePrintedIndicatorsAreProposed() {
    assertThat(fit(days, "全年接访天数", "全年接访天数330天", "天")).isPositive();
    assertThat(fit(satisfaction, "信访群众满意度", "满意的上访群众占上访群众总数的比率", "%")).isPositive();
    assertThat(fit(satisfaction, "服务对象满意度指标", "来访人员满意程度", "%")).isPositive();
    assertThat(fit(visitors, "项目受益人数", "项目受益人数", "人")).isPositive();
    for (Measure measure : List.of(days, satisfaction, visitors)) {
      assertThat(fit(measure, "信访事项受理率", "信访事项受理率100%", "%")).isZero();
      assertThat(fit(measure, "受理信访事项办结时间", "受理信访事项一般60天办结", "天")).isZero();
      assertThat(fit(measure, "装修质量合格率", "合格工程数量占工程完工总量的比例", "%")).isZero();
      assertThat(fit(measure, "群众工作中心日常运转", "控制在预算内", "万元")).isZero();
    }
  }

  @Test
  void copiedRecordsAreWhatActingWouldHaveStored() throws Exception {
    UUID acted = given.signed("2025-10-14", true);
    Duty model =
        reception
            .month(given.clerk(), java.time.YearMonth.of(2025, 10))
            .get(13)
            .records()
            .getFirst();
    UUID copied = Ids.next(MovableClock.START);
    Duty twin =
        new Duty(
            copied,
            model.day(),
            "二号窗口",
            model.unit(),
            model.unitPath(),
            true,
            true,
            model.officers(),
            null,
            model.signedBy(),
            model.signedAt(),
            model.version());
    List<Entry> entries =
        write(
            List.of(new RecordedDuty(twin, given.clerk().officer(), MovableClock.START)),
            List.of());
    assertThat(
            sql
                .fetch(
                    "select day, unit_id, unit_path, open, stands_open, officers::text as officers,"
                        + " note, signed_by, signed_at, version from reception.duty where region = ?",
                    county.region().code())
                .stream()
                .distinct())
        .hasSize(1);
    List<Entry> history = ledger.history(county.region(), acted);
    assertThat(entries).hasSize(2).allMatch(Chain::isWhole);
    assertThat(entries.get(1).previous()).isEqualTo(entries.get(0).hash());
    for (int i = 0; i < 2; i++) {
      assertThat(text(entries.get(i))).isEqualTo(text(history.get(i)).replace("一号", "二号"));
      assertThat(entries.get(i).kind()).isEqualTo(history.get(i).kind());
      assertThat(entries.get(i).actor()).isEqualTo(history.get(i).actor());
      assertThat(entries.get(i).onDay()).isEqualTo(history.get(i).onDay());
    }
  }

  private static String text(Entry entry) {
    return new String(entry.content(), StandardCharsets.UTF_8);
  }

  private static int fit(Measure measure, String name, String description, String unit) {
    return measure.hints().stream()
        .mapToInt(hint -> hint.fit(name, description, unit))
        .max()
        .orElse(0);
  }

  private static BigDecimal percent(long part, long whole) {
    return BigDecimal.valueOf(part * 100.0 / whole).setScale(2, RoundingMode.HALF_UP);
  }

  private static boolean counts(LocalDate day, String unitPath, String path) {
    return day.getYear() == 2025 && !day.isAfter(AS_OF) && unitPath.startsWith(path);
  }

  private BigDecimal countedIn(Measure measure, String path) {
    BigDecimal sum = BigDecimal.ZERO;
    String after = null;
    do {
      var page = measure.evidence(question(path), "/", after, 41);
      for (EvidenceRow row : page.rows()) {
        sum = row.counted() ? sum.add(row.amount()) : sum;
      }
      after = page.next();
    } while (after != null);
    return sum;
  }

  private List<RecordedDuty> randomDuties() {
    List<RecordedDuty> all = new ArrayList<>();
    UUID officer = county.officer(Role.WINDOW_CLERK).id();
    for (Unit unit : List.of(county.bureau(), county.east())) {
      for (String window : List.of("一号窗口", "二号窗口")) {
        for (int i = 0; i < 420; i++) {
          if (random.nextInt(4) > 0) {
            all.add(duty(unit, window, FIRST.plusDays(i), officer));
          }
        }
      }
    }
    return all;
  }

  private RecordedDuty duty(Unit unit, String window, LocalDate day, UUID officer) {
    boolean open = random.nextInt(3) > 0;
    boolean signed = random.nextInt(2) > 0;
    Instant at = MovableClock.START;
    Duty duty =
        new Duty(
            id(),
            day,
            window,
            unit.id(),
            unit.path(),
            open,
            open,
            List.of(officer),
            null,
            signed ? officer : null,
            signed ? at : null,
            signed ? 2 : 1);
    return new RecordedDuty(duty, officer, at);
  }

  private List<Visit> randomVisits(int count) {
    List<Visit> all = new ArrayList<>();
    UUID officer = county.officer(Role.WINDOW_CLERK).id();
    for (int i = 0; i < count; i++) {
      Unit unit = random.nextBoolean() ? county.bureau() : county.east();
      int answer = random.nextInt(6);
      all.add(
          new Visit(
              id(),
              FIRST.plusDays(random.nextInt(420)),
              Given.WINDOW,
              unit.id(),
              unit.path(),
              i % 3 == 0 ? "XF2025-" + i : null,
              1 + random.nextInt(9),
              answer > 3 ? null : Answer.values()[answer],
              officer,
              MovableClock.START));
    }
    return all;
  }

  private UUID id() {
    return Ids.of(MovableClock.START.toEpochMilli(), random.nextLong(), random.nextLong());
  }

  private List<Entry> write(List<RecordedDuty> duties, List<Visit> visits) throws Exception {
    List<Entry> entries = new ArrayList<>();
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      ReceptionBulk bulk = new ReceptionBulk(county.region(), connection, entries::add);
      bulk.duties(duties);
      bulk.visits(visits);
      connection.commit();
    }
    return entries;
  }

  private Question question(String path) {
    return new Question(county.region(), Period.year(2025), AS_OF, path, null, null);
  }
}
