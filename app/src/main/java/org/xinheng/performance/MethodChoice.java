package org.xinheng.performance;

import org.jspecify.annotations.Nullable;

/**
 * A method with what it needs.
 *
 * @param measure key of the measure, given for {@link Method#MEASURED} alone
 * @param setting one of the measure's settings; empty for its default and where there is none
 */
public record MethodChoice(Method method, @Nullable String measure, @Nullable String setting) {

  public MethodChoice {
    if ((method == Method.MEASURED) != (measure != null)) {
      throw new IllegalArgumentException("a measure goes with the method MEASURED alone");
    }
  }

  /** A method that needs nothing more. */
  public static MethodChoice of(Method method) {
    return new MethodChoice(method, null, null);
  }
}
