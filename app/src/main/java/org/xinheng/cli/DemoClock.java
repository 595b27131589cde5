package org.xinheng.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.Optional;
import org.xinheng.shared.OfficeClock;

/**
 * The demonstration's time: it starts on the morning of 15 October 2025 and runs on. How far it is
 * from real time is kept in the data folder, so that a restart goes on where time has gone
 * meanwhile.
 */
final class DemoClock {

  static final Instant START =
      LocalDateTime.of(2025, 10, 15, 9, 0).atZone(OfficeClock.ZONE).toInstant();
  private static final String FILE = "demo-clock";

  private DemoClock() {}

  /** Whether a data folder holds a demonstration. */
  static boolean marks(Path data) {
    return Files.exists(data.resolve(FILE));
  }

  /** The clock of a folder that holds a demonstration. */
  static Optional<OfficeClock> of(Path data) {
    if (!marks(data)) {
      return Optional.empty();
    }
    try {
      Duration behind = Duration.parse(Files.readString(data.resolve(FILE)).strip());
      return Optional.of(new OfficeClock(behind(SystemClock.source(), behind)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts a demonstration's time in a folder. */
  static OfficeClock start(Path data) {
    InstantSource real = SystemClock.source();
    Duration behind = Duration.between(START, real.instant());
    try {
      Files.createDirectories(data);
      Files.writeString(data.resolve(FILE), behind + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new OfficeClock(behind(real, behind));
  }

  private static InstantSource behind(InstantSource real, Duration behind) {
    return () -> real.instant().minus(behind);
  }
}
