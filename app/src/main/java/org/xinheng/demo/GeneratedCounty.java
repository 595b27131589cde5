package org.xinheng.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xinheng.identity.Officer;
import org.xinheng.identity.Officers;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.identity.Unit;
import org.xinheng.identity.Units;
import org.xinheng.shared.Region;

/**
 * A county that stands in the database, with an officer in every seat that matters need; who is
 * missing is enlisted, without an account.
 */
final class GeneratedCounty implements Staff {

  private final Units units;
  private final Officers officers;
  private final People people;
  private final LocalDate appointed;
  private final List<Unit> all;
  private final Map<String, List<Scope>> seats = new HashMap<>();
  private final Map<String, Unit> byShortName = new LinkedHashMap<>();

  /**
   * The county as it stands.
   *
   * @param appointed since when those hold their posts who are missing
   */
  GeneratedCounty(
      Region region, Units units, Officers officers, People people, LocalDate appointed) {
    this.units = units;
    this.officers = officers;
    this.people = people;
    this.appointed = appointed;
    this.all = units.all(region);
  }

  /** Fills the seats. */
  GeneratedCounty staffed(Instant at) {
    Region region = all.getFirst().region();
    if (all.stream().noneMatch(unit -> unit.kind() == Unit.Kind.BUREAU)) {
      throw new GenerationRefused("本县还没有信访局这个单位，无法生成事项。请换一个空的数据目录。");
    }
    Unit bureau = bureau();
    seat(bureau, Role.WINDOW_CLERK, "c");
    seat(bureau, Role.BUREAU_LEADER, "l");
    for (Unit unit : handling()) {
      seat(unit, Role.CASE_OFFICER, "a");
      seat(unit, Role.UNIT_HEAD, "h");
    }
    for (String[] row : Lines.of("units.txt")) {
      units.byCode(region, row[1]).ifPresent(unit -> byShortName.put(row[3], unit));
    }
    return this;
  }

  private void seat(Unit unit, Role role, String mark) {
    List<Scope> found =
        officers.ofUnit(unit.region(), unit.id()).stream()
            .sorted(Comparator.comparing(Officer::login))
            .flatMap(officer -> officers.posts(unit.region(), officer.id()).stream())
            .filter(post -> post.unit().equals(unit.id()) && post.has(role))
            .map(post -> scope(unit, role, post))
            .toList();
    seats.put(unit.path() + role.code(), found.isEmpty() ? enlist(unit, role, mark) : found);
  }

  /** In this role alone, whatever else the officer holds there. */
  private static Scope scope(Unit unit, Role role, Scope post) {
    return new Scope(unit.region(), post.officer(), unit.id(), unit.path(), Set.of(role));
  }

  private List<Scope> enlist(Unit unit, Role role, String mark) {
    Officer officer =
        officers.enlist(unit.region(), "u" + unit.code() + mark, people.name());
    officers.appoint(officer, role, unit, appointed);
    return List.of(
        new Scope(unit.region(), officer.id(), unit.id(), unit.path(), Set.of(role)));
  }

  private List<Unit> handling() {
    return all.stream()
        .filter(u -> u.kind() == Unit.Kind.DEPARTMENT || u.kind() == Unit.Kind.TOWNSHIP)
        .toList();
  }

  private Unit bureau() {
    return all.stream().filter(u -> u.kind() == Unit.Kind.BUREAU).findFirst().orElseThrow();
  }

  Region region() {
    return all.getFirst().region();
  }

  /** Every unit. */
  List<Unit> units() {
    return all;
  }

  @Override
  public Unit unit(String shortName) {
    Unit known = byShortName.get(shortName);
    List<Unit> other = handling();
    return known == null ? other.get(Math.floorMod(shortName.hashCode(), other.size())) : known;
  }

  @Override
  public List<Unit> townships() {
    return all.stream().filter(u -> u.kind() == Unit.Kind.TOWNSHIP).toList();
  }

  @Override
  public List<Scope> caseOfficers(Unit unit) {
    return at(unit, Role.CASE_OFFICER);
  }

  @Override
  public Scope head(Unit unit) {
    return at(unit, Role.UNIT_HEAD).getFirst();
  }

  @Override
  public Scope holder(Role role) {
    return at(bureau(), role).getFirst();
  }

  private List<Scope> at(Unit unit, Role role) {
    return seats.getOrDefault(unit.path() + role.code(), List.of());
  }
}
