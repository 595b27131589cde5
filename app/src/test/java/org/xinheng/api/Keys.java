package org.xinheng.api;

import java.time.LocalDate;
import java.util.Set;
import org.xinheng.given.County;
import org.xinheng.identity.Role;
import org.xinheng.identity.Unit;
import org.xinheng.petition.Sample;

/** Keys as tests give them. */
final class Keys {

  static final LocalDate UNTIL = LocalDate.of(2026, 6, 30);
  static final Grant ALL = new Grant(Set.of(Right.values()), Set.copyOf(Grant.ACTS));

  private Keys() {}

  /** A key of the bureau's window with every right. */
  static ApiKey window(ApiClients clients, County county) {
    return of(clients, county, Role.WINDOW_CLERK, county.bureau(), ALL);
  }

  static ApiKey of(ApiClients clients, County county, Role role, Unit unit, Grant grant) {
    NewClient wanted = new NewClient("市级平台", role, unit, grant, UNTIL);
    return clients.add(county.as(Role.SECURITY_ADMIN), wanted, Sample.key()).orElseThrow();
  }
}
