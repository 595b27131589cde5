package org.xinheng.webhooks;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.xinheng.identity.Units;
import org.xinheng.shared.Region;

/** Delivers every few seconds while the program serves; a command does not start it. */
@Component
public class WebhookLoop implements DisposableBean {

  private static final System.Logger LOG = System.getLogger(WebhookLoop.class.getName());
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final Units units;
  private final Deliveries deliveries;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("webhooks").daemon(true).factory());

  WebhookLoop(Units units, Deliveries deliveries) {
    this.units = units;
    this.deliveries = deliveries;
  }

  /** Begins. */
  public void start() {
    timer.scheduleWithFixedDelay(
        this::round, PAUSE.toSeconds(), PAUSE.toSeconds(), TimeUnit.SECONDS);
  }

  private void round() {
    try {
      units.regions().forEach(this::round);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "events are sent again in a moment", e);
    }
  }

  private void round(Region region) {
    try {
      deliveries.deliver(region);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "events of " + region + ", again in a moment", e);
    }
  }

  @Override
  public void destroy() {
    timer.shutdown();
  }
}
