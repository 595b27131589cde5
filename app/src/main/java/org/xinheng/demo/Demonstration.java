package org.xinheng.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.xinheng.identity.DemoAccounts;
import org.xinheng.identity.Factors;
import org.xinheng.identity.Officers;
import org.xinheng.identity.Role;
import org.xinheng.identity.Units;

/** Makes the demonstration, and names its accounts for the sign-in page. */
@Service
public class Demonstration {

  /** The seed of everything but passwords. */
  private static final long SEED = 20_251_015L;

  /** Since when the officers hold their posts. */
  private static final LocalDate APPOINTED = LocalDate.of(2024, 12, 2);

  private final Units units;
  private final Officers officers;
  private final Factors factors;
  private final DemoYear year;

  Demonstration(Units units, Officers officers, Factors factors, DemoYear year) {
    this.units = units;
    this.officers = officers;
    this.factors = factors;
    this.year = year;
  }

  /**
   * Generates county and year up to a moment.
   *
   * @param until the demonstration's present
   * @param progress hears what was made
   * @return one account a role, with its password
   */
  public List<Account> generate(Instant until, Consumer<String> progress) {
    Dice dice = new Dice(SEED);
    DemoCounty county =
        new DemoCounty(units, officers, factors, new People(dice), until, APPOINTED);
    county.build();
    progress.accept("单位和人员");
    year.build(county, dice, until, progress);
    return printed(county);
  }

  /** The accounts of a county as they are printed. */
  static List<Account> printed(DemoCounty county) {
    return county.accounts().stream()
        .map(a ->
            new Account(
                a.role().code(), a.unit().name(), a.officer().login(), a.password(), a.secret()))
        .toList();
  }

  /** The accounts as the sign-in page offers them. */
  public DemoAccounts accounts() {
    return new DemoAccounts(
        java.util.Arrays.stream(Role.values())
            .flatMap(role ->
                officers.byLogin(DemoCounty.REGION, role.code()).stream()
                    .map(officer ->
                        new DemoAccounts.Account(
                            role,
                            DemoCounty.REGION.code(),
                            officer.id(),
                            officer.login(),
                            officer.name(),
                            officers
                                .scope(DemoCounty.REGION, officer.id())
                                .flatMap(scope -> units.find(DemoCounty.REGION, scope.unit()))
                                .map(org.xinheng.identity.Unit::name)
                                .orElse(""))))
            .toList());
  }

  /**
   * A demonstration account as printed.
   *
   * @param role code of its role
   * @param unit name of the unit
   * @param login sign-in name
   * @param password its password
   * @param secret of its second factor, as typed into an authenticator program
   */
  public record Account(String role, String unit, String login, String password, String secret) {}
}
