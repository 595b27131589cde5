package org.xinheng.search;

import org.xinheng.shared.OfRegion;
import org.xinheng.shared.Region;

/**
 * How far the index of a county has come.
 *
 * @param region the county
 * @param indexed matters that it holds
 * @param searchable matters that it should hold
 * @param whole whether it has held all of them once, and since then follows
 */
public record SearchState(Region region, int indexed, int searchable, boolean whole)
    implements OfRegion {

  /** How many are missing; a few are on their way for some seconds. */
  public int missing() {
    return Math.max(0, searchable - indexed);
  }
}
