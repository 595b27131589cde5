package org.xinheng.identity;

import java.time.Duration;
import org.xinheng.identity.domain.HashCost;
import org.xinheng.identity.domain.PasswordProfile;

/**
 * What an installation decides about sign-in.
 *
 * @param cost what one guess at a password costs
 * @param profile whether passwords need a mix of characters and grow old
 * @param idle a session without a request ends after this
 * @param absolute a session ends after this in any case
 * @param fresh how long a second factor counts as just proven
 * @param secureCookies whether pages come by TLS, so that cookies are bound to it
 */
public record SignInPolicy(
    HashCost cost,
    PasswordProfile profile,
    Duration idle,
    Duration absolute,
    Duration fresh,
    boolean secureCookies) {

  /** 64 MiB and three passes: some 200 ms on one core of a small server of 2024. */
  public static final HashCost COST = new HashCost(65_536, 3, 1);

  /** Name of the session's cookie; the prefix makes the browser insist on TLS and on this host. */
  public String sessionCookie() {
    return secureCookies ? "__Host-xinheng" : "xinheng";
  }

  /** Name of the cookie against forged forms. */
  public String formCookie() {
    return secureCookies ? "__Host-xinheng-form" : "xinheng-form";
  }
}
