package org.xinheng.shared;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Time as the office lives it. Nobody asks the machine: the source comes in once, at the start, and
 * the demonstration runs on a source of its own.
 *
 * @param source where instants come from
 */
public record OfficeClock(InstantSource source) {

  /** China has one civil time; a server set to another zone must not move a statutory day. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  public Instant instant() {
    return source.instant();
  }

  /** Today's civil date in the office. */
  public LocalDate today() {
    return LocalDate.ofInstant(source.instant(), ZONE);
  }
}
