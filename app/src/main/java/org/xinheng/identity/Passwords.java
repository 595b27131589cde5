package org.xinheng.identity;

import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Service;
import org.xinheng.identity.domain.HashCost;
import org.xinheng.identity.domain.PasswordRules;
import org.xinheng.shared.Region;

/**
 * Hashing and judging passwords. One at a time a core, so that guesses cannot use up the memory.
 */
@Service
public class Passwords {

  /** Stands for the hash of an officer who cannot sign in. */
  static final String NONE = "-";

  private static final int SALT = 16;
  private static final int LENGTH = 32;

  private final SignInPolicy policy;
  private final Units units;
  private final Argon2PasswordEncoder encoder;
  private final String hashOfNobody;
  private final Semaphore places = new Semaphore(Runtime.getRuntime().availableProcessors());

  Passwords(SignInPolicy policy, Units units) {
    this.policy = policy;
    this.units = units;
    HashCost cost = policy.cost();
    this.encoder =
        new Argon2PasswordEncoder(SALT, LENGTH, cost.lanes(), cost.memory(), cost.iterations());
    this.hashOfNobody = cost.hashOfNothing(SALT, LENGTH);
  }

  /** The salted hash of a suitable password; an unsuitable one is refused. */
  String hash(Region region, String login, String name, String password, List<String> more) {
    var words = new java.util.ArrayList<>(more);
    words.addAll(List.of(login, name, units.regionName(region).orElse("")));
    PasswordRules.check(password, words, policy.profile());
    return alone(() -> encoder.encode(password));
  }

  /** Whether a password is the one of a hash. Without a usable hash it takes the same time. */
  boolean matches(String password, @Nullable String hash) {
    boolean usable = hash != null && !hash.equals(NONE);
    String against = hash != null && usable ? hash : hashOfNobody;
    return alone(() -> encoder.matches(password, against)) && usable;
  }

  /** The hash of a right password anew when its cost is below today's, else null. */
  @Nullable String stronger(String password, String hash) {
    return HashCost.of(hash).reaches(policy.cost()) ? null : alone(() -> encoder.encode(password));
  }

  private <T> T alone(java.util.function.Supplier<T> work) {
    places.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      places.release();
    }
  }
}
