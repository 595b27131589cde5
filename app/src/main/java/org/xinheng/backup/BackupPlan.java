package org.xinheng.backup;

import java.nio.file.Path;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What is kept, and where.
 *
 * @param folder backups by date, with the log archive in {@code wal} below it
 * @param copy a second place, on another machine's disk; absent when there is none
 * @param at the office's time of day at which the nightly backup begins
 * @param keep number of backups that are kept
 */
public record BackupPlan(Path folder, @Nullable Path copy, LocalTime at, int keep) {

  /** Two in the morning, a fortnight of backups. */
  public static final LocalTime AT = LocalTime.of(2, 0);

  public static final int KEEP = 14;

  public BackupPlan {
    if (keep < 2) {
      throw new IllegalArgumentException("at least two backups are kept");
    }
  }
}
