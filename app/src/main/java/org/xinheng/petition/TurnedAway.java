package org.xinheng.petition;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.xinheng.petition.Answer.Kind;
import org.xinheng.petition.Answer.Refused;
import org.xinheng.petition.store.TurnedAwayStore;
import org.xinheng.shared.OfficeClock;
import org.xinheng.shared.Region;

/**
 * Reports of wrongdoing that somebody tried to hand in (检举控告): until their sealed room exists the
 * program keeps how many, once a form, and nothing else.
 */
@Component
class TurnedAway {

  private static final int LONGEST_KEY = 70;

  private final TurnedAwayStore store;
  private final Writing writing;
  private final OfficeClock clock;

  TurnedAway(TurnedAwayStore store, Writing writing, OfficeClock clock) {
    this.store = store;
    this.writing = writing;
    this.clock = clock;
  }

  /** Counts a refusal if it is one of a report of wrongdoing. */
  Answer counted(Region region, Answer answer, String key) {
    if (answer instanceof Refused refused && refused.kind() == Kind.ACCUSATION) {
      Instant at = clock.instant();
      String own = "turned." + key.substring(0, Math.min(key.length(), LONGEST_KEY));
      writing.once(
          region,
          own,
          "petition.turned-away",
          at,
          () -> {
            store.count(region, clock.today());
            return "counted";
          });
    }
    return answer;
  }

  /** How many this year. */
  int thisYear(Region region) {
    return store.since(region, clock.today().withDayOfYear(1));
  }
}
