package org.xinheng.given;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinheng.identity.Officer;
import org.xinheng.identity.Officers;
import org.xinheng.identity.Role;
import org.xinheng.identity.Unit;
import org.xinheng.identity.Units;
import org.xinheng.identity.store.OfficerStore;
import org.xinheng.shared.Ids;
import org.xinheng.shared.Region;
import org.xinheng.shared.RowScope;
import org.xinheng.shared.RowScopes;

/** Makes counties; each has a code of its own, so tests never see each other's rows. */
@Component
public class Counties {

  /** The password of every officer made here. */
  public static final String PASSWORD = "long enough 青山绿水";

  private static final AtomicInteger NEXT = new AtomicInteger(139_001);
  private static final LocalDate FROM = LocalDate.of(2024, 1, 1);

  private final Units units;
  private final Officers officers;
  private final OfficerStore store;
  // One hash for all, of a cost below the policy's: the first sign-in makes a stronger one.
  private final String hash = new Argon2PasswordEncoder(16, 32, 1, 512, 1).encode(PASSWORD);

  private final RowScopes rows;
  private final TransactionTemplate transaction;

  Counties(
      Units units,
      Officers officers,
      OfficerStore store,
      RowScopes rows,
      TransactionTemplate transaction) {
    this.units = units;
    this.officers = officers;
    this.store = store;
    this.rows = rows;
    this.transaction = transaction;
  }

  public County open() {
    Region region = new Region(Integer.toString(NEXT.getAndIncrement()));
    Unit root = units.openRegion(region, "清河县", MovableClock.START);
    Unit bureau = unit(region, root, "501001", "清河县信访局", Unit.Kind.BUREAU);
    Unit finance = unit(region, root, "502001", "清河县财政局", Unit.Kind.FINANCE);
    Unit housing = unit(region, root, "503001", "清河县住房和城乡建设局", Unit.Kind.DEPARTMENT);
    Unit labour = unit(region, root, "504001", "清河县人力资源和社会保障局", Unit.Kind.DEPARTMENT);
    Unit east = unit(region, root, region.code() + "101", "东坡镇", Unit.Kind.TOWNSHIP);
    Unit west = unit(region, root, region.code() + "201", "西岭乡", Unit.Kind.TOWNSHIP);
    Map<Role, Officer> holders = new EnumMap<>(Role.class);
    County county =
        new County(
            region,
            root,
            bureau,
            finance,
            housing,
            labour,
            east,
            west,
            holders,
            officer(region, "colleague", "钱同事"),
            officer(region, "labour", "孙劳动"));
    for (Role role : Role.values()) {
      holders.put(
          role,
          appointed(officer(region, role.code(), "赵" + role.ordinal()), role, county.unitOf(role)));
    }
    appointed(county.colleague(), Role.CASE_OFFICER, housing);
    appointed(county.labourOfficer(), Role.CASE_OFFICER, labour);
    return new County(
        region,
        root,
        bureau,
        finance,
        housing,
        labour,
        east,
        west,
        holders,
        county.colleague(),
        county.labourOfficer());
  }

  private Unit unit(Region region, Unit parent, String code, String name, Unit.Kind kind) {
    return units.add(region, parent, code, name, kind, MovableClock.START);
  }

  private Officer officer(Region region, String login, String name) {
    Officer officer = new Officer(region, Ids.next(MovableClock.START), login, name);
    rows.run(
        RowScope.directory(region),
        () ->
            transaction.executeWithoutResult(_ -> store.insert(officer, hash, MovableClock.START)));
    return officer;
  }

  private Officer appointed(Officer officer, Role role, Unit unit) {
    officers.appoint(officer, role, unit, FROM);
    return officer;
  }
}
