package org.xinheng.load;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/**
 * What a load program found.
 *
 * @param name the program
 * @param clients connections at work at once
 * @param time how long it ran
 * @param done units of work (life cycles, registrations) that were finished
 * @param calls times by call
 * @param errors kinds of errors with their number
 */
public record LoadReport(
    String name,
    int clients,
    Duration time,
    long done,
    Map<String, Timings.Summary> calls,
    Map<String, Long> errors) {

  /** Units of work a second. */
  public double rate() {
    return done * 1000.0 / Math.max(1, time.toMillis());
  }

  /** The report for people. */
  public String words() {
    StringBuilder out = new StringBuilder();
    out.append(
        String.format(
            Locale.ROOT,
            "%s: %d in %.1f s by %d clients = %.1f a second%n",
            name,
            done,
            time.toMillis() / 1000.0,
            clients,
            rate()));
    calls.forEach((call, it) ->
        out.append(
            String.format(
                Locale.ROOT,
                "  %-24s %9d  p50 %7.1f  p95 %7.1f  p99 %7.1f  longest %8.1f ms%n",
                call,
                it.count(),
                it.p50(),
                it.p95(),
                it.p99(),
                it.longest())));
    return out.append("  errors ").append(errors).toString();
  }
}
