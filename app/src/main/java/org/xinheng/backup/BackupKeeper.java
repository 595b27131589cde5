package org.xinheng.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.xinheng.database.DatabaseException;
import org.xinheng.shared.OfficeClock;

/**
 * The watch over backups while the program serves: the log every second, a whole backup every
 * night. A night that was missed is made up for; a failed one is tried again after an hour. Nothing
 * here ever stops the office's work.
 */
public final class BackupKeeper implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(BackupKeeper.class.getName());
  private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss");
  private static final Duration LOG_PAUSE = Duration.ofSeconds(1);
  private static final Duration PAUSE = Duration.ofSeconds(30);
  private static final Duration RETRY = Duration.ofHours(1);

  private final Source source;
  private final BackupPlan plan;
  private final OfficeClock clock;
  private final Shelf shelf;
  private final WalKeeper log;
  private volatile LastBackup last = LastBackup.NONE;
  private volatile @Nullable Instant logReached;
  private volatile boolean closed;

  /** A watch that has not begun. */
  public BackupKeeper(Source source, BackupPlan plan, OfficeClock clock) throws IOException {
    this.source = source;
    this.plan = plan;
    this.clock = clock;
    this.shelf = new Shelf(plan.folder().toAbsolutePath().normalize());
    this.log = new WalKeeper(source, shelf.logs());
    Folders.createPrivate(shelf.folder());
    shelf.removeParts();
    last = LastBackup.read(shelf.folder());
  }

  /** Begins to watch, on two threads that end with the program. */
  public void start() {
    Thread.ofPlatform().name("backup-log").daemon().start(() -> repeat(this::keepLog, LOG_PAUSE));
    Thread.ofPlatform().name("backup-night").daemon().start(() -> repeat(this::keepNights, PAUSE));
  }

  private void repeat(Runnable work, Duration pause) {
    while (!closed) {
      work.run();
      LockSupport.parkNanos(pause.toNanos());
    }
  }

  /** Brings the archive up to the log's end. */
  synchronized void keepLog() {
    if (closed) {
      return;
    }
    Instant before = clock.instant();
    try {
      log.step();
      logReached = before;
    } catch (IOException | SQLException | RuntimeException e) {
      // The home page shows how old the archive is; the next second tries again.
      LOG.log(System.Logger.Level.DEBUG, "log archive", e);
    }
  }

  /** Takes the backup that is due, if one is. */
  void keepNights() {
    try {
      copyLogs();
      if (isDue()) {
        followKeys();
        backUp();
      }
    } catch (IOException | RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "backup", e);
    }
  }

  /** After a rotation the archive goes over to the new master key, before the old one is gone. */
  private synchronized void followKeys() {
    try {
      log.followKeys();
    } catch (IOException | SQLException | RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "key of the log archive", e);
    }
  }

  /** Since the last planned moment none was begun, or the log goes with no backup. */
  private boolean isDue() throws IOException {
    Instant now = clock.instant();
    Instant tried = instant(last.tried());
    if (last.fault() != null || isUncovered()) {
      return tried == null || !now.isBefore(tried.plus(RETRY)) || now.isBefore(tried);
    }
    return tried == null || tried.isBefore(planned(now));
  }

  private boolean isUncovered() throws IOException {
    var archive = log.archive();
    return archive.isPresent() && !shelf.covers(archive.get().folder());
  }

  private Instant planned(Instant now) {
    ZonedDateTime today = now.atZone(OfficeClock.ZONE).with(plan.at());
    return (today.toInstant().isAfter(now) ? today.minusDays(1) : today).toInstant();
  }

  private void backUp() throws IOException {
    note(last.begun(clock.instant()));
    String name = NAME.format(LocalDateTime.ofInstant(clock.instant(), OfficeClock.ZONE));
    try {
      Backup.take(source, shelf.folder().resolve(name), line -> {});
    } catch (IOException | BackupRefused | DatabaseException e) {
      note(last.failed(String.valueOf(e.getMessage())));
      return;
    }
    note(last.succeeded(clock.instant(), name, copy(name)));
    shelf.tidy(plan.keep());
  }

  private @Nullable String copy(String name) {
    Path second = plan.copy();
    if (second == null) {
      return null;
    }
    Shelf other = new Shelf(second.toAbsolutePath().normalize());
    try {
      shelf.copyTo(other, name);
      other.tidy(plan.keep());
      return null;
    } catch (IOException | BackupRefused e) {
      return String.valueOf(e.getMessage());
    }
  }

  private void copyLogs() {
    Path second = plan.copy();
    if (second != null && last.copyFault() == null) {
      try {
        shelf.copyLogsTo(new Shelf(second.toAbsolutePath().normalize()));
      } catch (IOException e) {
        LOG.log(System.Logger.Level.DEBUG, "second copy of the log", e);
      }
    }
  }

  private void note(LastBackup now) throws IOException {
    last = now;
    now.write(shelf.folder());
  }

  /** How backups, archive, disk and clock are, worst first within the order of a reader's needs. */
  public List<HealthLine> health() {
    return new Health(plan, source.folder().root(), last, logReached, clock.instant()).lines();
  }

  static @Nullable Instant instant(@Nullable String text) {
    return text == null ? null : Instant.parse(text);
  }

  @Override
  public synchronized void close() {
    closed = true;
    try {
      log.close();
    } catch (SQLException e) {
      LOG.log(System.Logger.Level.DEBUG, "the server was gone first", e);
    }
  }
}
