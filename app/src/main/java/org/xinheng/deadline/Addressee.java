package org.xinheng.deadline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xinheng.statute.escalation.Post;
import org.xinheng.statute.escalation.Rung;
import org.xinheng.statute.escalation.Rung.Reached;

/**
 * Whom a reminder is for.
 *
 * @param post the post
 * @param unitPath the unit in which it is held; the one that owes the act, for the bureau's leader
 */
public record Addressee(Post post, String unitPath) {

  /**
   * Who hears of the rungs that were reached, each of the newest that concerns them. What nobody
   * has taken goes to the head, and where no unit above has a head, to the bureau's leader.
   *
   * @param owing path of the unit that owes the act
   * @param held whether an officer at work there has taken the case
   * @param headed paths of units that have a head
   */
  static Map<Addressee, Rung> of(
      List<Reached> reached, String owing, boolean held, Set<String> headed) {
    Map<Addressee, Rung> hear = new LinkedHashMap<>();
    for (Reached one : reached) {
      for (Post post : one.rung().to()) {
        hear.put(resolve(post, owing, held, headed), one.rung());
      }
    }
    return hear;
  }

  private static Addressee resolve(Post post, String owing, boolean held, Set<String> headed) {
    return switch (post) {
      case OFFICER -> held ? new Addressee(post, owing) : resolve(Post.HEAD, owing, false, headed);
      case HEAD ->
          nearest(owing, headed)
              .map(path -> new Addressee(post, path))
              .orElseGet(() -> new Addressee(Post.LEADER, owing));
      case LEADER -> new Addressee(post, owing);
    };
  }

  /** The unit itself or the closest above it that has a head; never the county as a whole. */
  private static Optional<String> nearest(String owing, Set<String> headed) {
    for (String path = owing; path.length() > 1; path = above(path)) {
      if (headed.contains(path)) {
        return Optional.of(path);
      }
    }
    return Optional.empty();
  }

  private static String above(String path) {
    return path.substring(0, path.lastIndexOf('/', path.length() - 2) + 1);
  }
}
