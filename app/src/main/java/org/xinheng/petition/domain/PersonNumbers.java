package org.xinheng.petition.domain;

import org.jspecify.annotations.Nullable;
import org.xinheng.statute.code.CreditCode;
import org.xinheng.statute.code.Parsed;
import org.xinheng.statute.code.ResidentId;

/**
 * Numbers by which petitioners are identified when they choose to give one: of a citizen, of a
 * legal person, or of a travel paper (第17条, 第48条). The first two carry a check character, so a slip
 * of the finger is seen at the counter.
 */
final class PersonNumbers {

  /** Passports and permits begin with letters; who issued them is not asked. */
  private static final String TRAVEL_PAPER = "[A-Za-z]{1,3}[0-9]{6,12}";

  private PersonNumbers() {}

  /** Whether a number may be right; an empty one is. */
  static boolean isGood(@Nullable String number) {
    return number == null
        || number.isBlank()
        || ResidentId.parse(number) instanceof Parsed.Good
        || CreditCode.parse(number) instanceof Parsed.Good
        || number.strip().matches(TRAVEL_PAPER);
  }
}
