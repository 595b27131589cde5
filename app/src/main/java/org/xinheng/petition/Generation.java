package org.xinheng.petition;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xinheng.shared.Region;

/**
 * A run that fills a county with synthetic matters (生成). The same seed, number and day give the same
 * matters.
 *
 * @param region the county
 * @param seed seed of everything but keys and nonces
 * @param matters how many
 * @param asOf the last day on which anything happens
 * @param startedAt when it began
 * @param finishedAt when it was complete; empty while it is not
 */
public record Generation(
    Region region,
    long seed,
    int matters,
    LocalDate asOf,
    Instant startedAt,
    @Nullable Instant finishedAt) {

  /** Whether another run would make the same matters. */
  public boolean isSameAs(Generation other) {
    return region.equals(other.region)
        && seed == other.seed
        && matters == other.matters
        && asOf.equals(other.asOf);
  }
}
