package org.xinheng.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.xinheng.demo.Generator;

/** How far a run is, for a person who waits: one line that is written over, twice a second. */
final class GenerationBar implements Generator.Progress {

  private static final int WIDTH = 30;
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final PrintWriter err;
  private final InstantSource time;
  private Instant began;
  private Instant shown;
  private int before = -1;

  GenerationBar(PrintWriter err, InstantSource time) {
    this.err = err;
    this.time = time;
    this.began = time.instant();
    this.shown = began;
  }

  @Override
  public synchronized void part(String name) {
    err.println((before < 0 ? "" : "\n") + name + "…");
    began = time.instant();
  }

  @Override
  public synchronized void matters(int done, int of) {
    if (before < 0) {
      before = done;
    }
    Instant now = time.instant();
    if (done == of || Duration.between(shown, now).compareTo(PAUSE) >= 0) {
      shown = now;
      err.print("\r" + line(done, of, Duration.between(began, now)));
      err.flush();
    }
  }

  /** What was there before this call does not count as its speed. */
  private String line(int done, int of, Duration passed) {
    double perSecond = (done - before) * 1000.0 / Math.max(1, passed.toMillis());
    long left = perSecond < 1 ? 0 : Math.round((of - done) / perSecond);
    int full = (int) ((long) done * WIDTH / of);
    return "[%s%s] %3d%% %,d/%,d  %,.0f 件/秒  还需 %d:%02d "
        .formatted(
            "#".repeat(full),
            ".".repeat(WIDTH - full),
            (long) done * 100 / of,
            done,
            of,
            perSecond,
            left / 60,
            left % 60);
  }
}
