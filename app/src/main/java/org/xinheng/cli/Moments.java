package org.xinheng.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.xinheng.database.SideCluster.Target;
import org.xinheng.shared.OfficeClock;

/** A moment on the command line: ISO date and time, the office's zone unless another is given. */
final class Moments {

  private Moments() {}

  /** The wanted moment of a restore; none given means the end of the backup. */
  static Target target(@Nullable String until) {
    if (until == null) {
      return new Target.EndOfBackup();
    }
    return until.equals("latest") ? new Target.EndOfLog() : new Target.UpTo(instant(until));
  }

  static Instant instant(String text) {
    String iso = text.strip().replace(' ', 'T');
    try {
      var found =
          DateTimeFormatter.ISO_DATE_TIME.parseBest(iso, OffsetDateTime::from, LocalDateTime::from);
      return found instanceof OffsetDateTime exact
          ? exact.toInstant()
          : LocalDateTime.from(found).atZone(OfficeClock.ZONE).toInstant();
    } catch (DateTimeException e) {
      throw NotAccepted.usage("时间 " + text + " 无法识别，请写成 2025-11-25T10:30:00 的样子。");
    }
  }
}
