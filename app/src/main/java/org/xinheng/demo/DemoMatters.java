package org.xinheng.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.identity.Unit;
import org.xinheng.petition.BulkMatters;
import org.xinheng.petition.MatterHistory;
import org.xinheng.petition.RegisterMatter;
import org.xinheng.shared.OfficeClock;
import org.xinheng.statute.procedure.PetitionForm;

/** About five thousand invented matters, from New Year to the demonstration's present. */
final class DemoMatters {

  private static final int YEAR = 2025;
  private static final double REPEATS = 0.07;
  private static final double DIRECT = 0.16;
  private static final long DETAILS = 20250105;

  private final DemoCounty county;
  private final Dice dice;
  private final Season season;
  private final Instant until;
  private final List<Topic> topics = Topic.all();
  private final Registrations registrations;
  private final List<Told> told = new ArrayList<>();
  private final List<CameInPerson> visits = new ArrayList<>();

  DemoMatters(DemoCounty county, Dice dice, Season season, Instant until) {
    this.county = county;
    this.dice = dice;
    this.season = season;
    this.until = until;
    this.registrations = new Registrations(dice, new People(dice), new Dice(DETAILS));
  }

  /** Writes the matters; returns how many. */
  int write(BulkMatters bulk) {
    int count = 0;
    LocalDate last = LocalDate.ofInstant(until, OfficeClock.ZONE);
    try (BulkMatters.Batch batch = bulk.open(DemoCounty.REGION)) {
      for (LocalDate day = LocalDate.of(YEAR, 1, 1); !day.isAfter(last); day = day.plusDays(1)) {
        int arrivals = dice.arrivals(season.mattersOn(day));
        for (int i = 0; i < arrivals; i++) {
          count += one(batch, day) ? 1 : 0;
        }
      }
    }
    return count;
  }

  /** Visits at the bureau's hall that brought a matter. */
  List<CameInPerson> visits() {
    return List.copyOf(visits);
  }

  private boolean one(BulkMatters.Batch batch, LocalDate day) {
    Moment moment = new Moment(dice, season, day, until);
    if (!moment.isPast()) {
      return false;
    }
    Told earlier = dice.chance(REPEATS) ? earlier(day) : null;
    Topic topic = earlier == null ? dice.pick(topics) : earlier.topic();
    Unit township = dice.pick(county.townships());
    RegisterMatter entry =
        earlier == null
            ? registrations.entry(topic, township, day, moment.at())
            : registrations.again(earlier.entry(), day, moment.at());
    boolean direct = earlier == null && dice.chance(DIRECT);
    Unit unit = dice.chance(0.3) ? township : county.unit(topic.unit());
    Scope registrar =
        direct ? dice.pick(county.caseOfficers(unit)) : county.holder(Role.WINDOW_CLERK);
    MatterHistory history = batch.register(dice.id(moment.at()), entry, registrar, moment.at());
    if (earlier != null) {
      link(batch, history, earlier, registrar, moment);
    }
    Course course = new Course(county, dice, Habits.USUAL, batch::act, history, entry, topic, moment, unit, earlier != null);
    remember(new Told(day, topic, entry, history), direct, registrar);
    if (direct) {
      course.atTheCounterOfTheUnit();
    } else {
      course.throughTheBureau();
    }
    batch.add(history);
    return true;
  }

  private void link(
      BulkMatters.Batch batch, MatterHistory history, Told earlier, Scope by, Moment moment) {
    moment.minutes(2);
    if (moment.isPast()) {
      MatterHistory first = earlier.history();
      batch.act(
          history,
          new org.xinheng.petition.MatterAct.LinkRepeat(first.id(), first.number(), false),
          by,
          moment.at());
    }
  }

  private void remember(Told matter, boolean direct, Scope registrar) {
    if (matter.entry().main() != null && dice.chance(0.25)) {
      told.add(matter);
    }
    if (!direct && matter.entry().form() == PetitionForm.VISIT) {
      visits.add(
          new CameInPerson(
              matter.day(), matter.history().number(), matter.entry().persons(), registrar));
    }
  }

  /** An earlier matter of some weeks ago that somebody puts forward again. */
  private org.xinheng.demo.DemoMatters.@org.jspecify.annotations.Nullable Told earlier(
      LocalDate day) {
    List<Told> old = told.stream().filter(t -> t.day().isBefore(day.minusDays(25))).toList();
    if (old.isEmpty()) {
      return null;
    }
    Told chosen = dice.pick(old);
    told.remove(chosen);
    return chosen;
  }

  private record Told(LocalDate day, Topic topic, RegisterMatter entry, MatterHistory history) {}

  /**
   * A visit that brought a matter.
   *
   * @param day the day
   * @param number number of the matter
   * @param persons how many came
   * @param clerk who registered it
   */
  record CameInPerson(LocalDate day, String number, int persons, Scope clerk) {}
}
