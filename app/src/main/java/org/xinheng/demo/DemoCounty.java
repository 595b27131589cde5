package org.xinheng.demo;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xinheng.identity.Factors;
import org.xinheng.identity.Officer;
import org.xinheng.identity.Officers;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.identity.Unit;
import org.xinheng.identity.Units;
import org.xinheng.shared.Region;

/** The invented county: its units, the officers at work in them, and one account a role. */
final class DemoCounty implements Staff {

  /** A division code that was never issued. */
  static final Region REGION = new Region("130399");

  static final String BUREAU = "信访";
  private static final String NAME = "澄水县";
  private static final String SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";

  private final Units units;
  private final Officers officers;
  private final Factors factors;
  private final People people;
  private final Instant at;
  private final LocalDate appointed;
  private final Map<String, Unit> byShortName = new LinkedHashMap<>();
  private final Map<String, List<Scope>> handlers = new HashMap<>();
  private final Map<Role, Scope> holders = new HashMap<>();
  private final List<Account> accounts = new ArrayList<>();

  /**
   * The county, not made yet.
   *
   * @param at when it is made
   * @param appointed since when its officers hold their posts
   */
  DemoCounty(
      Units units,
      Officers officers,
      Factors factors,
      People people,
      Instant at,
      LocalDate appointed) {
    this.units = units;
    this.officers = officers;
    this.factors = factors;
    this.people = people;
    this.at = at;
    this.appointed = appointed;
  }

  /** Makes units and officers. */
  void build() {
    Unit root = units.openRegion(REGION, NAME, at);
    for (String[] row : Lines.of("units.txt")) {
      Unit.Kind kind = Unit.Kind.of(row[0]);
      byShortName.put(row[3], units.add(REGION, root, row[1], row[2], kind, at));
    }
    byShortName.put("县", root);
    for (Role role : Role.values()) {
      account(role, seatOf(role));
    }
    byShortName.values().stream().filter(DemoCounty::handlesMatters).forEach(this::staff);
  }

  private static boolean handlesMatters(Unit unit) {
    return unit.kind() == Unit.Kind.DEPARTMENT || unit.kind() == Unit.Kind.TOWNSHIP;
  }

  /** The unit that holds an account of the role in the demonstration. */
  private Unit seatOf(Role role) {
    return switch (role) {
      case CASE_OFFICER, UNIT_HEAD -> unit("住建");
      case FINANCE_CHECKER -> unit("财政");
      case AUDITOR -> unit("审计");
      case COUNTY_LEADER -> unit("县");
      default -> unit(BUREAU);
    };
  }

  private void account(Role role, Unit unit) {
    String name = people.name();
    String password = password();
    Officer officer = officers.add(REGION, role.code(), name, password);
    officers.appoint(officer, role, unit, appointed);
    Scope scope = scope(officer, unit, role);
    holders.put(role, scope);
    String secret = factors.preset(REGION, officer.id());
    accounts.add(new Account(role, officer, unit, password, secret));
    if (role == Role.CASE_OFFICER || role == Role.UNIT_HEAD) {
      seats(unit, role).add(scope);
    }
  }

  /**
   * Each handling unit has two case officers and a head; only those with an account can sign in.
   */
  private void staff(Unit unit) {
    enlist(unit, Role.CASE_OFFICER, "a");
    enlist(unit, Role.CASE_OFFICER, "b");
    if (seats(unit, Role.UNIT_HEAD).isEmpty()) {
      enlist(unit, Role.UNIT_HEAD, "h");
    }
  }

  private void enlist(Unit unit, Role role, String mark) {
    Officer officer = officers.enlist(REGION, "u" + unit.code() + mark, people.name());
    officers.appoint(officer, role, unit, appointed);
    seats(unit, role).add(scope(officer, unit, role));
  }

  private List<Scope> seats(Unit unit, Role role) {
    return handlers.computeIfAbsent(unit.code() + role.code(), key -> new ArrayList<>());
  }

  private static Scope scope(Officer officer, Unit unit, Role role) {
    return new Scope(REGION, officer.id(), unit.id(), unit.path(), java.util.Set.of(role));
  }

  private static String password() {
    SecureRandom random = new SecureRandom();
    String password;
    do {
      password =
          random
              .ints(16, 0, SIGNS.length())
              .mapToObj(at -> SIGNS.substring(at, at + 1))
              .collect(java.util.stream.Collectors.joining());
    } while (!password.matches(".*[A-Z].*") || !password.matches(".*[a-z].*[2-9].*"));
    return password;
  }

  @Override
  public Unit unit(String shortName) {
    Unit unit = byShortName.get(shortName);
    if (unit == null) {
      throw new IllegalArgumentException("no unit " + shortName);
    }
    return unit;
  }

  @Override
  public List<Unit> townships() {
    return byShortName.values().stream().filter(u -> u.kind() == Unit.Kind.TOWNSHIP).toList();
  }

  @Override
  public List<Scope> caseOfficers(Unit unit) {
    return seats(unit, Role.CASE_OFFICER);
  }

  @Override
  public Scope head(Unit unit) {
    return seats(unit, Role.UNIT_HEAD).getFirst();
  }

  @Override
  public Scope holder(Role role) {
    Scope scope = holders.get(role);
    if (scope == null) {
      throw new IllegalArgumentException("no account for " + role);
    }
    return scope;
  }

  List<Account> accounts() {
    return List.copyOf(accounts);
  }

  /**
   * A demonstration account with its password, which is printed once and written to a file of mode
   * 600.
   *
   * @param role its role
   * @param officer who
   * @param unit where
   * @param password as printed
   * @param secret of its second factor, as typed into an authenticator program
   */
  record Account(Role role, Officer officer, Unit unit, String password, String secret) {}
}
