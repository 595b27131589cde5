package org.xinheng.petition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinheng.crypto.MatterKeys;
import org.xinheng.crypto.SecretBox;
import org.xinheng.deadline.Clocks;
import org.xinheng.given.County;
import org.xinheng.given.Truth;
import org.xinheng.petition.StateWorld.Way;
import org.xinheng.petition.domain.Beyond;
import org.xinheng.petition.domain.Snapshots;
import org.xinheng.petition.store.MatterStore;
import org.xinheng.petition.store.Rows;
import org.xinheng.shared.RowScope;
import org.xinheng.shared.RowScopes;
import org.xinheng.statute.procedure.CaseState;
import org.xinheng.statute.procedure.State;

/** As many matters in each state as a test uses up, made in batches, and what the tables hold. */
final class EveryActMatters {

  /** More than any state has lawful pairs of act and role. */
  private static final int COPIES = 28;

  /**
   * A matter as its tables tell it.
   *
   * @param clocks codes of the open clocks
   * @param owed codes of the documents owed, sorted
   * @param entries rows of its history
   */
  record Found(
      UUID id,
      String number,
      int version,
      CaseState state,
      Set<String> clocks,
      List<String> owed,
      int entries) {}

  private final ApplicationContext program;
  private final County county;
  private final DSLContext sql;
  private final StateWorld world;
  private final List<Way> ways = new ArrayList<>();
  private final Map<Way, List<String>> numbers = new HashMap<>();

  EveryActMatters(ApplicationContext program, County county) {
    this.program = program;
    this.county = county;
    this.sql = program.getBean(Truth.class).sql();
    this.world = new StateWorld(county);
    ways.addAll(world.ways());
    for (State state : State.values()) {
      if (reached(state) != state) {
        ways.add(new Way(state, "", start(reached(state)).steps()));
      }
    }
    make();
  }

  List<Way> ways() {
    return ways;
  }

  /** The plain way to a state. */
  private Way start(State state) {
    return world.ways().stream().filter(way -> way.state() == state).findFirst().orElseThrow();
  }

  /** The state to which the acts of officers lead on the way to a state: itself, mostly. */
  private static State reached(State state) {
    return Beyond.FROM.getOrDefault(state, state);
  }

  private List<String> of(Way way) {
    return Objects.requireNonNull(numbers.get(way));
  }

  private void make() {
    try (var batch = program.getBean(BulkMatters.class).open(county.region())) {
      for (Way way : ways) {
        State reached = reached(way.state());
        List<String> made = new ArrayList<>();
        for (int i = 0; i < COPIES; i++) {
          made.add(world.go(batch, new Way(reached, way.what(), way.steps())).number());
        }
        numbers.put(way, made);
      }
    }
    for (Way way : ways) {
      if (reached(way.state()) != way.state()) {
        of(way).forEach(number -> beyond(number, way.state()));
      }
    }
  }

  private void beyond(String number, State state) {
    var region = county.region();
    program
        .getBean(RowScopes.class)
        .run(
            RowScope.county(region),
            () ->
                program
                    .getBean(TransactionTemplate.class)
                    .executeWithoutResult(_ -> take(number, state)));
  }

  private void take(String number, State state) {
    var region = county.region();
    MatterStore store = program.getBean(MatterStore.class);
    Clocks clocks = program.getBean(Clocks.class);
    var row = store.find(county.as(org.xinheng.identity.Role.BUREAU_LEADER), number).orElseThrow();
    SecretBox box = program.getBean(MatterKeys.class).of(region, row.getId());
    var before = clocks.of(region, row.getId());
    Beyond beyond =
        new Beyond(
            clocks.law(),
            Sample.TODAY.minusDays(1),
            county.root().id().toString(),
            county.finance().id().toString());
    var held = beyond.to(state, new Beyond.Held(Rows.matter(row, box), before));
    store.update(Rows.matter(held.matter(), held.clocks(), box));
    clocks.save(region, row.getId(), before, held.clocks());
  }

  /** One matter of a way, the same each time. */
  Found first(Way way) {
    return found(of(way).getFirst());
  }

  /** One that nobody has touched. */
  Found another(Way way) {
    return found(of(way).removeLast());
  }

  Found again(Found before) {
    return found(before.number());
  }

  private Found found(String number) {
    String region = county.region().code();
    var row =
        sql.fetchSingle(
            "select id, version, procedure from petition.matter where region = ? and number = ?",
            region,
            number);
    UUID id = row.get(0, UUID.class);
    Set<String> open =
        new TreeSet<>(
            sql.fetch(
                    "select rule from deadline.clock where region = ? and case_ref = ? and"
                        + " stopped_on is null",
                    region,
                    id)
                .getValues(0, String.class));
    List<String> owed =
        sql
            .fetch(
                "select body from ledger.outbox where region = ? and chain = ? and topic ="
                    + " 'document-owed'",
                region,
                id)
            .getValues(0, String.class)
            .stream()
            .sorted()
            .toList();
    int entries =
        sql.fetch("select seq from ledger.entry where region = ? and chain = ?", region, id).size();
    CaseState state = Snapshots.read(row.get(2, String.class)).state();
    return new Found(
        id, number, Objects.requireNonNull(row.get(1, Integer.class)), state, open, owed, entries);
  }
}
