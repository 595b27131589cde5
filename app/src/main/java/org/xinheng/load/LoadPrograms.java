package org.xinheng.load;

import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * The load programs.
 *
 * @param root where the program answers
 * @param accounts accounts of its officers
 * @param clients connections at work at once
 * @param warmUp how long it runs before it counts
 * @param time how long each program runs
 * @param clock real time: one-time codes are made from it
 */
public record LoadPrograms(
    URI root, Accounts accounts, int clients, Duration warmUp, Duration time, InstantSource clock) {

  /** Whole lives of matters. */
  public LoadReport lifecycle() throws IOException, InterruptedException {
    return officers("lifecycle", LifeCycle::new);
  }

  /** Registrations alone. */
  public LoadReport register() throws IOException, InterruptedException {
    return officers("register", Registration::new);
  }

  /** Reading: the desk, the list, searches. */
  public LoadReport desk() throws IOException, InterruptedException {
    return officers("desk", (desk, staff, name) -> new Reading(desk, staff.clerk()));
  }

  /** New matters in spikes, whether they are answered or not. */
  public LoadReport burst() throws IOException, InterruptedException {
    Burst burst = new Burst(root, staff(), 1, 35);
    return burst.run(time, Long.toString(clock.millis(), Character.MAX_RADIX));
  }

  /** The same transactions in bare SQL. */
  public LoadReport bare(DataSource source, boolean registersOnly)
      throws SQLException, InterruptedException {
    BareLife.Rows rows = BareLife.prepare(source);
    Timings timings = new Timings();
    List<Work> works = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      works.add(BareLife.on(source, rows, registersOnly, timings));
    }
    try {
      return Crew.run("bare SQL", works, time, timings);
    } finally {
      BareLife.remove(source);
    }
  }

  /** Makes the work of one client. */
  private interface Maker {
    Work make(Desk desk, Staff staff, String name);
  }

  private LoadReport officers(String name, Maker maker) throws IOException, InterruptedException {
    Staff staff = staff();
    if (!warmUp.isZero()) {
      run(name, maker, staff, warmUp);
    }
    return run(name, maker, staff, time);
  }

  private Staff staff() throws IOException {
    try (Wire wire = new Wire(root)) {
      return Staff.signIn(wire, accounts, clock.instant());
    }
  }

  private LoadReport run(String name, Maker maker, Staff staff, Duration duration)
      throws IOException, InterruptedException {
    Timings timings = new Timings();
    String run = Long.toString(clock.millis(), Character.MAX_RADIX);
    List<Work> works = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      works.add(maker.make(new Desk(new Wire(root), timings), staff, run + "-" + i));
    }
    return Crew.run(name, works, duration, timings);
  }
}
