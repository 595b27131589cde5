package org.xinheng.bench.sweep;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.xinheng.identity.Officer;
import org.xinheng.identity.Officers;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.identity.Unit;
import org.xinheng.identity.Units;
import org.xinheng.shared.Region;

/** An invented county with a bureau and one department, and those who act in them. */
record County(Region region, Unit bureau, Unit organ, Scope clerk, Scope officer, Scope head) {

  private static final LocalDate FROM = LocalDate.of(2024, 1, 1);

  static County open(Node node, Instant at) {
    Region region = new Region("139901");
    Units units = node.get(Units.class);
    Unit root = units.openRegion(region, "清河县", at);
    Unit bureau = units.add(region, root, "501001", "清河县信访局", Unit.Kind.BUREAU, at);
    Unit organ = units.add(region, root, "503001", "清河县住房和城乡建设局", Unit.Kind.DEPARTMENT, at);
    Officers officers = node.get(Officers.class);
    return new County(
        region,
        bureau,
        organ,
        post(officers, region, "clerk", Role.WINDOW_CLERK, bureau),
        post(officers, region, "officer", Role.CASE_OFFICER, organ),
        post(officers, region, "head", Role.UNIT_HEAD, organ));
  }

  private static Scope post(Officers officers, Region region, String login, Role role, Unit unit) {
    Officer officer = officers.enlist(region, login, "赵" + login);
    officers.appoint(officer, role, unit, FROM);
    return new Scope(region, officer.id(), unit.id(), unit.path(), Set.of(role));
  }
}
