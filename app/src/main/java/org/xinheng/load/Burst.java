package org.xinheng.load;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * New matters that come when they come: one a second, then a spike of many a second, and so on.
 * Whether earlier ones are answered changes nothing; the time of each counts from the moment it was
 * due.
 */
final class Burst {

  /** Quiet and spike take turns of so many seconds. */
  private static final int TURN = 15;

  private final URI root;
  private final Staff staff;
  private final int quietRate;
  private final int spikeRate;

  /**
   * A burst.
   *
   * @param quietRate new matters a second between spikes
   * @param spikeRate new matters a second within a spike
   */
  Burst(URI root, Staff staff, int quietRate, int spikeRate) {
    this.root = root;
    this.staff = staff;
    this.quietRate = quietRate;
    this.spikeRate = spikeRate;
  }

  LoadReport run(Duration time, String name) throws InterruptedException {
    Timings inQuiet = new Timings();
    Timings inSpike = new Timings();
    AtomicLong done = new AtomicLong();
    long begun = System.nanoTime();
    try (ExecutorService clerks = Executors.newVirtualThreadPerTaskExecutor()) {
      long due = begun;
      for (long count = 0; due - begun < time.toNanos(); count++) {
        boolean spike = isSpike(due - begun);
        long at = due;
        String key = name + "-" + count;
        clerks.submit(() -> send(key, at, spike ? inSpike : inQuiet, done));
        due += 1_000_000_000L / (spike ? spikeRate : quietRate);
        Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
      }
    }
    Duration took = Duration.ofNanos(System.nanoTime() - begun);
    Map<String, Timings.Summary> calls = new TreeMap<>();
    Map<String, Long> errors = new TreeMap<>();
    add(calls, errors, inQuiet, quietRate);
    add(calls, errors, inSpike, spikeRate);
    return new LoadReport("burst", 1, took, done.get(), calls, errors);
  }

  private static boolean isSpike(long nanos) {
    return nanos / 1_000_000_000L / TURN % 2 == 1;
  }

  private void send(String key, long due, Timings timings, AtomicLong done) {
    try (Wire wire = new Wire(root)) {
      Wire.Answer answer = staff.clerk().post(wire, "/matters", Forms.registration(key, staff));
      timings.took("register", System.nanoTime() - due);
      if (answer.status() == 201) {
        done.incrementAndGet();
      } else {
        timings.failed("answered " + answer.status());
      }
    } catch (IOException e) {
      timings.failed("connection lost: " + e.getClass().getSimpleName());
    }
  }

  private static void add(
      Map<String, Timings.Summary> calls, Map<String, Long> errors, Timings part, int rate) {
    part.summaries()
        .forEach((call, summary) -> calls.put(call + ", " + rate + " a second", summary));
    part.errors().forEach((what, count) -> errors.merge(what, count, Long::sum));
  }
}
