package org.xinheng.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.reception.Given.done;
import static org.xinheng.reception.Given.key;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.TestProgram;
import org.xinheng.identity.Role;
import org.xinheng.ledger.Entry;
import org.xinheng.ledger.Ledger;
import org.xinheng.reception.Outcome.Refused;

/** Duty records and visits on the real database; today is Wednesday 15 October 2025. */
@TestProgram
class ReceptionTest {

  private static final YearMonth OCTOBER = YearMonth.of(2025, 10);

  private final Reception reception;
  private final Ledger ledger;
  private final County county;
  private final Given given;

  ReceptionTest(
      @Autowired Reception reception, @Autowired Ledger ledger, @Autowired Counties counties) {
    this.reception = reception;
    this.ledger = ledger;
    this.county = counties.open();
    this.given = new Given(reception, county);
  }

  @Test
  void theMonthHasARowForEachDayWithItsRecords() {
    UUID id = given.recorded(given.clerk(), "2025-10-14", true);
    var month = reception.month(given.clerk(), OCTOBER);
    assertThat(month).hasSize(31);
    assertThat(month)
        .filteredOn(day -> !day.records().isEmpty())
        .singleElement()
        .satisfies(day -> {
          assertThat(day.day()).isEqualTo("2025-10-14");
          assertThat(day.records()).extracting(Duty::id).containsExactly(id);
          assertThat(day.counts()).isFalse();
        });
  }

  @Test
  void aRecordCountsOnceAnOfficerOfTheUnitSignedIt() {
    UUID id = given.recorded(given.clerk(), "2025-10-14", true);
    assertThat(reception.signDuty(given.townClerk(), id, 1, key()))
        .isEqualTo(new Refused(Refusal.NOT_FOUND));
    done(reception.signDuty(given.clerk(), id, 1, key()));
    assertThat(onDay("2025-10-14").counts()).isTrue();
    assertThat(kinds(id)).containsExactly("reception.duty-recorded", "reception.duty-signed");
    assertThat(ledger.isWhole(county.region(), id)).isTrue();
  }

  @Test
  void theBureausLeaderSignsForAnyWindowAndTheCountysLeaderOnlyReads() {
    UUID id = given.recorded(given.townClerk(), "2025-10-14", true);
    assertThat(reception.signDuty(county.as(Role.COUNTY_LEADER), id, 1, key()))
        .isEqualTo(new Refused(Refusal.NOT_ALLOWED));
    done(reception.signDuty(given.leader(), id, 1, key()));
    assertThat(reception.month(county.as(Role.COUNTY_LEADER), OCTOBER).get(13).counts()).isTrue();
  }

  @Test
  void aDayAheadMayBePlannedButNotSigned() {
    UUID id = given.recorded(given.clerk(), "2025-10-16", true);
    assertThat(reception.signDuty(given.clerk(), id, 1, key()))
        .isEqualTo(new Refused(Refusal.FUTURE_DAY));
    UUID today = given.recorded(given.clerk(), "2025-10-15", true);
    done(reception.signDuty(given.clerk(), today, 1, key()));
  }

  @Test
  void aWindowHasOneRecordADay() {
    given.recorded(given.clerk(), "2025-10-14", true);
    var again = reception.recordDuty(given.clerk(), given.duty("2025-10-14", false, null), key());
    assertThat(again).isEqualTo(new Refused(Refusal.ALREADY_RECORDED));
    given.recorded(given.townClerk(), "2025-10-14", true);
  }

  @Test
  void theSameKeyIsAnsweredAlikeAndActsOnce() {
    var facts = given.duty("2025-10-14", true, null);
    var first = reception.recordDuty(given.clerk(), facts, "one-key-only");
    assertThat(reception.recordDuty(given.clerk(), facts, "one-key-only")).isEqualTo(first);
    done(reception.signDuty(given.clerk(), done(first), 1, "sign-key-only"));
    assertThat(reception.signDuty(given.clerk(), done(first), 1, "sign-key-only")).isEqualTo(first);
    assertThat(kinds(done(first))).hasSize(2);
  }

  @Test
  void anUnsignedRecordIsChangedUnlessItChangedMeanwhile() {
    UUID id = given.recorded(given.clerk(), "2025-10-14", true);
    var closed = given.duty("2025-10-14", false, "停电");
    done(reception.amendDuty(given.clerk(), id, 1, closed, key()));
    assertThat(onDay("2025-10-14").records().getFirst().open()).isFalse();
    assertThat(onDay("2025-10-14").records().getFirst().note()).isEqualTo("停电");
    assertThat(reception.amendDuty(given.clerk(), id, 1, closed, key()))
        .isEqualTo(new Refused(Refusal.STALE));
    assertThat(reception.signDuty(given.clerk(), id, 1, key()))
        .isEqualTo(new Refused(Refusal.STALE));
  }

  @Test
  void aSignedRecordStaysAndItsCorrectionStandsBesideIt() {
    UUID id = given.signed("2025-10-14", true);
    var closed = given.duty("2025-10-14", false, null);
    assertThat(reception.amendDuty(given.clerk(), id, 2, closed, key()))
        .isEqualTo(new Refused(Refusal.ALREADY_SIGNED));
    assertThat(reception.correctDuty(given.clerk(), id, 2, false, "误记", key()))
        .isEqualTo(new Refused(Refusal.NOT_ALLOWED));
    assertThat(reception.correctDuty(given.leader(), id, 2, false, " ", key()))
        .isEqualTo(new Refused(Refusal.NOTE_MISSING));
    done(reception.correctDuty(given.leader(), id, 2, false, "当日停电未开窗", key()));
    DutyDay day = onDay("2025-10-14");
    assertThat(day.counts()).isFalse();
    assertThat(day.records().getFirst().open()).isTrue();
    assertThat(day.corrections())
        .singleElement()
        .satisfies(correction -> {
          assertThat(correction.number()).isEqualTo(1);
          assertThat(correction.open()).isFalse();
          assertThat(correction.note()).isEqualTo("当日停电未开窗");
        });
    assertThat(kinds(id)).endsWith("reception.duty-corrected");
  }

  @Test
  void anUnsignedRecordIsNotCorrected() {
    UUID id = given.recorded(given.clerk(), "2025-10-14", true);
    assertThat(reception.correctDuty(given.leader(), id, 1, false, "误记", key()))
        .isEqualTo(new Refused(Refusal.NOT_SIGNED));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-10-14, 一号窗口, 1, FAR_DAY",
    "2025-10-14, '', 1, WINDOW_NAME",
    "2025-10-14, 一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十长, 1, WINDOW_NAME",
    "2025-10-16, 一号窗口, 1, FUTURE_DAY",
    "2025-10-14, 一号窗口, 0, PERSONS",
    "2025-10-14, 一号窗口, 10000, PERSONS"
  })
  void aVisitThatCannotBeIsRefused(LocalDate day, String window, int persons, Refusal reason) {
    var facts = new RegisterVisit(day, window, persons, null, null);
    assertThat(reception.registerVisit(given.clerk(), facts, key())).isEqualTo(new Refused(reason));
  }

  @Test
  void anAnswerIsKeptOnceAndNobodyChangesIt() {
    UUID id = given.visit("2025-10-15", 3, null);
    assertThat(reception.answerVisit(given.townClerk(), id, Answer.SATISFIED, "answer-key-1"))
        .isEqualTo(new Refused(Refusal.NOT_FOUND));
    done(reception.answerVisit(given.clerk(), id, Answer.DISSATISFIED, "answer-key-2"));
    done(reception.answerVisit(given.clerk(), id, Answer.DISSATISFIED, "answer-key-3"));
    assertThat(reception.answerVisit(given.clerk(), id, Answer.SATISFIED, "answer-key-4"))
        .isEqualTo(new Refused(Refusal.ALREADY_ANSWERED));
    assertThat(visits(given.clerk()))
        .extracting(Visit::answer)
        .containsExactly(Answer.DISSATISFIED);
    assertThat(kinds(id)).containsExactly("reception.visit-registered", "reception.visit-answered");
  }

  @Test
  void onlyWindowClerksWriteAndOnlyTheReceptionsRolesRead() {
    var facts = new RegisterVisit(LocalDate.of(2025, 10, 15), Given.WINDOW, 1, null, null);
    assertThat(reception.registerVisit(given.leader(), facts, key()))
        .isEqualTo(new Refused(Refusal.NOT_ALLOWED));
    assertThat(
            reception.recordDuty(
                county.as(Role.CASE_OFFICER), given.duty("2025-10-14", true, null), key()))
        .isEqualTo(new Refused(Refusal.NOT_ALLOWED));
    given.visit("2025-10-15", 1, null);
    given.recorded(given.clerk(), "2025-10-15", true);
    for (Role role : Role.values()) {
      boolean reads =
          List.of(Role.WINDOW_CLERK, Role.BUREAU_LEADER, Role.COUNTY_LEADER).contains(role);
      assertThat(visits(county.as(role))).as("%s", role).hasSize(reads ? 1 : 0);
      assertThat(reception.month(county.as(role), OCTOBER).get(14).records())
          .as("%s", role)
          .hasSize(reads ? 1 : 0);
    }
    assertThat(visits(given.townClerk())).isEmpty();
  }

  @Test
  void visitsArePagedByKeyNewestFirst() {
    for (int day = 1; day <= 5; day++) {
      given.visit("2025-10-0" + day, day, null);
    }
    LocalDate from = LocalDate.of(2025, 10, 2);
    LocalDate to = LocalDate.of(2025, 10, 5);
    var first = reception.visits(given.clerk(), from, to, null, 3);
    var second = reception.visits(given.clerk(), from, to, UUID.fromString(first.next()), 3);
    assertThat(first.rows()).extracting(Visit::persons).containsExactly(5, 4, 3);
    assertThat(second.rows()).extracting(Visit::persons).containsExactly(2);
    assertThat(second.next()).isNull();
  }

  @Test
  void markedWordsAreRefusedAndTheKeyStaysFree() {
    var marked = given.duty("2025-10-14", true, "密级：机密");
    assertThat(reception.recordDuty(given.clerk(), marked, "free-key-1"))
        .isEqualTo(new Refused(Refusal.CLASSIFIED));
    done(reception.recordDuty(given.clerk(), given.duty("2025-10-14", true, null), "free-key-1"));
  }

  @Test
  void officersOnDutyMustBeOfTheCounty() {
    RecordDuty facts = given.duty("2025-10-14", true, null);
    RecordDuty stranger =
        new RecordDuty(facts.day(), facts.window(), true, List.of(UUID.randomUUID()), null);
    assertThat(reception.recordDuty(given.clerk(), stranger, key()))
        .isEqualTo(new Refused(Refusal.OFFICERS));
    RecordDuty nobody = new RecordDuty(facts.day(), facts.window(), true, List.of(), null);
    assertThat(reception.recordDuty(given.clerk(), nobody, key()))
        .isEqualTo(new Refused(Refusal.OFFICERS));
  }

  @Test
  void theLedgerKeepsWhatWasRecorded() {
    UUID id = given.visit("2025-10-15", 2, Answer.SATISFIED);
    Entry entry = ledger.history(county.region(), id).getFirst();
    assertThat(new String(entry.content(), StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"day\":\"2025-10-15\",\"window\":\"一号窗口\",\"unit\":\""
                + county.bureau().id()
                + "\",\"persons\":2,\"answer\":\"satisfied\"}");
    assertThat(entry.actor()).isEqualTo(given.clerk().actor());
    assertThat(entry.encrypted()).isFalse();
  }

  private List<Visit> visits(org.xinheng.identity.Scope scope) {
    LocalDate today = LocalDate.of(2025, 10, 15);
    return reception.visits(scope, today, today, null, 50).rows();
  }

  private DutyDay onDay(String day) {
    int index = LocalDate.parse(day).getDayOfMonth() - 1;
    return reception.month(given.clerk(), OCTOBER).get(index);
  }

  private List<String> kinds(UUID chain) {
    return ledger.history(county.region(), chain).stream().map(Entry::kind).toList();
  }
}
