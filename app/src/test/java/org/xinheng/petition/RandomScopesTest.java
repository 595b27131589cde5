package org.xinheng.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.MovableClock;
import org.xinheng.given.TestProgram;
import org.xinheng.given.Truth;
import org.xinheng.house.Control;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.identity.Unit;
import org.xinheng.identity.Units;
import org.xinheng.shared.Page;
import org.xinheng.shared.RowScopes;
import org.xinheng.statute.procedure.PetitionForm;
import org.xinheng.statute.procedure.State;

/**
 * Scopes and filters by chance over rows by chance: lists with all their pages, counts, the desk
 * and raw reading by the program's own account say what {@link RawMatters} works out row by row. A
 * run prints its seed; {@code -Dxinheng.seed} repeats it.
 */
@TestProgram
@Control({"Z2", "Z3", "Z6"})
class RandomScopesTest {

  private static final int ROWS = 150;
  private static final int TRIALS = 400;

  private final Petitions petitions;
  private final Desk desk;
  private final Truth truth;
  private final RowScopes scopes;
  private final TransactionTemplate transaction;
  private final DSLContext program;
  private final County county;
  private final County other;
  private final List<Unit> units;
  private final List<Unit> foreign;

  @Autowired
  RandomScopesTest(
      Petitions petitions,
      Desk desk,
      Truth truth,
      RowScopes scopes,
      TransactionTemplate transaction,
      DataSource source,
      Units units,
      Counties counties) {
    this.petitions = petitions;
    this.desk = desk;
    this.truth = truth;
    this.scopes = scopes;
    this.transaction = transaction;
    this.program = DSL.using(new TransactionAwareDataSourceProxy(source), SQLDialect.POSTGRES);
    this.county = counties.open();
    this.other = counties.open();
    for (Unit above : List.of(county.housing(), county.east())) {
      for (int i = 1; i <= 2; i++) {
        Unit below =
            units.add(
                county.region(),
                above,
                above.code() + "0" + i,
                above.name() + i + "所",
                Unit.Kind.DEPARTMENT,
                MovableClock.START);
        units.add(
            county.region(),
            below,
            below.code() + "9",
            below.name() + "组",
            Unit.Kind.DEPARTMENT,
            MovableClock.START);
      }
    }
    this.units = units.all(county.region());
    this.foreign = units.all(other.region());
  }

  @Test
  void everyAnswerIsWhatTheRulesSayRowByRow() {
    long seed = Long.getLong("xinheng.seed", new Random().nextLong());
    System.out.println("random scopes: seed " + seed);
    Random random = new Random(seed);
    RawMatters matters = new RawMatters(random);
    List<UUID> officers = officers();
    matters.fill(truth, units, officers, ROWS);
    matters.fill(truth, foreign, officers, ROWS / 3);
    int shown = 0;
    for (int i = 0; i < TRIALS; i++) {
      Scope scope = scope(random, matters, officers);
      MatterFilter filter = filter(random, matters);
      String what = "seed " + seed + " trial " + i + " " + scope + " " + filter;
      List<Unit> known = scope.region().equals(county.region()) ? units : foreign;
      List<String> listed = listed(scope, filter);
      assertThat(listed).as(what).isEqualTo(matters.listed(scope, filter, known));
      assertThat(counts(scope)).as(what).isEqualTo(matters.waiting(scope));
      assertThat(rows(scope)).as(what).isEqualTo(matters.inReach(scope));
      shown += listed.size();
    }
    System.out.printf("random scopes: %d trials, %d rows listed, 0 differing%n", TRIALS, shown);
    assertThat(shown).as("lists of nothing prove nothing").isGreaterThan(TRIALS);
  }

  private List<UUID> officers() {
    List<UUID> officers = new ArrayList<>();
    officers.add(county.officer(Role.CASE_OFFICER).id());
    officers.add(county.colleague().id());
    officers.add(county.labourOfficer().id());
    return officers;
  }

  private Scope scope(Random random, RawMatters matters, List<UUID> officers) {
    boolean far = random.nextInt(8) == 0;
    Unit unit = matters.any(far ? foreign : units);
    Set<Role> roles = new HashSet<>();
    roles.add(matters.any(List.of(Role.values())));
    if (random.nextInt(3) == 0) {
      roles.add(matters.any(List.of(Role.values())));
    }
    return new Scope(unit.region(), matters.any(officers), unit.id(), unit.path(), roles);
  }

  private MatterFilter filter(Random random, RawMatters matters) {
    boolean narrow = random.nextBoolean();
    return new MatterFilter(
        narrow && random.nextInt(3) == 0 ? matters.any(List.of(State.values())) : null,
        narrow && random.nextInt(3) == 0 ? matters.any(List.of(PetitionForm.values())) : null,
        narrow && random.nextInt(4) == 0 ? matters.any(units).id() : null,
        narrow && random.nextInt(4) == 0,
        narrow && random.nextInt(5) == 0 ? Sample.TODAY.plusDays(random.nextInt(2)) : null,
        narrow && random.nextInt(5) == 0 ? Sample.TODAY.minusDays(random.nextInt(2)) : null,
        matters.text(units),
        SearchIn.SUBJECT);
  }

  /** All pages of a list. */
  private List<String> listed(Scope scope, MatterFilter filter) {
    List<String> numbers = new ArrayList<>();
    @Nullable UUID after = null;
    do {
      Page<MatterRow> page = petitions.list(scope, filter, after);
      page.rows().forEach(row -> numbers.add(row.number()));
      after = page.next() == null ? null : UUID.fromString(page.next());
    } while (after != null);
    return numbers;
  }

  /** The counts, and that each list shows as many rows, page after page, none twice. */
  private Map<DeskList, Integer> counts(Scope scope) {
    DeskCounts counts = desk.counts(scope);
    Map<DeskList, Integer> by = new TreeMap<>();
    for (DeskList which : DeskList.values()) {
      by.put(which, counts.of(which));
      Set<String> numbers = new HashSet<>();
      @Nullable String after = null;
      do {
        Page<MatterRow> page = desk.list(scope, which, after);
        page.rows().forEach(row -> assertThat(numbers.add(row.number())).isTrue());
        after = page.next();
      } while (after != null);
      assertThat(numbers).hasSize(counts.of(which));
    }
    return by;
  }

  /** What the program's own account reads by a query without any condition. */
  private Set<UUID> rows(Scope scope) {
    return scopes.within(
        scope.rows(),
        () ->
            transaction.execute(_ ->
                new HashSet<>(
                    program.fetch("select id from petition.matter").getValues(0, UUID.class))));
  }
}
