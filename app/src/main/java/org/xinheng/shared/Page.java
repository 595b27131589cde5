package org.xinheng.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, paged by key: the next page starts after {@code next}, whatever was added
 * meanwhile.
 *
 * @param rows rows in order
 * @param next key to ask the next page with; empty on the last page
 */
public record Page<T>(List<T> rows, @Nullable String next) {

  public Page {
    rows = List.copyOf(rows);
  }

  /** Cuts a list fetched with one row more than asked for. */
  public static <T> Page<T> of(
      List<T> fetched, int limit, java.util.function.Function<T, String> key) {
    if (fetched.size() <= limit) {
      return new Page<>(fetched, null);
    }
    List<T> rows = fetched.subList(0, limit);
    return new Page<>(rows, key.apply(rows.getLast()));
  }
}
