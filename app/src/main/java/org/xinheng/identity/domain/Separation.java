package org.xinheng.identity.domain;

import java.util.Collection;
import java.util.Set;
import org.xinheng.identity.Role;

/**
 * 三员分立 (GB/T 22239, 8.1.4): nobody holds two of system, security and audit administrator, nor one
 * of them beside any other role.
 */
public final class Separation {

  private static final Set<Role> ADMINISTRATORS =
      Set.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN);

  private Separation() {}

  /** Whether somebody who holds these roles may be given one more. */
  public static boolean allows(Collection<Role> held, Role wanted) {
    boolean administers = ADMINISTRATORS.contains(wanted);
    return held.stream()
        .filter(role -> role != wanted)
        .noneMatch(role -> administers || ADMINISTRATORS.contains(role));
  }
}
