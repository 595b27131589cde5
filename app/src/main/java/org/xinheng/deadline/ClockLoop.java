package org.xinheng.deadline;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.xinheng.shared.Region;

/**
 * Every minute while the program serves: computes open clocks anew when the calendar has changed,
 * then sweeps. A command does not start it.
 */
@Component
public class ClockLoop implements DisposableBean {

  private static final System.Logger LOG = System.getLogger(ClockLoop.class.getName());
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final Sweeper sweeper;
  private final Recomputation recomputation;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("clocks").daemon(true).factory());

  ClockLoop(Sweeper sweeper, Recomputation recomputation) {
    this.sweeper = sweeper;
    this.recomputation = recomputation;
  }

  /** Begins; the first round is made at once. */
  public void start() {
    timer.scheduleWithFixedDelay(this::round, 0, PAUSE.toSeconds(), TimeUnit.SECONDS);
  }

  /** One round over every county; what fails in one holds up no other. */
  void round() {
    try {
      sweeper.regions().forEach(this::round);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "the clocks are looked at again in a minute", e);
    }
  }

  private void round(Region region) {
    try {
      recomputation.bringUp(region);
      sweeper.sweep(region);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "clocks of " + region + ", again in a minute", e);
    }
  }

  @Override
  public void destroy() {
    timer.shutdown();
  }
}
