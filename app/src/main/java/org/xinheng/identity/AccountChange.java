package org.xinheng.identity;

/** What the security administrator changes on an account that exists. */
public sealed interface AccountChange {

  /** One more role in a unit. */
  record Grant(Role role, Unit unit) implements AccountChange {}

  /** The end of a role, from today on. */
  record End(Role role) implements AccountChange {}

  /** Whether the account may be used. */
  record Enable(boolean enabled) implements AccountChange {}

  /** What came of it. Names are stored with the request's key, so they are for ever. */
  enum Outcome {
    DONE,
    /** The role is held already, or the separation of administrators forbids it. */
    SEPARATION,
    /** Somebody else has changed the account since the page was shown. */
    STALE,
    /** Nobody changes the own account, or takes the last key along. */
    OWN_ACCOUNT,
    /** There is no such account, or no such role on it. */
    NOT_FOUND
  }
}
