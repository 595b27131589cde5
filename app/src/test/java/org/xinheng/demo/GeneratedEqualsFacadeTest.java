package org.xinheng.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinheng.crypto.MatterKeys;
import org.xinheng.given.Counties;
import org.xinheng.given.MovableClock;
import org.xinheng.given.TestProgram;
import org.xinheng.given.Truth;
import org.xinheng.identity.Officers;
import org.xinheng.identity.Scope;
import org.xinheng.identity.Units;
import org.xinheng.ledger.Ledger;
import org.xinheng.petition.Answer;
import org.xinheng.petition.BulkMatters;
import org.xinheng.petition.MatterAct;
import org.xinheng.petition.MatterHistory;
import org.xinheng.petition.Petitions;
import org.xinheng.petition.RegisterMatter;
import org.xinheng.petition.store.MatterStore;
import org.xinheng.shared.OfficeClock;
import org.xinheng.shared.RowScopes;
import org.xinheng.statute.calendar.WorkCalendar;

/**
 * A generated matter is what officers would have left in the tables by acting: each course is done
 * again through the facade in a county of its own, and every row of every table is compared.
 */
@TestProgram
class GeneratedEqualsFacadeTest {

  private static final LocalDate FROM = LocalDate.of(2022, 5, 1);
  private static final LocalDate UNTIL = LocalDate.of(2025, 10, 14);
  private static final int MATTERS = 1_500;
  private static final int COURSES = Integer.getInteger("xinheng.test.courses", 40);

  private final Petitions petitions;
  private final BulkMatters bulk;
  private final Units units;
  private final Officers officers;
  private final Counties counties;
  private final MovableClock clock;
  private final Truth truth;
  private final MatterStore store;
  private final MatterKeys keys;
  private final Ledger ledger;
  private final RowScopes scopes;
  private final TransactionTemplate transaction;

  private final GeneratedCounty first;
  private final GeneratedCounty second;
  private final StoredMatter stored;

  GeneratedEqualsFacadeTest(
      @Autowired Petitions petitions,
      @Autowired BulkMatters bulk,
      @Autowired Units units,
      @Autowired Officers officers,
      @Autowired Counties counties,
      @Autowired MovableClock clock,
      @Autowired Truth truth,
      @Autowired MatterStore store,
      @Autowired MatterKeys keys,
      @Autowired Ledger ledger,
      @Autowired RowScopes scopes,
      @Autowired TransactionTemplate transaction) {
    this.petitions = petitions;
    this.bulk = bulk;
    this.units = units;
    this.officers = officers;
    this.counties = counties;
    this.clock = clock;
    this.truth = truth;
    this.store = store;
    this.keys = keys;
    this.ledger = ledger;
    this.scopes = scopes;
    this.transaction = transaction;
    this.first = county();
    this.second = county();
    this.stored = new StoredMatter(truth.sql(), store, keys, ledger, scopes, transaction);
  }

  @BeforeEach
  void learn() {
    stored.learn(first.region(), units, officers);
    stored.learn(second.region(), units, officers);
  }

  @AfterEach
  void putTheClockBack() {
    clock.reset();
  }

  private GeneratedCounty county() {
    var region = counties.open().region();
    return new GeneratedCounty(region, units, officers, new People(new Dice(1)), FROM)
        .staffed(MovableClock.START);
  }

  private static Synthesis synthesis(Staff staff) {
    Season season = new Season(WorkCalendar.standard());
    Instant until = UNTIL.atTime(LocalTime.of(20, 0)).atZone(OfficeClock.ZONE).toInstant();
    return new Synthesis(20251015, new Arrivals(MATTERS, FROM, UNTIL, season), staff, season, until);
  }

  @Test
  void everyRowIsWhatActingWouldHaveLeft() throws SQLException {
    Map<Integer, Recorded> made = generated(first);
    assertThat(made.size()).as("different courses").isGreaterThanOrEqualTo(Math.min(COURSES, 30));
    Map<Integer, Recorded> again = remade(second, made);
    for (Map.Entry<Integer, Recorded> one : again.entrySet()) {
      UUID copied = Objects.requireNonNull(made.get(one.getKey())).entry().id();
      UUID acted = acted(one.getKey(), one.getValue());
      String part = "matter " + one.getKey();
      stored.learn(part, copied, number(first, copied));
      stored.learn(part, acted, number(second, acted));
      assertThat(stored.rows(first.region(), copied))
          .as(one.getValue().course())
          .isEqualTo(stored.rows(second.region(), acted));
      assertThat(stored.clear(first.region(), copied))
          .isEqualTo(stored.clear(second.region(), acted));
      assertThat(ledger.isWhole(first.region(), copied)).isTrue();
    }
  }

  /** The first matter of each course, written by COPY. */
  private Map<Integer, Recorded> generated(GeneratedCounty county) throws SQLException {
    Set<String> courses = new HashSet<>();
    Map<Integer, Recorded> made = new LinkedHashMap<>();
    BulkMatters.Gathering gathering = bulk.gather(county.region());
    Synthesis synthesis = synthesis(county);
    for (int number = 0; number < MATTERS && made.size() < COURSES; number++) {
      Recorded recorded = new Recorded(gathering);
      MatterHistory history = synthesis.make(number, recorded);
      if (courses.add(recorded.entry().entry().form() + " " + recorded.course())) {
        gathering.add(history);
        made.put(number, recorded);
      }
    }
    send(gathering);
    return made;
  }

  /** The same matters for another county's officers, not written. */
  private Map<Integer, Recorded> remade(GeneratedCounty county, Map<Integer, Recorded> like) {
    Map<Integer, Recorded> made = new LinkedHashMap<>();
    BulkMatters.Gathering gathering = bulk.gather(county.region());
    Synthesis synthesis = synthesis(county);
    like.keySet()
        .forEach(number -> {
          Recorded recorded = new Recorded(gathering);
          synthesis.make(number, recorded);
          made.put(number, recorded);
        });
    return made;
  }

  private void send(BulkMatters.Gathering gathering) throws SQLException {
    try (Connection connection = truth.source().getConnection()) {
      connection.setAutoCommit(false);
      gathering.send(connection);
      connection.commit();
    }
  }

  /** Does the course through the facade, each act at its moment. */
  private UUID acted(int number, Recorded recorded) {
    RegisterMatter entry = recorded.entry().entry();
    moveTo(recorded.entry().at());
    Answer answer = petitions.register(recorded.entry().by(), entry, key());
    assertThat(answer).as("matter " + number).isInstanceOf(Answer.Registered.class);
    Answer.Registered registered = (Answer.Registered) answer;
    int version = 1;
    for (Recorded.Done done : recorded.acts()) {
      moveTo(done.at());
      version = act(done.by(), registered.number(), done.act(), version);
    }
    return registered.id();
  }

  private int act(Scope by, String number, MatterAct act, int version) {
    Answer answer = petitions.act(by, number, act, version, key());
    assertThat(answer).as(act + " in " + number).isInstanceOf(Answer.Done.class);
    return version + 1;
  }

  private void moveTo(Instant at) {
    clock.forward(Duration.between(clock.instant(), at));
  }

  private String number(GeneratedCounty county, UUID id) {
    return truth
        .sql()
        .fetchSingle(
            "select number from petition.matter where region = ? and id = ?",
            county.region().code(),
            id)
        .get(0, String.class);
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }
}
