package org.xinheng.doors;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One bucket a caller, which fills up evenly and from which each request takes one. The buckets
 * longest unused are given up first, so that many callers cannot fill the memory.
 */
final class Buckets {

  private static final int MOST = 20_000;
  private static final double MINUTE = 60_000;

  private final InstantSource time;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MOST;
        }
      };

  Buckets(InstantSource time) {
    this.time = time;
  }

  /** What is left in a bucket, and as of when. */
  private record Bucket(double left, Instant at) {}

  /** Takes one; returns how long to wait when there is none, and nothing otherwise. */
  synchronized Duration take(String caller, int perMinute) {
    Instant now = time.instant();
    double whole = Math.max(1, perMinute / 4.0);
    Bucket bucket = buckets.getOrDefault(caller, new Bucket(whole, now));
    // A clock that was put back fills nothing.
    long passed = Math.max(0, Duration.between(bucket.at(), now).toMillis());
    double left = Math.min(whole, bucket.left() + passed * perMinute / MINUTE);
    if (left < 1) {
      buckets.put(caller, new Bucket(left, now));
      return Duration.ofMillis((long) Math.ceil((1 - left) * MINUTE / perMinute));
    }
    buckets.put(caller, new Bucket(left - 1, now));
    return Duration.ZERO;
  }

  synchronized int count() {
    return buckets.size();
  }
}
