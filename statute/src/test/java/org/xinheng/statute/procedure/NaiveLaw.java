package org.xinheng.statute.procedure;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xinheng.statute.deadline.RuleId;
import org.xinheng.statute.grounds.LawfulPath;
import org.xinheng.statute.grounds.RefusalGround;

/**
 * Whether an act is lawful in a {@link NaiveMatter}, asked article by article in plain conditions.
 * Who may do what comes from {@link ActsByHand}, with the bureau's acts on matters that an organ
 * received directly (Art. 23) left to that organ.
 */
record NaiveLaw(NaiveMatter m, Act act, Facts facts) {
  boolean allows() {
    return where() && who() && seat() && hands() && day() && needs() && detail();
  }

  private boolean where() {
    Optional<ActsByHand> line = ActsByHand.of(act, m.state);
    return line.isPresent();
  }

  private boolean who() {
    Set<Actor> who = EnumSet.copyOf(ActsByHand.of(act, m.state).orElseThrow().who());
    if (m.is(Mark.DIRECT) && act == Act.CLASSIFY && m.state == State.REGISTERED) {
      who = EnumSet.of(Actor.UNIT_OFFICER);
    }
    if (m.is(Mark.DIRECT) && act == Act.AGREE_OBJECTION) {
      who = EnumSet.of(Actor.UNIT_HEAD);
    }
    return who.contains(facts.by().role()) && !m.recused.contains(facts.by().officer());
  }

  /** Arts. 23, 35, 36: the organ that has the matter, that sent it, that was asked. */
  private boolean seat() {
    boolean ruling = act == Act.AGREE_OBJECTION || act == Act.REFUSE_OBJECTION;
    String asked = facts.detail() instanceof Detail.Request it ? it.toUnit() : null;
    String seat =
        switch (facts.by().role()) {
          case UNIT_OFFICER, UNIT_HEAD -> m.unit;
          case REVIEW_ORGAN -> asked == null ? m.reviewer : asked;
          case REEXAMINATION_ORGAN -> asked == null ? m.reexaminer : asked;
          default -> "";
        };
    String expected = ruling ? m.sender : seat;
    return expected.isEmpty() || expected.equals(facts.by().unit());
  }

  private boolean hands() {
    String by = facts.by().officer();
    return switch (act) {
      case REFUSE, REFUSE_AGAIN, CONCLUDE_OPINION, DECIDE_REVIEW, DECIDE_REEXAMINATION ->
          !facts.proposedBy().isBlank() && !facts.proposedBy().equals(by);
      case APPROVE_EXTENSION -> !by.equals(m.extensionAskedBy);
      default -> true;
    };
  }

  private boolean day() {
    return m.last == null || !facts.day().isBefore(m.last);
  }

  /** What must be true of the matter itself. */
  private boolean needs() {
    boolean intake = EnumSet.of(State.REGISTERED, State.ROUTING, State.REPORTED).contains(m.state);
    return switch (act) {
      case TRANSFER, ASSIGN -> !m.settled() && (m.state != State.PENDING || m.sender.isEmpty());
      case RULE_DISPUTE -> !m.settled() && !m.is(Mark.DIRECT);
      case GUIDE_OUT -> !m.answerable();
      case DIRECT_REPLY -> m.path == LawfulPath.NONE;
      case OBJECT -> m.clocks.contains(RuleId.C4);
      case REFUSE -> !(intake && m.is(Mark.DIRECT));
      case REFUSE_AGAIN ->
          EnumSet.of(State.FINAL, State.ARCHIVED).contains(m.state)
              ? m.isFinal
              : m.settled() && !(intake && m.is(Mark.DIRECT));
      case ACCEPT -> !m.settled() && m.answerable();
      case CONVERT -> m.is(Mark.SIMPLE);
      case REQUEST_EXTENSION ->
          m.clocks.contains(RuleId.C6) && !m.is(Mark.EXTENDED) && m.extensionAskedBy == null;
      case APPROVE_EXTENSION, DENY_EXTENSION -> m.extensionAskedBy != null;
      case CONCLUDE_OPINION, CONCLUDE_MEDIATION, CONCLUDE_SETTLEMENT, HOLD_HEARING ->
          m.path == LawfulPath.PETITION;
      case EVALUATE, EVALUATION_EXPIRED -> m.clocks.contains(RuleId.E_EVALUATE);
      case REPORT_RESULT -> m.clocks.contains(RuleId.C5);
      case ARCHIVE -> !m.clocks.contains(RuleId.E_EVALUATE) && !m.clocks.contains(RuleId.C5);
      case RECORD_EXECUTION -> m.outcome == Outcome.SUPPORTED;
      default -> true;
    };
  }

  /** What must be true of the facts of the act. */
  private boolean detail() {
    LocalDate day = facts.day();
    return switch (facts.detail()) {
      case Detail.None _ -> true;
      case Detail.Registration it ->
          it.petitionClass() != PetitionClass.ACCUSATION && !it.receivedOn().isAfter(day);
      case Detail.Repeat it -> written(it.matter());
      case Detail.Classification it -> fits(it);
      case Detail.Routing it -> routed(it);
      case Detail.Ruling it ->
          it.concerned().size() > 1
              && written(it.toUnit())
              && written(it.reason())
              && !it.receivedOn().isBefore(day)
              && !m.accused.contains(it.toUnit());
      case Detail.Acceptance it -> simple(it.simple());
      case Detail.Refusal it -> written(it.reason()) && founded(it.ground());
      case Detail.Guidance it -> written(it.channel());
      case Detail.Reason it -> written(it.text());
      case Detail.TimelyReason it -> written(it.text()) && it.clockRunning();
      case Detail.Extension it ->
          it.clockRunning() && 1 <= it.days() && it.days() <= 30 && written(it.reason());
      case Detail.Clock it -> it.running() == (act == Act.APPROVE_EXTENSION);
      case Detail.Opinion it ->
          Stream.of(it.request(), it.facts(), it.opinion(), it.legalBasis()).allMatch(this::written)
              && it.unanswered().isEmpty()
              && !(it.sameFindings() && it.outcome() == m.revoked);
      case Detail.Execution it -> written(it.record());
      case Detail.Verdicts it ->
          !it.evidence().isEmpty() && it.evidence().values().stream().allMatch(this::written);
      case Detail.Filing it ->
          Stream.of(it.basis(), it.organ(), it.remedy()).allMatch(this::written)
              && !it.on().isAfter(day);
      case Detail.Agreement it -> it.bothAgree() && it.inWriting();
      case Detail.Delivery it -> between(m.issued, it.deliveredOn(), day);
      case Detail.Evaluation it ->
          it.clockRunning() && (it.ofBureau().isPresent() || it.ofUnit().isPresent());
      case Detail.Request it -> asked(it);
      case Detail.Review it -> written(it.reason());
      case Detail.Again it ->
          it.sameFacts() == (act == Act.REFUSE_AGAIN) && !it.receivedOn().isAfter(day);
      case Detail.Person it -> written(it.officer()) && handsOver() && forOneself(it.officer());
    };
  }

  private boolean written(String text) {
    return !text.isBlank();
  }

  private static boolean between(@Nullable LocalDate from, LocalDate day, LocalDate to) {
    return (from == null || !day.isBefore(from)) && !day.isAfter(to);
  }

  private static boolean fits(Detail.Classification it) {
    return switch (it.petitionClass()) {
      case ACCUSATION -> false;
      case SUGGESTION -> it.path() == LawfulPath.NONE;
      case GRIEVANCE -> it.path() != LawfulPath.NONE;
    };
  }

  private boolean routed(Detail.Routing it) {
    boolean report =
        act == Act.ASSIGN
            ? it.reportBy() != null && it.reportBy().isAfter(facts.day())
            : it.reportBy() == null;
    return written(it.toUnit())
        && !it.receivedOn().isBefore(facts.day())
        && !m.accused.contains(it.toUnit())
        && report
        && simple(it.simple());
  }

  /** 信访事项简易办理办法 Arts. 4 and 5. */
  private boolean simple(Detail.@Nullable SimpleTest test) {
    return test == null
        || (!m.linked
            && m.answerable()
            && act != Act.ASSIGN
            && !m.is(Mark.ASSIGNED)
            && !test.mayBeRefused()
            && !test.jointAndComplex());
  }

  private boolean founded(RefusalGround ground) {
    if ((ground == RefusalGround.R2) != (act == Act.REFUSE_AGAIN)) {
      return false;
    }
    return switch (ground) {
      case R1 -> m.linked && !m.earlierConcluded;
      case R2 -> true;
      case R3 -> m.path == LawfulPath.LITIGATION;
      case R4 -> m.path != null;
      case R5 -> m.path == LawfulPath.ARBITRATION;
      case R6 -> m.path == LawfulPath.PARTY_APPEAL;
      case R7 -> m.path == LawfulPath.ADMINISTRATIVE;
      case R8 -> m.path != null && m.sender.isEmpty();
    };
  }

  private boolean asked(Detail.Request it) {
    boolean self = it.toUnit().equals(m.unit);
    boolean reviewed = act == Act.REQUEST_REEXAMINATION && it.toUnit().equals(m.reviewer);
    return it.clockRunning()
        && written(it.toUnit())
        && between(m.delivered, it.receivedOn(), facts.day())
        && !m.accused.contains(it.toUnit())
        && !self
        && !reviewed;
  }

  private boolean forOneself(String officer) {
    boolean clerk = EnumSet.of(Actor.BUREAU_CLERK, Actor.UNIT_OFFICER).contains(facts.by().role());
    return act != Act.RECUSE || !clerk || officer.equals(facts.by().officer());
  }

  private boolean handsOver() {
    boolean clerk = EnumSet.of(Actor.BUREAU_CLERK, Actor.UNIT_OFFICER).contains(facts.by().role());
    return act != Act.HAND_OVER || !clerk || Objects.equals(facts.by().officer(), m.firstReceiver);
  }
}
