package org.xinheng.given;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.support.WebApplicationContextUtils;
import org.xinheng.identity.Officer;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.identity.SignedIn;
import org.xinheng.identity.Unit;
import org.xinheng.shared.Region;

/**
 * A county made for one test: root, petition bureau, finance bureau, two departments, two
 * townships, and one officer a role. Case officers sit in {@link #housing} (and a colleague with
 * them) and in {@link #labour}.
 */
public record County(
    Region region,
    Unit root,
    Unit bureau,
    Unit finance,
    Unit housing,
    Unit labour,
    Unit east,
    Unit west,
    Map<Role, Officer> officers,
    Officer colleague,
    Officer labourOfficer) {

  public County {
    officers = new EnumMap<>(officers);
  }

  /** The scope of the officer who holds a role; case officers are of {@link #housing}. */
  public Scope as(Role role) {
    return scope(officer(role), unitOf(role), role);
  }

  public Officer officer(Role role) {
    Officer officer = officers.get(role);
    if (officer == null) {
      throw new IllegalArgumentException("no officer for " + role);
    }
    return officer;
  }

  /** A second case officer of {@link #housing}. */
  public Scope asColleague() {
    return scope(colleague, housing, Role.CASE_OFFICER);
  }

  /** The case officer of {@link #labour}. */
  public Scope asLabourOfficer() {
    return scope(labourOfficer, labour, Role.CASE_OFFICER);
  }

  /** Signs a page request in as the officer of a role. */
  public RequestPostProcessor signedInAs(Role role) {
    return signedIn(officer(role));
  }

  /** Signs a page request in, with the second factor just proven. */
  public static RequestPostProcessor signedIn(Officer officer) {
    return signedIn(officer, Duration.ZERO);
  }

  /** Signs a page request in as somebody whose second factor was proven so long ago. */
  public static RequestPostProcessor signedIn(Officer officer, Duration proven) {
    return request -> {
      MovableClock clock =
          WebApplicationContextUtils.getRequiredWebApplicationContext(request.getServletContext())
              .getBean(MovableClock.class);
      SignedIn who =
          new SignedIn(
              officer.region().code(),
              officer.id(),
              officer.name(),
              clock.instant().minus(proven),
              Set.of());
      return SecurityMockMvcRequestPostProcessors.authentication(
              UsernamePasswordAuthenticationToken.authenticated(
                  who, null, List.of(new SimpleGrantedAuthority("OFFICER"))))
          .postProcessRequest(request);
    };
  }

  Unit unitOf(Role role) {
    return switch (role) {
      case CASE_OFFICER, UNIT_HEAD -> housing;
      case FINANCE_CHECKER -> finance;
      case COUNTY_LEADER, AUDITOR -> root;
      default -> bureau;
    };
  }

  /** The scope of an officer who holds a role in a unit. */
  public static Scope scope(Officer officer, Unit unit, Role role) {
    return new Scope(officer.region(), officer.id(), unit.id(), unit.path(), Set.of(role));
  }
}
