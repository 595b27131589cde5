package org.xinheng.identity.domain;

import java.time.Duration;
import java.time.Instant;

/** Whether passwords need a mix of characters and grow old (trust.md 1.4: the standards differ). */
public enum PasswordProfile {
  /** 等保: three kinds of characters, and a new password every ninety days. */
  DENGBAO(3, Duration.ofDays(90)),
  /** Length and lists alone, as ASVS 6.2.5 and 6.2.10 ask. */
  PLAIN(1, Duration.ofDays(36_500));

  private final int kinds;
  private final Duration lasts;

  PasswordProfile(int kinds, Duration lasts) {
    this.kinds = kinds;
    this.lasts = lasts;
  }

  /** How many kinds of characters a password must mix. */
  public int kinds() {
    return kinds;
  }

  /** Whether a password set then has grown too old. */
  public boolean isOld(Instant set, Instant now) {
    return set.plus(lasts).isBefore(now);
  }
}
