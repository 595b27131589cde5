package org.xinheng.reception.domain;

import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.reception.Duty;

/** Who may do what at the reception; a scope with none of its roles reaches nothing. */
public final class Standing {

  private Standing() {}

  /** Path below which duty and visits may be read; empty string: none. */
  public static String reading(Scope scope) {
    if (scope.has(Role.BUREAU_LEADER) || scope.has(Role.COUNTY_LEADER)) {
      return "/";
    }
    return scope.has(Role.WINDOW_CLERK) ? scope.unitPath() : "";
  }

  /** Whether the officer writes records of the own unit. */
  public static boolean mayWrite(Scope scope) {
    return scope.has(Role.WINDOW_CLERK);
  }

  /** Whether the officer may change this unsigned record. */
  public static boolean mayAmend(Scope scope, Duty duty) {
    return mayWrite(scope) && duty.unit().equals(scope.unit());
  }

  /** An officer of the same unit signs, or the bureau's leader. */
  public static boolean maySign(Scope scope, Duty duty) {
    return scope.has(Role.BUREAU_LEADER) || mayAmend(scope, duty);
  }

  /** What was signed is put right by the bureau's leader alone. */
  public static boolean mayCorrect(Scope scope) {
    return scope.has(Role.BUREAU_LEADER);
  }
}
