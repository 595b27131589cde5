package org.xinheng.performance.text;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which characters the document itself prints side by side: the witness for joins and readings. */
final class Evidence {
  private final Map<Integer, Integer> pairs = new HashMap<>();

  static Evidence of(List<Row> rows) {
    Evidence evidence = new Evidence();
    rows.forEach(row -> row.cells().forEach(cell -> evidence.learn(cell.text())));
    return evidence;
  }

  private void learn(String text) {
    for (int i = 1; i < text.length(); i++) {
      if (Glyphs.han(text.charAt(i - 1)) && Glyphs.han(text.charAt(i))) {
        pairs.merge(pair(text.charAt(i - 1), text.charAt(i)), 1, Integer::sum);
      }
    }
  }

  private static int pair(char a, char b) {
    return a << 16 | b;
  }

  boolean knows(char a, char b) {
    return pairs.containsKey(pair(a, b));
  }

  /** Whether the seam between two pieces is printed in one run elsewhere. */
  boolean joins(String left, String right) {
    return !left.isEmpty()
        && !right.isEmpty()
        && knows(left.charAt(left.length() - 1), right.charAt(0));
  }

  /** Share of the known pairs among the pairs from one position to another, both included. */
  double share(String text, int from, int to) {
    int known = 0;
    int all = 0;
    for (int i = Math.max(from, 0); i < Math.min(to, text.length() - 1); i++) {
      known += knows(text.charAt(i), text.charAt(i + 1)) ? 1 : 0;
      all++;
    }
    return all == 0 ? 0 : (double) known / all;
  }

  /** Share of the text's pairs that are printed more often than in one place. */
  double support(String text) {
    int supported = 0;
    for (int i = 1; i < text.length(); i++) {
      supported += pairs.getOrDefault(pair(text.charAt(i - 1), text.charAt(i)), 0) > 1 ? 1 : 0;
    }
    return text.length() < 2 ? 0 : (double) supported / (text.length() - 1);
  }

  /** The reading with the most votes; among equals the one with the most support. */
  String choose(List<String> readings) {
    String best = "";
    double bestWeight = -1;
    for (String reading : readings) {
      double weight = Collections.frequency(readings, reading) + support(reading) / 2;
      if (!reading.isEmpty() && weight > bestWeight) {
        best = reading;
        bestWeight = weight;
      }
    }
    return best;
  }
}
