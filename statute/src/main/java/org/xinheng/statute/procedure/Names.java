package org.xinheng.statute.procedure;

import java.util.Collection;
import java.util.stream.Collectors;
import org.xinheng.statute.grounds.Coded;

/** Lists of names in a sentence. */
final class Names {
  private Names() {}

  static String zh(Collection<? extends Coded> values) {
    return values.stream().map(Coded::zh).collect(Collectors.joining("、"));
  }
}
