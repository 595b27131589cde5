package org.xinheng.demo;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.identity.Unit;
import org.xinheng.reception.Answer;
import org.xinheng.reception.Duty;
import org.xinheng.reception.ReceptionBulk;
import org.xinheng.reception.ReceptionBulk.RecordedDuty;
import org.xinheng.reception.Visit;
import org.xinheng.shared.OfficeClock;

/** Duty of the hall and of four township windows, and everybody who came. */
final class DemoReception {

  private static final String HALL = "群众来访接待大厅";
  private static final int TOWNSHIP_WINDOWS = 4;

  private final DemoCounty county;
  private final Dice dice;
  private final Season season;
  private final Instant until;
  private final LocalDate today;

  DemoReception(DemoCounty county, Dice dice, Season season, Instant until) {
    this.county = county;
    this.dice = dice;
    this.season = season;
    this.until = until;
    this.today = LocalDate.ofInstant(until, OfficeClock.ZONE);
  }

  void write(ReceptionBulk bulk, List<DemoMatters.CameInPerson> came) throws SQLException {
    List<RecordedDuty> duties = new ArrayList<>();
    List<Visit> visits = new ArrayList<>();
    for (LocalDate day = LocalDate.of(today.getYear(), 1, 1);
        !day.isAfter(today);
        day = day.plusDays(1)) {
      duties.add(hall(day));
      if (season.isWorkday(day)) {
        townships(day, duties);
      }
      if (season.hallOpen(day)) {
        enquiries(day, visits);
      }
    }
    came.forEach(one -> visits.add(visit(one.day(), one.number(), one.persons(), one.clerk())));
    bulk.duties(duties);
    bulk.visits(visits);
  }

  /** The last two days still wait for the leader's signature. */
  private RecordedDuty hall(LocalDate day) {
    Scope clerk = county.holder(Role.WINDOW_CLERK);
    Scope leader = county.holder(Role.BUREAU_LEADER);
    boolean open = season.hallOpen(day);
    String note = open ? null : day.getMonthValue() == 1 ? "春节停接，值班电话照常" : "大厅停用一天，转至二楼";
    Duty duty = duty(day, HALL, county.unit(DemoCounty.BUREAU), open, clerk, note);
    boolean signed = day.isBefore(today.minusDays(2));
    return new RecordedDuty(
        signed ? duty.signed(leader.officer(), at(day.plusDays(1), 9)) : duty,
        clerk.officer(),
        at(day, 8));
  }

  private void townships(LocalDate day, List<RecordedDuty> duties) {
    for (Unit township : county.townships().subList(0, TOWNSHIP_WINDOWS)) {
      Scope officer = county.caseOfficers(township).getFirst();
      Duty duty = duty(day, "便民服务中心信访窗口", township, true, officer, null);
      Instant evening = at(day, 17);
      duties.add(
          new RecordedDuty(
              evening.isAfter(until) ? duty : duty.signed(county.head(township).officer(), evening),
              officer.officer(),
              at(day, 8)));
    }
  }

  private Duty duty(
      LocalDate day, String window, Unit unit, boolean open, Scope officer, @Nullable String note) {
    return new Duty(
        dice.id(at(day, 8)),
        day,
        window,
        unit.id(),
        unit.path(),
        open,
        open,
        List.of(officer.officer()),
        note,
        null,
        null,
        1);
  }

  /** People who came to ask and left without a matter. */
  private void enquiries(LocalDate day, List<Visit> visits) {
    int count = dice.arrivals(season.isWorkday(day) ? 3.2 : 1.1);
    for (int i = 0; i < count; i++) {
      visits.add(visit(day, null, dice.chance(0.2) ? 2 : 1, county.holder(Role.WINDOW_CLERK)));
    }
  }

  private Visit visit(LocalDate day, @Nullable String number, int persons, Scope clerk) {
    Unit bureau = county.unit(DemoCounty.BUREAU);
    Instant drawn = at(day, dice.between(8, 17));
    // Nothing happens after the demonstration's present: a history ahead of its clock is refused.
    Instant at = drawn.isAfter(until) ? until : drawn;
    return new Visit(
        dice.id(at),
        day,
        HALL,
        bureau.id(),
        bureau.path(),
        number,
        persons,
        answer(),
        clerk.officer(),
        at);
  }

  private @Nullable Answer answer() {
    int of = dice.between(1, 1000);
    if (of <= 960) {
      return Answer.SATISFIED;
    }
    if (of <= 982) {
      return Answer.FAIRLY_SATISFIED;
    }
    return of <= 989 ? Answer.DISSATISFIED : of <= 994 ? Answer.DECLINED : null;
  }

  private static Instant at(LocalDate day, int hour) {
    return day.atTime(hour, 0).atZone(OfficeClock.ZONE).toInstant();
  }
}
