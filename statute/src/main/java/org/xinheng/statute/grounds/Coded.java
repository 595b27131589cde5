package org.xinheng.statute.grounds;

import java.util.Arrays;
import java.util.Optional;

/** A value of a closed list (代码表). Codes are for ever: a value may be retired, never renumbered. */
public interface Coded {
  /** Code, Chinese and English name. */
  Label label();

  /** The stable code. */
  default String code() {
    return label().code();
  }

  /** The Chinese name. */
  default String zh() {
    return label().zh();
  }

  /** The English name. */
  default String en() {
    return label().en();
  }

  /** The value of a code in a list, compared exactly; empty when the list has no such code. */
  static <E extends Enum<E> & Coded> Optional<E> of(Class<E> list, String code) {
    return Arrays.stream(list.getEnumConstants())
        .filter(value -> value.code().equals(code))
        .findFirst();
  }
}
