package org.xinheng.identity.domain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one guess at a password costs with Argon2id. The parameters travel inside each hash.
 *
 * @param memory KiB
 * @param iterations passes over it
 * @param lanes parallel lanes
 */
public record HashCost(int memory, int iterations, int lanes) {

  private static final Pattern WRITTEN =
      Pattern.compile("^\\$argon2id\\$v=19\\$m=(\\d+),t=(\\d+),p=(\\d+)\\$.+");

  /** The cost a stored hash was made with; nothing at all for another kind of hash. */
  public static HashCost of(String hash) {
    Matcher found = WRITTEN.matcher(hash);
    return found.matches()
        ? new HashCost(number(found, 1), number(found, 2), number(found, 3))
        : new HashCost(0, 0, 0);
  }

  /** Whether a hash of this cost is as hard to guess as the other asks. */
  public boolean reaches(HashCost asked) {
    return memory >= asked.memory && iterations >= asked.iterations;
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }
}
