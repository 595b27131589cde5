package org.xinheng.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinheng.deadline.store.ReminderStore;
import org.xinheng.shared.OfficeClock;
import org.xinheng.shared.Region;
import org.xinheng.statute.escalation.Post;

/**
 * What the sweep has put on the desks of posts. Shown from the next office hours on; gone when the
 * clock stops or moves, when a later rung takes its place, or when somebody of the post has seen
 * it.
 */
@Service
@Transactional(readOnly = true)
public class Reminders {

  private final ReminderStore store;
  private final OfficeClock clock;

  Reminders(ReminderStore store, OfficeClock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Who looks.
   *
   * @param posts posts held
   * @param unitPath the unit in which they are held; a leader's reminders come from every unit
   */
  public record Reader(Set<Post> posts, String unitPath) {

    public Reader {
      posts = Set.copyOf(posts);
    }
  }

  /** How many there are, in one statement. */
  public int count(Region region, Reader reader) {
    return store.count(region, reader, clock.instant());
  }

  /** The first of them, the longest overdue first; one a clock, in one statement. */
  public List<Reminder> first(Region region, Reader reader, int most) {
    return store.first(region, reader, clock.instant(), most);
  }

  /**
   * Takes those of a case off the desks of the reader's posts.
   *
   * @param reachedOn day of the rung that the reader saw; what was said later stays
   */
  @Transactional
  public void seen(Region region, UUID caseRef, LocalDate reachedOn, Reader reader, UUID officer) {
    store.seen(region, caseRef, reachedOn, reader, officer, clock.today());
  }
}
