package org.xinheng.bench.fault;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A sudden death (F1, F2, F5). */
enum Blow {
  /** F1: the program alone; its server lives on without it. */
  PROGRAM,
  /** F2: the postmaster alone; its children notice and end. */
  POSTMASTER,
  /** F2: postmaster and children. */
  DATABASE,
  /** F1 and F2 at once. */
  BOTH,
  /** F5: what was not synced is gone. */
  POWER;

  /**
   * Strikes, and waits until an officer's page is answered again.
   *
   * @return from the new start, or from the database's death, until then
   */
  Duration strike(Site site) throws IOException, InterruptedException {
    return switch (this) {
      case PROGRAM -> {
        Shell.signal("KILL", List.of(site.program().pid()));
        yield restart(site);
      }
      case POSTMASTER -> {
        long postmaster = site.servers().postmaster();
        Shell.signal("KILL", List.of(postmaster));
        yield site.backAfter(postmaster);
      }
      case DATABASE -> {
        long postmaster = site.servers().postmaster();
        Shell.signal("KILL", site.servers().processes());
        yield site.backAfter(postmaster);
      }
      case BOTH -> {
        Shell.signal("KILL", everything(site));
        yield restart(site);
      }
      case POWER -> {
        Power disk = site.disk();
        List<Long> victims = everything(site);
        disk.cut();
        Shell.signal("KILL", victims);
        site.program().gone();
        disk.release();
        disk.restore();
        yield site.program().start();
      }
    };
  }

  private static Duration restart(Site site) throws IOException, InterruptedException {
    site.program().gone();
    return site.program().start();
  }

  private static List<Long> everything(Site site) {
    List<Long> all = new ArrayList<>(List.of(site.program().pid()));
    all.addAll(site.servers().processes());
    return all;
  }
}
