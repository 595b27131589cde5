package org.xinheng.reception.store;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Scope in SQL: rows at or below a path of the unit tree; no path, no rows. */
final class Reach {

  private Reach() {}

  static Condition below(Field<String> unitPath, String reach) {
    return reach.isEmpty() ? DSL.falseCondition() : unitPath.startsWith(reach);
  }
}
