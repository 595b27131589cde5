package org.xinheng.ledger;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Seals every minute while the program serves, and checks the whole history once a day; a command
 * does not start it.
 */
@Component
public class SealLoop implements DisposableBean {

  private static final System.Logger LOG = System.getLogger(SealLoop.class.getName());
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final Sealer sealer;
  private final Verifications verifications;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("sealer").daemon(true).factory());

  SealLoop(Sealer sealer, Verifications verifications) {
    this.sealer = sealer;
    this.verifications = verifications;
  }

  /** Begins; the first seal is made at once. */
  public void start() {
    timer.scheduleWithFixedDelay(this::seal, 0, PAUSE.toSeconds(), TimeUnit.SECONDS);
  }

  private void seal() {
    try {
      sealer.sealAll();
      verifications.checkWhatIsDue();
    } catch (RuntimeException e) {
      // The next round takes what this one left.
      LOG.log(System.Logger.Level.WARNING, "sealing failed and is tried again in a minute", e);
    }
  }

  @Override
  public void destroy() {
    timer.shutdown();
  }
}
