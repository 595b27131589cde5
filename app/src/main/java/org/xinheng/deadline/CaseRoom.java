package org.xinheng.deadline;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.shared.Region;

/**
 * The room that owns the cases, as clocks need to know it: they keep opaque references alone. Every
 * call comes within the transaction of the job.
 */
public interface CaseRoom {

  /**
   * How a case stands.
   *
   * @param heldAt path of the unit in which an officer who is at work there has taken it; empty
   *     while nobody has, or whoever had it has left
   */
  record Standing(@Nullable String heldAt) {}

  /** How cases stand, in a fixed number of statements; a case that is not known is left out. */
  Map<UUID, Standing> standings(Region region, Set<UUID> cases);

  /** Paths of the units that have a head today. */
  Set<String> headed(Region region);

  /** Holds cases until the transaction ends, so that no act moves their clocks meanwhile. */
  void hold(Region region, Set<UUID> cases);

  /** Takes over the dates of a case that were computed anew, and enters each in its history. */
  void recomputed(Region region, UUID caseRef, CaseClocks before, CaseClocks after, Instant at);
}
