package org.xinheng.petition.domain;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.xinheng.identity.Role;
import org.xinheng.statute.procedure.Actor;
import org.xinheng.statute.procedure.Officer;
import org.xinheng.statute.procedure.Row;

/**
 * Who acts, in the terms of the procedure.
 *
 * @param officer the officer
 * @param unit the unit acted for
 * @param unitPath its path
 * @param roles the procedure's roles held there
 */
public record Seat(UUID officer, UUID unit, String unitPath, Set<Actor> roles) {

  /** An officer nobody is: asks whether an act could be signed by anyone at all. */
  private static final String ANY_SIGNER = "-";

  private static final Set<Actor> LEADING = EnumSet.of(Actor.BUREAU_LEADER, Actor.UNIT_HEAD);

  public Seat {
    roles = Set.copyOf(roles);
  }

  /**
   * The procedure's roles of an officer. A window outside the bureau registers what its own unit
   * receives directly, so its clerk acts as that unit's officer.
   *
   * @param bureau whether the unit is the petition bureau
   */
  public static Set<Actor> roles(Set<Role> held, boolean bureau) {
    EnumSet<Actor> roles = EnumSet.noneOf(Actor.class);
    for (Role role : held) {
      switch (role) {
        case WINDOW_CLERK -> roles.add(bureau ? Actor.BUREAU_CLERK : Actor.UNIT_OFFICER);
        case CASE_OFFICER -> roles.add(Actor.UNIT_OFFICER);
        case UNIT_HEAD -> Collections.addAll(roles, Actor.UNIT_OFFICER, Actor.UNIT_HEAD);
        case BUREAU_LEADER -> Collections.addAll(roles, Actor.BUREAU_CLERK, Actor.BUREAU_LEADER);
        case COUNTY_LEADER,
            PERFORMANCE_OFFICER,
            FINANCE_CHECKER,
            AUDITOR,
            SYSTEM_ADMIN,
            SECURITY_ADMIN,
            AUDIT_ADMIN -> {}
      }
    }
    return roles;
  }

  /** Whether the petition bureau acts. */
  public boolean isBureau() {
    return roles.contains(Actor.BUREAU_CLERK);
  }

  boolean is(Actor role) {
    return roles.contains(role);
  }

  /**
   * Acts in a role that the row names, the leading one first: a leader may what a clerk may, and
   * more. Else in any, which the procedure then refuses.
   */
  Officer in(Row row) {
    Set<Actor> fitting = new LinkedHashSet<>(row.who());
    fitting.retainAll(roles);
    return fitting.stream()
        .min(Comparator.comparing(role -> !LEADING.contains(role)))
        .or(() -> roles.stream().sorted().findFirst())
        .map(this::as)
        .orElseGet(() -> as(Actor.CLOCK));
  }

  /** Acts in one role. */
  Officer as(Actor role) {
    return new Officer(role, officer.toString(), unit.toString());
  }

  /** The signer that a row asks for, whoever it will be. */
  static Officer signer(Row row, String seat) {
    return new Officer(row.who().iterator().next(), ANY_SIGNER, seat);
  }

  static Officer petitioner() {
    return new Officer(Actor.PETITIONER, "", "");
  }
}
