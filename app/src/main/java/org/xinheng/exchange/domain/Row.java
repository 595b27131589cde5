package org.xinheng.exchange.domain;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of a file, its values in the form that this program compares: days as in ISO 8601, codes
 * of its own lists, numbers without full-width digits, words as they are.
 *
 * @param line its line in the file, from 1
 * @param values what it says; an empty cell says nothing and is left out. Of a row that is not
 *     taken the numbers alone are kept
 * @param reasons why it cannot be taken, as far as the file alone tells
 */
public record Row(int line, Map<Field, String> values, List<Reason> reasons) {

  public Row {
    values = values.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(values));
    reasons = List.copyOf(reasons);
  }

  public @Nullable String get(Field field) {
    return values.get(field);
  }

  public @Nullable String nationalNumber() {
    return values.get(Field.NATIONAL_NUMBER);
  }

  public @Nullable String number() {
    return values.get(Field.NUMBER);
  }

  public @Nullable String subject() {
    return values.get(Field.SUBJECT);
  }

  /** Which matter it is, as far as it says so: by the number there, else by ours. */
  public @Nullable String key() {
    return nationalNumber() == null ? number() : nationalNumber();
  }
}
