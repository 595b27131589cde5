package org.xinheng.shared;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Time as the office lives it. Nobody asks the machine: the source comes in once, at the start, and
 * the demonstration runs on a source of its own.
 *
 * @param source where instants come from
 */
public record OfficeClock(InstantSource source) {

  /** China has one civil time; a server set to another zone must not move a statutory day. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /**
   * Now, to the microsecond: what the database keeps. A finer instant would come back from it as
   * another one, rounded, and two records of one act would no longer agree.
   */
  public Instant instant() {
    return source.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** Today's civil date in the office. */
  public LocalDate today() {
    return LocalDate.ofInstant(source.instant(), ZONE);
  }
}
