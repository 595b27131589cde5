package org.xinheng.performance;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.identity.Scope;
import org.xinheng.ledger.Actor;
import org.xinheng.shared.Region;
import org.xinheng.shared.RowScope;

/**
 * Who imports a text: the program on the machine itself, or an officer within their reach.
 *
 * @param scope the officer's scope; empty for the program
 */
public record Importer(@Nullable Scope scope) {

  /** The command line, which may open a county and a unit. */
  public static final Importer PROGRAM = new Importer(null);

  Actor actor() {
    return scope == null ? Actor.PROGRAM : scope.actor();
  }

  @Nullable UUID officer() {
    return scope == null ? null : scope.officer();
  }

  /** The rows that the import works on: the officer's, or the county's for the program. */
  RowScope rows(Region region) {
    return scope == null ? RowScope.county(region) : scope.rows();
  }

  boolean isOf(Region region) {
    return scope == null || scope.region().equals(region);
  }

  boolean mayWrite(String unitPath) {
    return scope == null || Rights.mayWrite(scope, unitPath);
  }
}
