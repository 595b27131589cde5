package org.xinheng.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinheng.given.Counties;
import org.xinheng.given.MovableClock;
import org.xinheng.given.TestProgram;
import org.xinheng.given.Truth;
import org.xinheng.house.Control;
import org.xinheng.shared.Ids;
import org.xinheng.shared.OfficeClock;
import org.xinheng.shared.Region;

/** The history grows and nothing else: not by the program, and not by the owner in passing. */
@TestProgram
class OnlyAddsTest {

  /** Tables of the room that are no history; the owner may tidy them. */
  private static final Set<String> NO_HISTORY = Set.of("ledger.request", "ledger.outbox");

  /** Where the program marks what was delivered. */
  private static final String MARKED = "update ledger.outbox";

  private static final String DENIED = "42501";
  private static final String REFUSED_BY_TRIGGER = "23001";

  private final Ledger ledger;
  private final AccessLog log;
  private final AuditTrail trail;
  private final Sealer sealer;
  private final Verifications verifications;
  private final TransactionTemplate transaction;
  private final DataSource program;
  private final Truth truth;
  private final MovableClock clock;
  private final Region region;

  @Autowired
  OnlyAddsTest(
      Ledger ledger,
      AccessLog log,
      AuditTrail trail,
      Sealer sealer,
      Verifications verifications,
      TransactionTemplate transaction,
      DataSource program,
      Truth truth,
      MovableClock clock,
      Counties counties) {
    this.ledger = ledger;
    this.log = log;
    this.trail = trail;
    this.sealer = sealer;
    this.verifications = verifications;
    this.transaction = transaction;
    this.program = program;
    this.truth = truth;
    this.clock = clock;
    this.region = counties.open().region();
  }

  @BeforeEach
  void oneRowOfEach() {
    entry(MovableClock.START);
    access(MovableClock.START);
    sealer.seal(region);
    assertThat(verifications.check(region).firstBad()).isEmpty();
  }

  @Test
  @Control("L3")
  void theProgramsOwnAccountCannotChangeOrTakeAway() throws Exception {
    List<String> done = new ArrayList<>();
    for (String table : tables()) {
      for (String attack : attacks(table)) {
        if (!attack.startsWith(MARKED)) {
          note(done, program, attack, DENIED);
        }
      }
    }
    assertThat(done).isEmpty();
  }

  @Test
  @Control("L3")
  void theOwnersOwnStatementsAreRefusedByTheTablesThemselves() throws Exception {
    List<String> done = new ArrayList<>();
    for (String table : tables()) {
      if (!NO_HISTORY.contains(table)) {
        for (String attack : attacks(table)) {
          note(done, truth.source(), attack, REFUSED_BY_TRIGGER);
        }
      }
    }
    assertThat(done).isEmpty();
  }

  @Test
  @Control("L8")
  void whatIsTwoHundredDaysOldIsThereAndWhole() {
    Instant old = MovableClock.START.minus(Duration.ofDays(200));
    LocalDate day = LocalDate.ofInstant(old, OfficeClock.ZONE);
    UUID chain = entry(old);
    Access access = access(old);
    sealer.seal(region);
    clock.forward(Duration.ofDays(200));
    try {
      verifications.checkWhatIsDue();
      var seen = new AccessFilter(day, null, null, null, null);
      assertThat(log.list(region, seen, null, 10).rows()).containsExactly(access);
      var done = new EntryFilter(day, null, null, null);
      assertThat(trail.list(region, done, null, 10).rows())
          .extracting(EntryLine::chain)
          .containsExactly(chain);
      assertThat(verifications.last(region))
          .hasValueSatisfying(checked -> {
            assertThat(checked.firstBad()).isEmpty();
            assertThat(checked.at()).isEqualTo(clock.instant());
          });
    } finally {
      clock.reset();
    }
  }

  @Test
  @Control("L3")
  void timesFinerThanTheDatabaseKeepsThemBreakNoHash() {
    entry(MovableClock.START.plusNanos(1_999));
    access(MovableClock.START.plusNanos(1_999));
    sealer.seal(region);
    assertThat(verifications.check(region).firstBad()).isEmpty();
  }

  private UUID entry(Instant at) {
    UUID chain = Ids.next(at);
    LocalDate day = LocalDate.ofInstant(at, OfficeClock.ZONE);
    transaction.executeWithoutResult(_ ->
        ledger.append(
            region, chain, "identity.enabled", day, at, Actor.PROGRAM, false, new byte[0]));
    return chain;
  }

  private Access access(Instant at) {
    Access access =
        new Access(
            region,
            Ids.next(at),
            LocalDate.ofInstant(at, OfficeClock.ZONE),
            at,
            new Actor(new UUID(0, 7), null),
            "GET /matters",
            "",
            "",
            "window-clerk",
            "10.0.0.7",
            200);
    log.keep(access);
    return access;
  }

  private List<String> tables() {
    List<String> tables =
        truth
            .sql()
            .fetch(
                "select 'ledger.' || relname from pg_class where relkind = 'r' and relname <>"
                    + " 'flyway_schema_history' and relnamespace = 'ledger'::regnamespace order by 1")
            .map(row -> row.get(0, String.class));
    assertThat(tables).contains("ledger.entry", "ledger.access", "ledger.seal", "ledger.sealed");
    return tables;
  }

  private List<String> attacks(String table) {
    String mine = " where region = '" + region + "'";
    return List.of(
        "update " + table + " set region = region" + mine,
        "delete from " + table + mine,
        "truncate " + table);
  }

  private static void note(List<String> done, DataSource by, String attack, String expected)
      throws SQLException {
    try (Connection connection = by.getConnection()) {
      connection.setAutoCommit(false);
      try {
        connection.createStatement().execute(attack);
        done.add(attack + " was done");
      } catch (SQLException refused) {
        if (!expected.equals(refused.getSQLState())) {
          done.add(attack + " was refused for " + refused.getSQLState());
        }
      } finally {
        connection.rollback();
      }
    }
  }
}
