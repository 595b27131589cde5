package org.xinheng.cli;

import org.jspecify.annotations.Nullable;
import org.xinheng.statute.evaluation.Target;

/** A target as the contract prints it; operator, value and unit are null unless it is a number. */
record TargetAnswer(
    String kind,
    @Nullable String operator,
    @Nullable String value,
    @Nullable String unit,
    String text) {

  static TargetAnswer of(Target target) {
    return switch (target) {
      case Target.Quantitative number ->
          new TargetAnswer(
              number.kind(),
              number.operator().symbol(),
              number.value().toPlainString(),
              number.unit().isEmpty() ? null : number.unit(),
              number.text());
      case Target other -> new TargetAnswer(other.kind(), null, null, null, other.text());
    };
  }
}
