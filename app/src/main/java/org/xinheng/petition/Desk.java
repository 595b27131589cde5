package org.xinheng.petition;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinheng.deadline.Reminder;
import org.xinheng.deadline.Reminders;
import org.xinheng.deadline.Reminders.Reader;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.petition.store.DeskKey;
import org.xinheng.petition.store.DeskLists;
import org.xinheng.shared.OfficeClock;
import org.xinheng.shared.Page;
import org.xinheng.statute.escalation.Post;

/** What waits for an officer: counts, lists and reminders, each in a fixed number of statements. */
@Service
@Transactional(readOnly = true)
public class Desk {

  /** Rows of a list on the desk. */
  public static final int PAGE = 20;

  /** Reminders shown at once. */
  public static final int REMINDERS = 8;

  private final DeskLists lists;
  private final Reminders reminders;
  private final OfficeClock clock;

  Desk(DeskLists lists, Reminders reminders, OfficeClock clock) {
    this.lists = lists;
    this.reminders = reminders;
    this.clock = clock;
  }

  /** How many wait on each list, in one statement. */
  public DeskCounts counts(Scope scope) {
    return lists.counts(scope, clock.today());
  }

  /**
   * One of the lists, the most pressing first, in one statement.
   *
   * @param after key of the page before; empty for the first page
   */
  public Page<MatterRow> list(Scope scope, DeskList which, @Nullable String after) {
    DeskKey key = DeskKey.read(after).orElse(null);
    return lists.list(scope, which, clock.today(), key, PAGE);
  }

  /** How many reminders there are for the posts of an officer, in one statement. */
  public int reminderCount(Scope scope) {
    return reminders.count(scope.region(), reader(scope));
  }

  /** The first of them with their matters, in two statements. */
  public List<DeskReminder> reminders(Scope scope) {
    List<Reminder> first = reminders.first(scope.region(), reader(scope), REMINDERS);
    Map<UUID, MatterRow> rows = lists.rows(scope, first.stream().map(Reminder::caseRef).toList());
    return first.stream()
        .flatMap(it ->
            Optional.ofNullable(rows.get(it.caseRef()))
                .map(row -> new DeskReminder(row, it))
                .stream())
        .toList();
  }

  /**
   * Takes the reminders of a matter off the desks of the officer's posts.
   *
   * @param reachedOn day of the rung that the page showed; what was said later stays
   * @return false when the officer may not know of the matter
   */
  @Transactional
  public boolean seen(Scope scope, String number, LocalDate reachedOn) {
    Optional<UUID> id = lists.id(scope, number);
    id.ifPresent(
        it -> reminders.seen(scope.region(), it, reachedOn, reader(scope), scope.officer()));
    return id.isPresent();
  }

  private static Reader reader(Scope scope) {
    Set<Post> posts = EnumSet.noneOf(Post.class);
    for (Role role : scope.roles()) {
      switch (role) {
        case CASE_OFFICER -> posts.add(Post.OFFICER);
        case UNIT_HEAD -> posts.add(Post.HEAD);
        case BUREAU_LEADER -> posts.add(Post.LEADER);
        default -> {}
      }
    }
    return new Reader(posts, scope.unitPath());
  }
}
