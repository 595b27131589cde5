package org.xinheng.statute.procedure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.xinheng.statute.grounds.LawfulPath;
import org.xinheng.statute.grounds.RefusalGround;

/** The facts that lead an act into its different outcomes, for tests that walk everything. */
final class Variants {
  private Variants() {}

  /** Every kind of facts worth trying; some of them may be refused in this matter. */
  static List<Facts> of(CaseState state, Act act) {
    return details(state, act).map(detail -> Given.facts(state, act, detail)).toList();
  }

  private static Stream<Detail> details(CaseState state, Act act) {
    Detail plain = Given.detail(state, act);
    return switch (act) {
      case REGISTER_DIRECT -> Stream.of(plain, anonymous());
      case LINK_REPEAT ->
          Stream.of(
              new Detail.Repeat("2025-0007", false, true),
              new Detail.Repeat("2024-0001", true, true),
              new Detail.Repeat("2024-0001", true, false));
      case CLASSIFY ->
          Stream.of(LawfulPath.NONE, LawfulPath.LITIGATION, LawfulPath.PETITION)
              .map(Given::classified);
      case TRANSFER -> Stream.of(plain, simple((Detail.Routing) plain));
      case ACCEPT -> Stream.of(plain, new Detail.Acceptance(Given.simple()));
      case REFUSE ->
          Arrays.stream(RefusalGround.values()).map(it -> new Detail.Refusal(it, it.zh()));
      case CONCLUDE_OPINION -> Arrays.stream(Outcome.values()).map(Given::opinion);
      case DECIDE_REVIEW, DECIDE_REEXAMINATION ->
          Arrays.stream(ReviewResult.values()).map(Given::reviewed);
      case EVALUATE ->
          Stream.of(
              new Detail.Evaluation(
                  Optional.of(Satisfaction.DISSATISFIED), Optional.empty(), true));
      default -> Stream.of(plain);
    };
  }

  private static Detail simple(Detail.Routing plain) {
    return new Detail.Routing(plain.toUnit(), plain.receivedOn(), null, Given.simple());
  }

  static Detail.Registration anonymous() {
    return new Detail.Registration(
        PetitionForm.LETTER, PetitionClass.GRIEVANCE, Given.DAY, false, Set.of());
  }
}
