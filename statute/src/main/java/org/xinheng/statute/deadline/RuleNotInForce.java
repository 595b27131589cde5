package org.xinheng.statute.deadline;

import java.time.LocalDate;

/** A clock was asked for a day on which no edition of the law gives it. */
public final class RuleNotInForce extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  RuleNotInForce(RuleId rule, LocalDate day) {
    super(Messages.notInForce(rule, day).zh());
  }
}
