package org.xinheng.statute.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.xinheng.statute.calendar.DayKind;
import org.xinheng.statute.calendar.WorkCalendar;
import org.xinheng.statute.deadline.DueDate.Known;
import org.xinheng.statute.deadline.DueDate.Waiting;
import org.xinheng.statute.reference.SettingKey;
import org.xinheng.statute.reference.Text;

/** Writes down how a due date was reached, line by line; the last line holds the legal date. */
final class Derivation {

  private final Computation known;
  private final List<Step> steps = new ArrayList<>();

  private Derivation(Computation known) {
    this.known = known;
  }

  static List<Step> of(Computation computation) {
    Derivation derivation = new Derivation(computation);
    derivation.write();
    return List.copyOf(derivation.steps);
  }

  private void write() {
    add(Step.Kind.START, 0, known.from(), StepTexts.start(known));
    if (known.unit() == DayUnit.WORKING) {
      workingDays();
    } else {
      calendarDays();
    }
    if (known.legal() instanceof Waiting waiting) {
      Text why = Messages.waiting(waiting.year(), waiting.file());
      add(Step.Kind.WAIT, 0, waiting.earliest(), why);
    }
  }

  private void calendarDays() {
    LocalDate counted = known.from().plusDays(known.days());
    add(Step.Kind.COUNT, known.days(), counted, StepTexts.count(known, counted));
    LocalDate last = pauses(extensions(counted));
    if (known.settings().flag(SettingKey.ROLL_FORWARD)
        && known.legal() instanceof Known(LocalDate legal)) {
      roll(last, legal);
    }
  }

  private LocalDate extensions(LocalDate counted) {
    LocalDate last = counted;
    for (int days : known.ledger().extensions()) {
      last = last.plusDays(days);
      add(Step.Kind.EXTEND, days, last, StepTexts.extend(known.rule(), days, last));
    }
    return last;
  }

  private LocalDate pauses(LocalDate counted) {
    LocalDate last = counted;
    for (Pause pause : Pause.through(known.from(), counted, known.ledger().suspensions())) {
      last = pause.due();
      add(Step.Kind.SUSPEND, pause.days(), last, StepTexts.suspend(known.rule(), pause));
    }
    return last;
  }

  private void roll(LocalDate last, LocalDate legal) {
    int days = (int) ChronoUnit.DAYS.between(last, legal);
    DayKind lastKind = known.calendar().kindOf(last);
    add(
        Step.Kind.ROLL,
        days,
        legal,
        days == 0
            ? StepTexts.stays(last, lastKind)
            : StepTexts.roll(last, lastKind, legal, known.calendar().kindOf(legal)));
  }

  private void workingDays() {
    if (known.legal() instanceof Known(LocalDate legal)) {
      for (RestSpan rest : RestSpan.between(known.calendar(), known.from(), legal)) {
        add(Step.Kind.SKIP, rest.days(), rest.last(), StepTexts.skip(rest));
      }
      add(Step.Kind.COUNT, known.days(), legal, StepTexts.count(known, legal));
    }
  }

  private void add(Step.Kind kind, int days, LocalDate date, Text why) {
    steps.add(new Step(kind, days, date, why));
  }

  /** Rest days in a row, passed over while working days are counted. */
  record RestSpan(LocalDate first, LocalDate last, String name) {

    int days() {
      return (int) ChronoUnit.DAYS.between(first, last) + 1;
    }

    static List<RestSpan> between(WorkCalendar calendar, LocalDate after, LocalDate before) {
      List<RestSpan> spans = new ArrayList<>();
      LocalDate day = after.plusDays(1);
      while (day.isBefore(before)) {
        if (calendar.isRestDay(day)) {
          RestSpan span = from(calendar, day);
          spans.add(span);
          day = span.last();
        }
        day = day.plusDays(1);
      }
      return spans;
    }

    private static RestSpan from(WorkCalendar calendar, LocalDate first) {
      LocalDate last = calendar.rollForward(first).minusDays(1);
      String names =
          first
              .datesUntil(last.plusDays(1))
              .map(day -> calendar.kindOf(day).name())
              .distinct()
              .collect(Collectors.joining("、"));
      return new RestSpan(first, last, names);
    }
  }
}
