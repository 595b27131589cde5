package org.xinheng.bench.fault;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * F1, F2, F5: clerks write while program, database or disk die in turn.
 *
 * @param blows what is struck, in turn
 * @param writes acknowledged writes of the whole run, at least
 * @param faults deaths, spread at random over the writes
 * @param clerks how many write at once
 * @param control a setting that breaks the database's promise on purpose; null in a real run
 */
record SuddenDeath(List<Blow> blows, int writes, int faults, int clerks, @Nullable String control) {

  private static final long SEED = 20_251_015L;

  /** Whether the run needs a disk that can lose its power. */
  boolean losesPower() {
    return blows.contains(Blow.POWER);
  }

  Report run(Site site) throws IOException, InterruptedException, SQLException {
    String name = blows + (control == null ? "" : " control " + control.replace("\n", ", "));
    List<Duration> recoveries = new ArrayList<>();
    site.program().start();
    loosen(site);
    Team team = new Team(site.journal()).begin(site.program().root(), "w", clerks);
    Random random = new Random(SEED);
    int part = writes / (faults + 1);
    try {
      for (int i = 0; i < faults; i++) {
        team.await(part / 2 + random.nextInt(part + 1));
        recoveries.add(blows.get(i % blows.size()).strike(site));
        loosen(site);
      }
      team.await(Math.max(1, writes - site.journal().size()));
      team.finish();
    } catch (IOException down) {
      team.abandon();
      if (control == null) {
        throw down;
      }
      return site.broken(name, recoveries.size() + 1, recoveries, team);
    }
    return site.report(name, faults, recoveries, team);
  }

  private void loosen(Site site) throws IOException, InterruptedException {
    if (control != null) {
      site.servers().loosen(control);
    }
  }
}
