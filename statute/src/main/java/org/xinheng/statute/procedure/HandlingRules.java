package org.xinheng.statute.procedure;

import static org.xinheng.statute.grounds.Law.article;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xinheng.statute.deadline.DeadlineRules;
import org.xinheng.statute.deadline.RuleId;
import org.xinheng.statute.grounds.Bar;
import org.xinheng.statute.grounds.Law;
import org.xinheng.statute.procedure.Decision.Refused;

/** Rules of extension, opinion, agreement, delivery and evaluation (延期、意见、协议、送达、评价). */
final class HandlingRules {
  private HandlingRules() {}

  static @Nullable Refused extension(Question it, Detail.Extension detail) {
    if (!detail.clockRunning()) {
      return tooLate(it);
    }
    int most = longestExtension(it);
    if (detail.days() < 1 || detail.days() > most) {
      return it.refuse(
          Bar.TOO_LONG,
          "延长期限应为 1 至 " + most + " 日，请更正。",
          "An extension is 1 to " + most + " calendar days.");
    }
    return IntakeRules.filled(it, detail.reason());
  }

  /** By the table of clocks, in the edition in force on the day of acceptance (Art. 34). */
  private static int longestExtension(Question it) {
    LocalDate opened = it.state().dates().acceptedOn().orElse(it.facts().day());
    return DeadlineRules.standard().longestExtension(RuleId.C6, opened);
  }

  /** Approving needs a running clock; what the passing of time does needs one that has run out. */
  static @Nullable Refused clock(Question it, Detail.Clock detail) {
    boolean approves = it.is(Act.APPROVE_EXTENSION);
    if (detail.running() == approves) {
      return null;
    }
    return approves
        ? tooLate(it)
        : it.refuse(Bar.TIME_NOT_OVER, "期限尚未届满，不能按期满办理。", "The time still runs.");
  }

  static Refused tooLate(Question it) {
    return it.refuse(
        Bar.TIME_OVER,
        "期限已经届满，不能再办理「" + it.row().act().zh() + "」。",
        "The time for this act is over.");
  }

  static @Nullable Refused opinion(Question it, Detail.Opinion detail) {
    if (Stream.of(detail.request(), detail.facts(), detail.opinion(), detail.legalBasis())
        .anyMatch(String::isBlank)) {
      return it.refuse(
          Bar.FACT_MISSING,
          "处理意见书须载明投诉请求、事实和理由、处理意见及其法律法规依据，请补全。",
          "Request, facts, opinion and legal basis must all be stated.");
    }
    if (!detail.unanswered().isEmpty()) {
      return it.refuse(
          Bar.FACT_MISSING,
          "第" + numbers(detail.unanswered(), "、") + "项诉求没有答复，处理意见须逐项答复，请补全。",
          "Requests without an answer: " + numbers(detail.unanswered(), ", ") + ".");
    }
    boolean same = it.state().progress().revoked().equals(Optional.of(detail.outcome()));
    if (it.local().redoMustDiffer() && detail.sameFindings() && same) {
      return Question.refuse(
          Bar.SAME_CONCLUSION,
          article(Law.SHANDONG, 45),
          "原意见已被撤销，不得以同一事实作出与原意见相同的结论。",
          "A revoked conclusion may not be repeated on the same findings.");
    }
    return null;
  }

  private static String numbers(Set<Integer> requests, String between) {
    return requests.stream().sorted().map(String::valueOf).collect(Collectors.joining(between));
  }

  /** Each verdict stands on its own evidence; several may apply. */
  static @Nullable Refused verdicts(Question it, Detail.Verdicts detail) {
    boolean bare = detail.evidence().values().stream().anyMatch(String::isBlank);
    return bare || detail.evidence().isEmpty()
        ? it.refuse(
            Bar.FACT_MISSING,
            "请至少认定一项，并为每一项写明依据的材料。",
            "Give at least one verdict, each with its evidence.")
        : null;
  }

  /**
   * No restriction without clause, organ, day and remedy; the paper itself changes nothing here.
   */
  static @Nullable Refused filing(Question it, Detail.Filing detail) {
    boolean whole =
        Stream.of(detail.basis(), detail.organ(), detail.remedy()).noneMatch(String::isBlank);
    return whole && !detail.on().isAfter(it.facts().day())
        ? null
        : it.refuse(
            Bar.FACT_MISSING,
            "归卷的法律文书须载明依据条款、作出机关、日期和救济途径，日期不得晚于今天。",
            "State clause, organ, day and remedy of the document; its day is not in the future.");
  }

  static @Nullable Refused agreement(Question it, Detail.Agreement detail) {
    if (detail.bothAgree() && detail.inWriting()) {
      return null;
    }
    return it.refuse(
        Bar.NOT_AGREED, "调解、和解须双方自愿并形成书面协议，请补充协议书或者改为出具处理意见。", "Both sides must agree in writing.");
  }

  static @Nullable Refused delivery(Question it, Detail.Delivery detail) {
    boolean beforeIssue =
        it.state().dates().issuedOn().filter(detail.deliveredOn()::isBefore).isPresent();
    if (!beforeIssue && !detail.deliveredOn().isAfter(it.facts().day())) {
      return null;
    }
    return it.refuse(
        Bar.FACT_MISSING,
        "送达日期应在文书作出之日与登记送达之日之间，请按送达回证填写。",
        "The day of delivery lies between issue and the day of the act.");
  }

  static @Nullable Refused evaluation(Question it, Detail.Evaluation detail) {
    if (!detail.clockRunning()) {
      return tooLate(it);
    }
    if (detail.ofBureau().isPresent() || detail.ofUnit().isPresent()) {
      return null;
    }
    return it.refuse(Bar.FACT_MISSING, "请至少评价信访部门或者责任单位之一。", "Evaluate the bureau or the unit.");
  }
}
