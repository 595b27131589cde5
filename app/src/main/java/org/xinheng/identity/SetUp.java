package org.xinheng.identity;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinheng.shared.OfficeClock;
import org.xinheng.shared.Region;

/**
 * The first start (首次设置): no account is preset. The console shows a code that works once, for
 * fifteen minutes; whoever holds it names the county and becomes its security administrator.
 */
@Service
public class SetUp {

  private static final Duration VALID = Duration.ofMinutes(15);
  private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
  private static final int LENGTH = 12;

  private final Units units;
  private final Officers officers;
  private final OfficeClock clock;
  private final AtomicReference<@Nullable Code> open = new AtomicReference<>();

  SetUp(Units units, Officers officers, OfficeClock clock) {
    this.units = units;
    this.officers = officers;
    this.clock = clock;
  }

  /** A code for the console when no county with officers is there yet. */
  public Optional<String> begin() {
    if (isDone()) {
      return Optional.empty();
    }
    SecureRandom random = new SecureRandom();
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      code.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    open.set(new Code(code.toString(), clock.instant().plus(VALID)));
    return Optional.of(code.toString());
  }

  /** Whether somebody can sign in already. */
  public boolean isDone() {
    return units.regions().stream().anyMatch(officers::anyIn);
  }

  /**
   * Uses the code: opens the county and makes its security administrator.
   *
   * @return whether the code was right and in time; a used or wrong one changes nothing
   */
  @Transactional
  public boolean complete(
      String typed, Region region, String countyName, String login, String name, String password) {
    Code code = open.get();
    if (code == null || isDone() || !code.matches(typed, clock.instant())) {
      return false;
    }
    Unit root = units.openRegion(region, countyName, clock.instant());
    Officer officer = officers.add(region, login, name, password);
    officers.appoint(officer, Role.SECURITY_ADMIN, root, clock.today());
    open.set(null);
    return true;
  }

  private record Code(String text, Instant until) {

    boolean matches(String typed, Instant now) {
      byte[] mine = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
      byte[] theirs =
          typed
              .strip()
              .toUpperCase(java.util.Locale.ROOT)
              .getBytes(java.nio.charset.StandardCharsets.UTF_8);
      return MessageDigest.isEqual(mine, theirs) && now.isBefore(until);
    }
  }
}
