package org.xinheng.performance.domain;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinheng.measure.EvidenceRow;
import org.xinheng.measure.Figure;
import org.xinheng.measure.Hint;
import org.xinheng.measure.Measure;
import org.xinheng.measure.Question;
import org.xinheng.shared.Page;

/** A measure that is only chosen, never asked. */
record Offer(String key, List<Hint> hints, List<String> settings) implements Measure {

  static Offer of(String key, Set<String> words, Set<String> units) {
    return new Offer(key, List.of(new Hint(List.of(words), units)), List.of());
  }

  @Override
  public Figure figure(Question question) {
    throw new UnsupportedOperationException(key);
  }

  @Override
  public Page<EvidenceRow> evidence(
      Question question, String reach, @Nullable String after, int limit) {
    throw new UnsupportedOperationException(key);
  }
}
