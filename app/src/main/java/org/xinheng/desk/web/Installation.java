package org.xinheng.desk.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xinheng.backup.BackupKeeper;
import org.xinheng.backup.HealthLine;
import org.xinheng.deadline.Recomputation;
import org.xinheng.deadline.Sweeper;
import org.xinheng.identity.DemoAccounts;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.search.IndexHeld;
import org.xinheng.search.SearchState;
import org.xinheng.search.StatementFollower;
import org.xinheng.shared.Region;

/**
 * How the installation is, for those who can do something about it: the system administrator reads
 * every line, the bureau's leader what must be mended.
 */
@Component
class Installation {

  private final ObjectProvider<BackupKeeper> keeper;
  private final ObjectProvider<DemoAccounts> demonstration;
  private final Sweeper sweeper;
  private final Recomputation recomputation;
  private final StatementFollower statements;

  Installation(
      ObjectProvider<BackupKeeper> keeper,
      ObjectProvider<DemoAccounts> demonstration,
      Sweeper sweeper,
      Recomputation recomputation,
      StatementFollower statements) {
    this.keeper = keeper;
    this.demonstration = demonstration;
    this.sweeper = sweeper;
    this.recomputation = recomputation;
    this.statements = statements;
  }

  List<HealthLine> seenBy(Scope scope) {
    if (scope.has(Role.SYSTEM_ADMIN)) {
      Region region = scope.region();
      return Stream.of(lines().stream(), clocks(region), Stream.of(search(region)))
          .flatMap(part -> part)
          .toList();
    }
    return scope.has(Role.BUREAU_LEADER)
        ? lines().stream().filter(line -> line.level() == HealthLine.Level.BAD).toList()
        : List.of();
  }

  /** Whether the clocks are looked at, and how far a recomputation has come. */
  private Stream<HealthLine> clocks(Region region) {
    int behind = sweeper.behind(region);
    HealthLine sweep =
        behind == 0
            ? new HealthLine(HealthLine.Level.GOOD, "clocks.health.swept", List.of())
            : new HealthLine(
                HealthLine.Level.BAD, "clocks.health.behind", List.of(Integer.toString(behind)));
    Stream<HealthLine> running =
        recomputation.last(region).filter(run -> run.finishedAt() == null).stream()
            .map(run ->
                new HealthLine(
                    HealthLine.Level.WARNING,
                    "clocks.health.recomputing",
                    List.of(Integer.toString(run.looked()), Integer.toString(run.cases()))));
    return Stream.concat(Stream.of(sweep), running);
  }

  /** How far the index of statements has come. */
  private HealthLine search(Region region) {
    try {
      return search(statements.state(region));
    } catch (IndexHeld elsewhere) {
      return new HealthLine(HealthLine.Level.WARNING, "search.health.held", List.of());
    }
  }

  private static HealthLine search(SearchState state) {
    String missing = Integer.toString(state.missing());
    return state.whole()
        ? new HealthLine(
            HealthLine.Level.GOOD,
            "search.health.whole",
            List.of(Integer.toString(state.indexed()), missing))
        : new HealthLine(HealthLine.Level.WARNING, "search.health.building", List.of(missing));
  }

  private List<HealthLine> lines() {
    BackupKeeper running = keeper.getIfAvailable();
    if (running != null) {
      return running.health();
    }
    String why =
        demonstration.getIfAvailable() != null
            ? "backup.health.demonstration"
            : "backup.health.outside";
    return List.of(new HealthLine(HealthLine.Level.GOOD, why, List.of()));
  }
}
