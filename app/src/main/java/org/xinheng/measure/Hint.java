package org.xinheng.measure;

import java.util.List;
import java.util.Set;

/**
 * When a measure may be meant by a printed indicator: all groups must have a word in the
 * indicator's name or description, and the printed unit must be one of the measure's.
 *
 * @param words groups of alternative words
 * @param units printed units that fit; empty set: any
 */
public record Hint(List<Set<String>> words, Set<String> units) {

  /**
   * Number of characters matched, 0 when the hint does not fit; the longest match wins a proposal.
   */
  public int fit(String name, String description, String unit) {
    if (!units.isEmpty() && !units.contains(unit)) {
      return 0;
    }
    String text = name + " " + description;
    int total = 0;
    for (Set<String> group : words) {
      int best = group.stream().filter(text::contains).mapToInt(String::length).max().orElse(0);
      if (best == 0) {
        return 0;
      }
      total += best;
    }
    return total;
  }
}
