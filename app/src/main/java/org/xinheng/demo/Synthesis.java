package org.xinheng.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.identity.Unit;
import org.xinheng.petition.MatterAct;
import org.xinheng.petition.MatterHistory;
import org.xinheng.petition.RegisterMatter;
import org.xinheng.shared.OfficeClock;

/**
 * Makes synthetic matters, each from the run's seed and its own number: whoever makes it, on
 * whichever thread, before or after others, makes the same one.
 */
final class Synthesis {

  private static final double REPEATS = 0.07;
  private static final double DIRECT = 0.16;

  private final long seed;
  private final Arrivals arrivals;
  private final Staff staff;
  private final Season season;
  private final Instant until;
  private final List<Topic> topics = Topic.all();
  private final Map<Counter, Integer> given = new HashMap<>();
  private final int[] values;

  /** Where histories are written down. */
  interface Book {
    String number(int value, Scope by, Instant at);

    MatterHistory register(UUID id, int value, RegisterMatter entry, Scope by, Instant at);

    void act(MatterHistory history, MatterAct act, Scope by, Instant at);
  }

  /** The counter of a unit and year from which numbers are given. */
  record Counter(UUID unit, int year) {}

  Synthesis(long seed, Arrivals arrivals, Staff staff, Season season, Instant until) {
    this.seed = seed;
    this.arrivals = arrivals;
    this.staff = staff;
    this.season = season;
    this.until = until;
    this.values = new int[arrivals.count()];
    for (int number = 0; number < values.length; number++) {
      Outline outline = outline(number, dice(number));
      values[number] = given.merge(counter(outline), 1, Integer::sum);
    }
  }

  /** How many numbers each counter gives in all. */
  Map<Counter, Integer> given() {
    return Map.copyOf(given);
  }

  /** Makes one matter with its whole course. */
  MatterHistory make(int number, Book book) {
    Dice dice = dice(number);
    Outline outline = outline(number, dice);
    UUID id = dice.id(outline.at());
    RegisterMatter entry = entry(outline, dice);
    MatterHistory history =
        book.register(id, values[number], entry, outline.registrar(), outline.at());
    Moment moment = new Moment(dice, season, outline.at(), until);
    if (outline.isRepeat()) {
      link(history, outline, moment, book);
    }
    Course course =
        new Course(
            staff,
            dice,
            Habits.WIDE,
            book::act,
            history,
            entry,
            outline.topic(),
            moment,
            outline.unit(),
            outline.isRepeat());
    if (outline.direct()) {
      course.atTheCounterOfTheUnit();
    } else {
      course.throughTheBureau();
    }
    return history;
  }

  private Dice dice(int number) {
    return Dice.of(seed, number);
  }

  private Outline outline(int number, Dice dice) {
    Instant at = arrivals.at(number);
    int repeats = dice.chance(REPEATS) ? earlier(day(at), dice) : -1;
    Dice of = repeats < 0 ? dice : dice(repeats);
    if (repeats >= 0) {
      of.chance(REPEATS);
    }
    Topic topic = of.pick(topics);
    Unit township = of.pick(staff.townships());
    boolean direct = repeats < 0 && dice.chance(DIRECT);
    Unit unit = dice.chance(0.3) ? township : staff.unit(topic.unit());
    Scope registrar =
        direct ? dice.pick(staff.caseOfficers(unit)) : staff.holder(Role.WINDOW_CLERK);
    return new Outline(number, at, repeats, topic, township, unit, direct, registrar);
  }

  /** A first matter of some weeks or months ago; below 0 when chance falls on none. */
  private int earlier(LocalDate day, Dice dice) {
    int last = arrivals.lastBefore(day.minusDays(dice.between(25, 240)));
    return last >= 0 && !dice(last).chance(REPEATS) ? last : -1;
  }

  private RegisterMatter entry(Outline outline, Dice dice) {
    if (!outline.isRepeat()) {
      Topic told = new Storyteller(dice).tell(outline.topic());
      return new Registrations(dice, new People(dice))
          .entry(told, outline.township(), day(outline.at()));
    }
    return new Registrations(dice, new People(dice)).again(earlier(outline), day(outline.at()));
  }

  private RegisterMatter earlier(Outline outline) {
    Dice dice = dice(outline.repeats());
    Outline first = outline(outline.repeats(), dice);
    dice.id(first.at());
    return entry(first, dice);
  }

  private void link(MatterHistory history, Outline outline, Moment moment, Book book) {
    Dice dice = dice(outline.repeats());
    Outline first = outline(outline.repeats(), dice);
    UUID id = dice.id(first.at());
    String number = book.number(values[first.number()], first.registrar(), first.at());
    moment.minutes(2);
    if (moment.isPast()) {
      MatterAct act = new MatterAct.LinkRepeat(id, number, false);
      book.act(history, act, outline.registrar(), moment.at());
    }
  }

  private static Counter counter(Outline outline) {
    return new Counter(outline.registrar().unit(), day(outline.at()).getYear());
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, OfficeClock.ZONE);
  }
}
