package org.xinheng.ledger;

import java.time.Instant;

/**
 * The outcome of a verification (核验) that the program did.
 *
 * @param at when
 * @param entries entries read, the access log included
 * @param seals seals read
 * @param firstBad the first thing that is broken; empty when everything is whole
 */
public record Checked(Instant at, long entries, long seals, String firstBad) {

  public boolean whole() {
    return firstBad.isEmpty();
  }
}
