package org.xinheng.reception.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.xinheng.reception.Answer;
import org.xinheng.reception.Refusal;
import org.xinheng.reception.RegisterVisit;
import org.xinheng.reception.Visit;

/** What may be done with a visit; each rule answers the refusal owed, or nothing. */
public final class VisitRules {

  private static final int MOST_PERSONS = 9999;
  private static final int LONGEST_NUMBER = 40;

  private VisitRules() {}

  /** Registering, on the day or later. */
  public static Optional<Refusal> registering(RegisterVisit facts, LocalDate today) {
    if (facts.day().isAfter(today)) {
      return Optional.of(Refusal.FUTURE_DAY);
    }
    if (DutyRules.isFar(facts.day(), today)) {
      return Optional.of(Refusal.FAR_DAY);
    }
    if (!DutyRules.isWindowName(facts.window())) {
      return Optional.of(Refusal.WINDOW_NAME);
    }
    if (facts.persons() < 1 || facts.persons() > MOST_PERSONS) {
      return Optional.of(Refusal.PERSONS);
    }
    String number = facts.matterNumber();
    return number != null && number.length() > LONGEST_NUMBER
        ? Optional.of(Refusal.MATTER_NUMBER)
        : Optional.empty();
  }

  /** Answering, once: an answer given is the visitor's and nobody changes it. */
  public static Optional<Refusal> answering(Visit visit, Answer given) {
    return visit.answer() == null || visit.answer() == given
        ? Optional.empty()
        : Optional.of(Refusal.ALREADY_ANSWERED);
  }
}
