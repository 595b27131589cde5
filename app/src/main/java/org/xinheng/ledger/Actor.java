package org.xinheng.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acted, as ids: the ledger knows no names.
 *
 * @param officer the officer; empty for the program itself (clocks, command line)
 * @param unit the unit the officer acted for
 */
public record Actor(@Nullable UUID officer, @Nullable UUID unit) {

  /** The program itself: commands on the machine, clocks. */
  public static final Actor PROGRAM = new Actor(null, null);
}
