package org.xinheng.given;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.concurrent.atomic.AtomicReference;
import org.xinheng.shared.OfficeClock;

/** The tests' time: stands still until moved. Tests that move it put it back. */
public final class MovableClock implements InstantSource {

  /** Wednesday 15 October 2025, nine in the morning. */
  public static final Instant START = at(LocalDate.of(2025, 10, 15));

  private final AtomicReference<Instant> now = new AtomicReference<>(START);

  @Override
  public Instant instant() {
    return now.get();
  }

  /** Nine in the morning of a day, office time. */
  public static Instant at(LocalDate day) {
    return day.atTime(LocalTime.of(9, 0)).atZone(OfficeClock.ZONE).toInstant();
  }

  public void moveTo(LocalDate day) {
    now.set(at(day));
  }

  /** Moves on by so much. */
  public void forward(Duration by) {
    now.updateAndGet(at -> at.plus(by));
  }

  public void reset() {
    now.set(START);
  }
}
