package org.xinheng.identity;

import java.util.Set;
import java.util.UUID;
import org.xinheng.ledger.Actor;
import org.xinheng.shared.Region;
import org.xinheng.shared.RowScope;
import org.xinheng.shared.Scoped;

/**
 * What the officer behind a request may reach: role AND unit path AND assignment. Every query of a
 * page takes one; a query without a scope does not exist outside jobs and figures.
 *
 * @param region the county
 * @param officer who asks
 * @param unit the unit acted for
 * @param unitPath its path in the tree
 * @param roles roles held there today
 */
public record Scope(Region region, UUID officer, UUID unit, String unitPath, Set<Role> roles)
    implements Scoped {

  public Scope {
    roles = Set.copyOf(roles);
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }

  /** Whether casework may be read at all. */
  public boolean seesMatters() {
    return roles.stream().anyMatch(Role::seesMatters);
  }

  /** Whether figures and money may be read at all. */
  public boolean seesFigures() {
    return roles.stream().anyMatch(Role::seesFigures);
  }

  /** The path below which matters may be seen; empty string when none may. */
  public String matterReach() {
    return seesMatters() ? reach(roles.stream().filter(Role::seesMatters).toList()) : "";
  }

  /** The path below which evidence of figures may be seen; empty string when none may. */
  public String figureReach() {
    return seesFigures() ? reach(roles.stream().filter(Role::seesFigures).toList()) : "";
  }

  /** Whether only matters assigned to the officer, or to nobody yet, may be seen. */
  public boolean onlyAssigned() {
    return roles.stream().filter(Role::seesMatters).allMatch(role -> role == Role.CASE_OFFICER);
  }

  /** The same for the database, whose row-level security stands behind every query. */
  @Override
  public RowScope rows() {
    boolean assigned = seesMatters() && onlyAssigned();
    return new RowScope(region.code(), matterReach(), figureReach(), officer, assigned);
  }

  public Actor actor() {
    return new Actor(officer, unit);
  }

  private String reach(java.util.List<Role> seeing) {
    boolean county = seeing.stream().anyMatch(role -> role.reach() == Role.Reach.COUNTY);
    return county ? "/" : unitPath;
  }
}
