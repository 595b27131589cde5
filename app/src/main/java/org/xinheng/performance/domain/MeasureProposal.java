package org.xinheng.performance.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinheng.measure.Measure;
import org.xinheng.performance.Method;
import org.xinheng.performance.MethodChoice;
import org.xinheng.statute.evaluation.Target;

/**
 * Proposes how an imported indicator gets its figure, and says what an officer may choose instead.
 */
public final class MeasureProposal {

  private MeasureProposal() {}

  /**
   * The proposal: withheld stays withheld, words are judged, a number is measured by the measure
   * whose hint matches most characters of the printed words, else recorded by hand. Between equals
   * the first key wins, so that the same text always gets the same proposal.
   */
  public static MethodChoice propose(
      Target target, String name, String description, Collection<Measure> measures) {
    return switch (target) {
      case Target.Withheld _ -> MethodChoice.of(Method.WITHHELD);
      case Target.Qualitative _ -> MethodChoice.of(Method.JUDGED);
      case Target.Quantitative number ->
          best(number, name, description, measures)
              .map(MeasureProposal::byDefault)
              .orElseGet(() -> MethodChoice.of(Method.RECORDED));
    };
  }

  /** Whether a choice is open for a target: the method must suit it, measure and setting exist. */
  public static boolean isOpen(Target target, MethodChoice choice, Collection<Measure> measures) {
    return switch (target) {
      case Target.Withheld _ -> choice.method() == Method.WITHHELD;
      case Target.Qualitative _ -> choice.method() == Method.JUDGED;
      case Target.Quantitative _ ->
          choice.method() == Method.RECORDED
              || (choice.method() == Method.MEASURED && isKnown(choice, measures));
    };
  }

  private static boolean isKnown(MethodChoice choice, Collection<Measure> measures) {
    @Nullable String setting = choice.setting();
    return measures.stream()
        .filter(measure -> measure.key().equals(choice.measure()))
        .anyMatch(measure -> setting == null || measure.settings().contains(setting));
  }

  private static Optional<Measure> best(
      Target.Quantitative target, String name, String description, Collection<Measure> measures) {
    return measures.stream()
        .filter(measure -> fit(measure, target, name, description) > 0)
        .max(
            Comparator.comparingInt((Measure m) -> fit(m, target, name, description))
                .thenComparing(Measure::key, Comparator.reverseOrder()));
  }

  private static int fit(
      Measure measure, Target.Quantitative target, String name, String description) {
    return measure.hints().stream()
        .mapToInt(hint -> hint.fit(name, description, target.unit()))
        .max()
        .orElse(0);
  }

  private static MethodChoice byDefault(Measure measure) {
    @Nullable String setting = measure.settings().isEmpty() ? null : measure.settings().getFirst();
    return new MethodChoice(Method.MEASURED, measure.key(), setting);
  }
}
