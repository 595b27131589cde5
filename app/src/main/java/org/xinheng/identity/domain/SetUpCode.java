package org.xinheng.identity.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;

/**
 * The set-up code (设置码) of the console: good for fifteen minutes, and spent by the first set-up.
 */
public final class SetUpCode {

  private static final Duration VALID = Duration.ofMinutes(15);

  private final String text = OneTimeCode.next();
  private final Instant until;
  private boolean spent;

  public SetUpCode(Instant now) {
    this.until = now.plus(VALID);
  }

  /** As the console shows it. */
  public String text() {
    return text;
  }

  /** Whether what was typed is this code, in time and not yet spent. */
  public synchronized boolean opens(String typed, Instant now) {
    byte[] mine = text.getBytes(StandardCharsets.UTF_8);
    byte[] theirs = OneTimeCode.normal(typed).getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(mine, theirs) && now.isBefore(until) && !spent;
  }

  /** Nobody sets up with it again. */
  public synchronized void spend() {
    spent = true;
  }
}
