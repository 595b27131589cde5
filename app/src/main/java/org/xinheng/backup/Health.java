package org.xinheng.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinheng.shared.OfficeClock;

/** Judges how backups, archive, disk and clock are. */
record Health(
    BackupPlan plan, Path data, LastBackup last, @Nullable Instant logReached, Instant now) {

  /** A nightly backup may be two hours late before it is called stale. */
  private static final Duration STALE = Duration.ofHours(26);

  private static final Duration LOG_STALE = Duration.ofMinutes(5);
  private static final Duration CLOCK_SLIP = Duration.ofMinutes(5);
  private static final long LOW = 5L << 30;
  private static final long VERY_LOW = 1L << 30;
  private static final DateTimeFormatter SPOKEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  List<HealthLine> lines() {
    List<HealthLine> lines = new ArrayList<>();
    lines.add(backup());
    lines.add(log());
    lines.add(copy());
    lines.add(disk());
    lines.add(clock());
    return lines;
  }

  private HealthLine backup() {
    Instant done = BackupKeeper.instant(last.done());
    if (last.fault() != null) {
      return HealthLine.bad("backup.health.failed", spoken(done), last.fault());
    }
    if (done == null) {
      return HealthLine.bad("backup.health.none");
    }
    return done.plus(STALE).isBefore(now)
        ? HealthLine.bad("backup.health.stale", spoken(done))
        : HealthLine.good("backup.health.done", spoken(done));
  }

  private HealthLine log() {
    return logReached == null || logReached.plus(LOG_STALE).isBefore(now)
        ? HealthLine.bad("backup.health.log-stands", spoken(logReached))
        : HealthLine.good("backup.health.log");
  }

  private HealthLine copy() {
    if (last.copyFault() != null) {
      return HealthLine.bad("backup.health.copy-failed", last.copyFault());
    }
    return plan.copy() == null
        ? HealthLine.warning("backup.health.no-copy")
        : HealthLine.good("backup.health.copy", plan.copy().toString());
  }

  private HealthLine disk() {
    long free = Math.min(free(data), free(plan.folder()));
    String gib = "%.1f".formatted(free / (double) (1L << 30));
    if (free < VERY_LOW) {
      return HealthLine.bad("backup.health.disk-full", gib);
    }
    return free < LOW
        ? HealthLine.warning("backup.health.disk-low", gib)
        : HealthLine.good("backup.health.disk", gib);
  }

  private static long free(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException unreachable) {
      return 0;
    }
  }

  /** A clock that runs behind what was already noted has been set back. */
  private HealthLine clock() {
    Instant tried = BackupKeeper.instant(last.tried());
    return tried != null && now.plus(CLOCK_SLIP).isBefore(tried)
        ? HealthLine.bad("backup.health.clock-back", spoken(now), spoken(tried))
        : HealthLine.good("backup.health.clock", spoken(now));
  }

  private static String spoken(@Nullable Instant at) {
    return at == null ? "—" : SPOKEN.format(LocalDateTime.ofInstant(at, OfficeClock.ZONE));
  }
}
