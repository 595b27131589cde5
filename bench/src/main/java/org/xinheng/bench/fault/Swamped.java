package org.xinheng.bench.fault;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * F7: every connection of the pool waits behind one transaction that does not end. Other users must
 * be told so soon, nothing may pile up, and all is well when it ends.
 */
record Swamped(int clerks) {

  /** Longest wait for the answer that there is none now. */
  private static final Duration BOUND = Duration.ofSeconds(15);

  private static final int PROBES = 5;

  Report run(Site site) throws IOException, InterruptedException, SQLException {
    site.program().start();
    Team team = new Team(site.journal()).begin(site.program().root(), "w", clerks);
    team.await(clerks);
    List<String> notes = new ArrayList<>();
    Browser other = new Browser(site.program().root(), Duration.ofSeconds(60));
    other.signIn("bureau-leader");
    boolean told = true;
    try (Connection blocker = site.servers().admin();
        Statement statement = blocker.createStatement()) {
      blocker.setAutoCommit(false);
      statement.execute("lock table petition.matter, identity.session in access exclusive mode");
      Thread.sleep(1000);
      for (int i = 0; i < PROBES; i++) {
        told &= probe(other, notes);
      }
      notes.add("health " + other.get("/health").status());
      told &= other.get("/health").status() == 503;
      blocker.rollback();
    }
    long ended = System.nanoTime();
    team.await(clerks);
    Duration back = Duration.ofNanos(System.nanoTime() - ended);
    team.finish();
    return site.report("F7 pool", PROBES, List.of(back), team).with(notes, told);
  }

  private static boolean probe(Browser other, List<String> notes)
      throws IOException, InterruptedException {
    long asked = System.nanoTime();
    int status = other.get("/").status();
    Duration took = Duration.ofNanos(System.nanoTime() - asked);
    notes.add(status + " after " + took.toMillis() + " ms");
    return status == 503 && took.compareTo(BOUND) < 0;
  }
}
