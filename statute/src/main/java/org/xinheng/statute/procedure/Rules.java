package org.xinheng.statute.procedure;

import static org.xinheng.statute.grounds.Law.regulation;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xinheng.statute.grounds.Bar;
import org.xinheng.statute.procedure.Decision.Refused;

/**
 * The rules that every act obeys, in the order in which they are asked; the first that is broken
 * answers. The rules of single acts follow by the kind of their facts.
 */
final class Rules {
  private static final List<Function<Question, @Nullable Refused>> ALL =
      List.of(
          Rules::roleMay,
          Rules::unitHasIt,
          Rules::notRecused,
          Rules::notBackDated,
          Rules::twoHands,
          Rules::factsOfTheAct);

  private Rules() {}

  /** The first rule broken, or null when the act is lawful. */
  static @Nullable Refused firstBroken(Question question) {
    for (Function<Question, @Nullable Refused> rule : ALL) {
      Refused refused = rule.apply(question);
      if (refused != null) {
        return refused;
      }
    }
    return null;
  }

  private static @Nullable Refused roleMay(Question it) {
    Actor role = it.facts().by().role();
    if (it.row().who().contains(role)) {
      return null;
    }
    return it.refuse(
        Bar.WRONG_ACTOR,
        role.zh() + "不能办理「" + it.row().act().zh() + "」，应由" + Names.zh(it.row().who()) + "办理。",
        role.en() + " may not " + it.row().act().en() + ".");
  }

  private static @Nullable Refused unitHasIt(Question it) {
    String expected = seat(it);
    if (expected.isEmpty() || expected.equals(it.facts().by().unit())) {
      return null;
    }
    return it.refuse(Bar.WRONG_UNIT, "该信访事项不在本单位，请由承接该事项的单位办理。", "Another unit has this matter.");
  }

  /** The unit that must be acting; empty when any unit of the role may. */
  private static String seat(Question it) {
    Parties parties = it.state().parties();
    if (it.is(Act.AGREE_OBJECTION) || it.is(Act.REFUSE_OBJECTION)) {
      return parties.sender();
    }
    return switch (it.facts().by().role()) {
      case UNIT_OFFICER, UNIT_HEAD -> parties.unit();
      case REVIEW_ORGAN -> asked(it, parties.reviewUnit());
      case REEXAMINATION_ORGAN -> asked(it, parties.reexaminationUnit());
      case BUREAU_CLERK, BUREAU_LEADER, PETITIONER, CLOCK -> "";
    };
  }

  private static String asked(Question it, String organ) {
    return it.facts().detail() instanceof Detail.Request request ? request.toUnit() : organ;
  }

  private static @Nullable Refused notRecused(Question it) {
    if (!it.state().parties().recused().contains(it.facts().by().officer())) {
      return null;
    }
    return Question.refuse(
        Bar.RECUSED,
        regulation(28, 3),
        "经办人与信访事项或者信访人有直接利害关系，应当回避，请由他人办理。",
        "The officer has a direct interest and is recused.");
  }

  private static @Nullable Refused notBackDated(Question it) {
    LocalDate day = it.facts().day();
    if (it.state().dates().lastOn().filter(day::isBefore).isEmpty()) {
      return null;
    }
    return Question.refuse(
        Bar.BACK_DATED,
        regulation(40, 1),
        "日期早于上一环节，不得倒签，请填写实际办理日期。",
        "The act is dated before the previous one.");
  }

  private static @Nullable Refused twoHands(Question it) {
    for (Pair pair : it.row().differ()) {
      if (pair.same(it.state(), it.facts())) {
        return it.refuse(
            Bar.SAME_PERSON,
            pair.zh() + "不得相同，请由另一方办理。",
            "These must not be the same: " + pair.en() + ".");
      }
    }
    return null;
  }

  private static @Nullable Refused factsOfTheAct(Question it) {
    return switch (it.facts().detail()) {
      case Detail.None _ -> null;
      case Detail.Registration detail -> IntakeRules.registration(it, detail);
      case Detail.Repeat detail -> IntakeRules.repeat(it, detail);
      case Detail.Classification detail -> IntakeRules.classification(it, detail);
      case Detail.Routing detail -> IntakeRules.routing(it, detail);
      case Detail.Ruling detail -> IntakeRules.ruling(it, detail);
      case Detail.Acceptance detail -> SimpleRules.check(it, detail.simple());
      case Detail.Refusal detail -> RefusalRules.refusal(it, detail);
      case Detail.Again detail -> RefusalRules.again(it, detail);
      case Detail.Guidance detail -> IntakeRules.filled(it, detail.channel());
      case Detail.Reason detail -> IntakeRules.filled(it, detail.text());
      case Detail.TimelyReason detail -> IntakeRules.objection(it, detail);
      case Detail.Extension detail -> HandlingRules.extension(it, detail);
      case Detail.Clock detail -> HandlingRules.clock(it, detail);
      case Detail.Opinion detail -> HandlingRules.opinion(it, detail);
      case Detail.Agreement detail -> HandlingRules.agreement(it, detail);
      case Detail.Execution detail -> IntakeRules.filled(it, detail.record());
      case Detail.Verdicts detail -> HandlingRules.verdicts(it, detail);
      case Detail.Filing detail -> HandlingRules.filing(it, detail);
      case Detail.Delivery detail -> HandlingRules.delivery(it, detail);
      case Detail.Evaluation detail -> HandlingRules.evaluation(it, detail);
      case Detail.Request detail -> ReviewRules.request(it, detail);
      case Detail.Review detail -> IntakeRules.filled(it, detail.reason());
      case Detail.Person detail -> IntakeRules.person(it, detail);
    };
  }
}
