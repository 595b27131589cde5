package org.xinheng.petition;

import java.util.EnumMap;
import java.util.Map;

/**
 * How many matters wait for an officer on each list of the desk.
 *
 * @param counts by list; a list that is not there is empty
 */
public record DeskCounts(Map<DeskList, Integer> counts) {

  /** Nothing waits. */
  public static final DeskCounts NONE = new DeskCounts(Map.of());

  public DeskCounts {
    Map<DeskList, Integer> some = new EnumMap<>(DeskList.class);
    counts.forEach((list, count) -> {
      if (count > 0) {
        some.put(list, count);
      }
    });
    counts = Map.copyOf(some);
  }

  public int of(DeskList list) {
    return counts.getOrDefault(list, 0);
  }
}
