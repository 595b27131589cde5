package org.xinheng.api;

import java.time.LocalDate;
import org.xinheng.identity.Role;
import org.xinheng.identity.Unit;

/**
 * A key as the security administrator asks for it.
 *
 * @param name name of the system, which the history shows as the actor's
 * @param role the one role it holds
 * @param unit the unit it acts for; nothing beyond that unit's reach is seen
 * @param grant what it may be used for
 * @param until its last day
 */
public record NewClient(String name, Role role, Unit unit, Grant grant, LocalDate until) {}
