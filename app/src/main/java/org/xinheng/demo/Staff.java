package org.xinheng.demo;

import java.util.List;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.identity.Unit;

/** The officers of an invented county, as the lives of its matters need them. */
interface Staff {

  /** A unit by its short name in the list of units. */
  Unit unit(String shortName);

  List<Unit> townships();

  /** Case officers of a unit. */
  List<Scope> caseOfficers(Unit unit);

  /** The head of a unit, who signs its opinions. */
  Scope head(Unit unit);

  /** The officer of the bureau who holds a role. */
  Scope holder(Role role);
}
