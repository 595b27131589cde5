package org.xinheng.exchange.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinheng.petition.NationalMatter;

/** What is registered here of the matters that a file names, as far as an officer reaches. */
public final class Known {

  private final Map<String, NationalMatter> byNational = new HashMap<>();
  private final Map<String, NationalMatter> byNumber = new HashMap<>();
  private final Set<String> elsewhere;

  /**
   * Matters within reach.
   *
   * @param elsewhere national numbers that the county has out of reach
   */
  public Known(Collection<NationalMatter> matters, Set<String> elsewhere) {
    this.elsewhere = Set.copyOf(elsewhere);
    matters.forEach(it -> {
      byNumber.put(it.number(), it);
      if (it.nationalNumber() != null) {
        byNational.put(it.nationalNumber(), it);
      }
    });
  }

  /** The matter of a row; empty when none is known. */
  @Nullable NationalMatter of(Row row) {
    String national = row.nationalNumber();
    NationalMatter found = national == null ? null : byNational.get(national);
    return found == null && row.number() != null ? byNumber.get(row.number()) : found;
  }

  boolean isElsewhere(Row row) {
    return row.nationalNumber() != null && elsewhere.contains(row.nationalNumber());
  }
}
