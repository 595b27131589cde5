package org.xinheng.load;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** How long calls took, by name, and what went wrong; many threads write at once. */
final class Timings {

  /** Slots of a tenth of a millisecond; the last one holds everything slower. */
  private static final int SLOTS = 100_000;

  private static final long SLOT_NANOS = 100_000;

  private final Map<String, Times> calls = new ConcurrentHashMap<>();
  private final Map<String, LongAdder> errors = new ConcurrentHashMap<>();

  /** Calls of one name. */
  private static final class Times {
    private final LongAdder[] slots = new LongAdder[SLOTS];
    private final AtomicLong longest = new AtomicLong();

    Times() {
      Arrays.setAll(slots, i -> new LongAdder());
    }

    void add(long nanos) {
      slots[(int) Math.min(nanos / SLOT_NANOS, SLOTS - 1L)].increment();
      longest.accumulateAndGet(nanos, Math::max);
    }
  }

  /**
   * The times of one call.
   *
   * @param count how often it was made
   * @param p50 median, milliseconds
   * @param p95 95th percentile, milliseconds
   * @param p99 99th percentile, milliseconds
   * @param longest milliseconds
   */
  record Summary(long count, double p50, double p95, double p99, double longest) {}

  void took(String call, long nanos) {
    calls.computeIfAbsent(call, name -> new Times()).add(nanos);
  }

  void failed(String what) {
    errors.computeIfAbsent(what, name -> new LongAdder()).increment();
  }

  /** Errors by kind, with their number. */
  Map<String, Long> errors() {
    Map<String, Long> out = new TreeMap<>();
    errors.forEach((what, count) -> out.put(what, count.sum()));
    return out;
  }

  /** Every call by name. */
  Map<String, Summary> summaries() {
    Map<String, Summary> out = new LinkedHashMap<>();
    new TreeMap<>(calls).forEach((name, times) -> out.put(name, summary(times)));
    return out;
  }

  private static Summary summary(Times times) {
    long[] counts = Arrays.stream(times.slots).mapToLong(LongAdder::sum).toArray();
    long count = Arrays.stream(counts).sum();
    return new Summary(
        count,
        percentile(counts, count, 50),
        percentile(counts, count, 95),
        percentile(counts, count, 99),
        times.longest.get() / 1e6);
  }

  /** Upper edge of the slot in which so many of a hundred calls have ended, milliseconds. */
  private static double percentile(long[] counts, long count, int percent) {
    long wanted = (count * percent + 99) / 100;
    long seen = 0;
    for (int slot = 0; slot < counts.length; slot++) {
      seen += counts[slot];
      if (seen >= wanted) {
        return (slot + 1) * SLOT_NANOS / 1e6;
      }
    }
    return SLOTS * SLOT_NANOS / 1e6;
  }
}
