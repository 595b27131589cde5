package org.xinheng.performance;

import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;

/** Who may write performance: the performance officer of the unit, or of a unit above it. */
final class Rights {

  private Rights() {}

  static boolean mayWrite(Scope scope, String unitPath) {
    return scope.has(Role.PERFORMANCE_OFFICER) && unitPath.startsWith(scope.unitPath());
  }
}
