package org.xinheng.identity.domain;

import java.util.Base64;
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

  /**
   * A hash of this cost that no password has, written down without the work of computing it: to
   * compare with it takes as long as with a real one.
   *
   * @param salt its bytes of salt
   * @param length its bytes of hash
   */
  public String hashOfNothing(int salt, int length) {
    Base64.Encoder text = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(
            memory,
            iterations,
            lanes,
            text.encodeToString(new byte[salt]),
            text.encodeToString(new byte[length]));
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }
}
