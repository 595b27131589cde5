package org.xinheng.reception.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.reception.Duty;
import org.xinheng.reception.RecordDuty;
import org.xinheng.reception.Refusal;

/** What may be done with a duty record; each rule answers the refusal owed, or nothing. */
public final class DutyRules {

  private static final int LONGEST_WINDOW = 40;
  private static final int LONGEST_NOTE = 500;
  private static final int MOST_OFFICERS = 12;

  private DutyRules() {}

  /**
   * Recording; a day ahead may be recorded as planned duty, but not signed.
   *
   * @param known which of the named officers the county has
   */
  public static Optional<Refusal> recording(RecordDuty facts, Set<UUID> known, LocalDate today) {
    if (isFar(facts.day(), today)) {
      return Optional.of(Refusal.FAR_DAY);
    }
    if (!isWindowName(facts.window())) {
      return Optional.of(Refusal.WINDOW_NAME);
    }
    return content(facts.officers(), known, facts.note());
  }

  /** Changing what is not signed yet. */
  public static Optional<Refusal> amending(
      Duty duty, int version, RecordDuty facts, Set<UUID> known) {
    if (duty.isSigned()) {
      return Optional.of(Refusal.ALREADY_SIGNED);
    }
    if (duty.version() != version) {
      return Optional.of(Refusal.STALE);
    }
    return content(facts.officers(), known, facts.note());
  }

  /** Signing; the signature says that it happened so, therefore never before the day itself. */
  public static Optional<Refusal> signing(Duty duty, int version, LocalDate today) {
    if (duty.isSigned()) {
      return Optional.of(Refusal.ALREADY_SIGNED);
    }
    if (duty.version() != version) {
      return Optional.of(Refusal.STALE);
    }
    return duty.day().isAfter(today) ? Optional.of(Refusal.FUTURE_DAY) : Optional.empty();
  }

  /** Correcting what is signed; it needs a reason, since both stay. */
  public static Optional<Refusal> correcting(Duty duty, int version, @Nullable String note) {
    if (!duty.isSigned()) {
      return Optional.of(Refusal.NOT_SIGNED);
    }
    if (duty.version() != version) {
      return Optional.of(Refusal.STALE);
    }
    if (note == null || note.isBlank()) {
      return Optional.of(Refusal.NOTE_MISSING);
    }
    return note.strip().length() > LONGEST_NOTE ? Optional.of(Refusal.NOTE_LONG) : Optional.empty();
  }

  static boolean isWindowName(String window) {
    return !window.isBlank() && window.length() <= LONGEST_WINDOW;
  }

  /** More than a year from today, which is far more likely a slip than a fact. */
  static boolean isFar(LocalDate day, LocalDate today) {
    return day.isBefore(today.minusYears(1)) || day.isAfter(today.plusYears(1));
  }

  private static Optional<Refusal> content(
      List<UUID> officers, Set<UUID> known, @Nullable String note) {
    boolean rightNumber = !officers.isEmpty() && officers.size() <= MOST_OFFICERS;
    if (!rightNumber || !known.containsAll(officers)) {
      return Optional.of(Refusal.OFFICERS);
    }
    return note != null && note.length() > LONGEST_NOTE
        ? Optional.of(Refusal.NOTE_LONG)
        : Optional.empty();
  }
}
