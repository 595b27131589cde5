package org.xinheng.search;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.xinheng.identity.Units;
import org.xinheng.shared.Region;

/**
 * Every few seconds while the program serves: brings the index of statements after the database. At
 * the first round an index that lacks something is built anew, and so is one that somebody asked
 * for. A command does not start it.
 */
@Component
public class SearchLoop implements DisposableBean {

  private static final System.Logger LOG = System.getLogger(SearchLoop.class.getName());
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final StatementFollower follower;
  private final SearchFolder folder;
  private final Units units;
  private boolean first = true;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("search").daemon(true).priority(Thread.MIN_PRIORITY).factory());

  SearchLoop(StatementFollower follower, SearchFolder folder, Units units) {
    this.follower = follower;
    this.folder = folder;
    this.units = units;
  }

  /** Begins; the first round is made at once. */
  public void start() {
    timer.scheduleWithFixedDelay(this::round, 0, PAUSE.toSeconds(), TimeUnit.SECONDS);
  }

  /** One round over every county; what fails in one holds up no other. */
  void round() {
    try {
      boolean asked = folder.takeWish();
      boolean compares = first;
      units.regions().forEach(region -> round(region, asked, compares));
      first = false;
    } catch (IOException | RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "the index of statements waits for its next round", e);
    }
  }

  private void round(Region region, boolean asked, boolean compares) {
    try {
      if (asked) {
        follower.rebuild(region);
      } else {
        follower.follow(region);
      }
      if (compares && lacks(region)) {
        follower.rebuild(region);
      }
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "statements of " + region + ", again soon", e);
    }
  }

  /** What came in another way than by registering one after the other shows in the count. */
  private boolean lacks(Region region) {
    return follower.state(region).missing() > 0
        && follower.follow(region) == 0
        && follower.state(region).missing() > 0;
  }

  @Override
  public void destroy() {
    timer.shutdown();
  }
}
