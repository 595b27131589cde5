package org.xinheng.statute.procedure;

import java.util.EnumSet;
import org.xinheng.statute.deadline.RuleId;
import org.xinheng.statute.grounds.LawfulPath;

/** What each act does to a {@link NaiveMatter}, one after the other as the articles tell it. */
record NaiveActs(NaiveMatter m) {
  void does(Act act, Facts facts) {
    Detail detail = facts.detail();
    switch (act) {
      case REGISTER, REGISTER_DIRECT -> register(act, facts, (Detail.Registration) detail);
      case LINK_REPEAT -> link((Detail.Repeat) detail);
      case CLASSIFY -> {
        m.path = ((Detail.Classification) detail).path();
        if (m.state == State.REGISTERED) {
          m.state = m.is(Mark.DIRECT) ? State.PENDING : State.ROUTING;
        }
      }
      case TRANSFER, ASSIGN -> send(act, facts, (Detail.Routing) detail);
      case RULE_DISPUTE -> {
        m.leave(State.PENDING, RuleId.C1, RuleId.C5, RuleId.S_ACCEPT);
        m.clocks.add(RuleId.C3);
        m.sender = facts.by().unit();
        m.unit = ((Detail.Ruling) detail).toUnit();
        m.reviewer = "";
        m.reexaminer = "";
        m.set(Mark.SIMPLE, false);
        m.set(Mark.ASSIGNED, false);
      }
      case REPORT_UP -> m.leave(State.REPORTED, RuleId.C1);
      case GUIDE_OUT -> m.leave(State.GUIDED_OUT, NaiveMatter.intake());
      case DIRECT_REPLY -> {
        m.issued = facts.day();
        m.leave(State.ANSWERED, NaiveMatter.intake());
        m.clocks.remove(RuleId.S_OPINION);
      }
      case MOVE_TO_SEALED -> {
        m.clocks.clear();
        m.state = State.SEALED;
      }
      case OBJECT -> m.leave(State.OBJECTED, RuleId.C4);
      case AGREE_OBJECTION -> giveBack();
      case REFUSE_OBJECTION -> m.state = State.PENDING;
      case REFUSE -> m.leave(State.REFUSED, NaiveMatter.intake());
      case REFUSE_AGAIN -> {
        if (!m.isFinal) {
          m.leave(State.NOT_AGAIN, NaiveMatter.intake());
        }
      }
      case REOPEN -> m.beginAnew();
      case ACCEPT -> accept((Detail.Acceptance) detail);
      case CONVERT -> convert();
      case REQUEST_EXTENSION -> m.extensionAskedBy = facts.by().officer();
      case APPROVE_EXTENSION -> {
        m.extensionAskedBy = null;
        m.marks.add(Mark.EXTENDED);
      }
      case DENY_EXTENSION -> m.extensionAskedBy = null;
      case CONCLUDE_OPINION -> {
        m.outcome = ((Detail.Opinion) detail).outcome();
        m.result = null;
        conclude(State.CONCLUDED, facts);
      }
      case CONCLUDE_MEDIATION, CONCLUDE_SETTLEMENT -> conclude(State.AGREED, facts);
      case DELIVER -> deliver((Detail.Delivery) detail);
      case EVALUATE -> {
        m.clocks.remove(RuleId.E_EVALUATE);
        m.marks.add(Mark.EVALUATED);
      }
      case EVALUATION_EXPIRED -> m.clocks.remove(RuleId.E_EVALUATE);
      case REPORT_RESULT -> m.clocks.remove(RuleId.C5);
      case ARCHIVE -> m.state = State.ARCHIVED;
      case REQUEST_REVIEW -> {
        m.reviewer = ((Detail.Request) detail).toUnit();
        m.turn(State.REVIEWING, RuleId.C7, RuleId.C8);
      }
      case REQUEST_REEXAMINATION -> {
        m.reexaminer = ((Detail.Request) detail).toUnit();
        m.turn(State.REEXAMINING, RuleId.C9, RuleId.C10);
      }
      case DECIDE_REVIEW -> decide(State.REVIEW_DECIDED, RuleId.C8, facts);
      case DECIDE_REEXAMINATION -> {
        decide(State.REEXAMINED, RuleId.C10, facts);
        m.isFinal = m.result != ReviewResult.REVOKED;
      }
      case DELIVER_REVIEW -> deliverResult(State.REVIEW_DELIVERED, (Detail.Delivery) detail);
      case DELIVER_REEXAMINATION -> deliverResult(State.FINAL, (Detail.Delivery) detail);
      case LAPSE -> m.leave(State.LAPSED, RuleId.C7, RuleId.C9);
      case SUSPEND -> m.state = State.HEARING;
      case RESUME -> m.state = State.REEXAMINING;
      case RECORD_EXECUTION -> {
        if (((Detail.Execution) detail).complete()) {
          m.marks.add(Mark.EXECUTED);
        }
      }
      case RESOLVE -> m.marks.add(Mark.RESOLVED);
      case HAND_OVER -> m.firstReceiver = ((Detail.Person) detail).officer();
      case RECUSE -> m.recused.add(((Detail.Person) detail).officer());
      case CALL_BACK, HOLD_HEARING, GIVE_VERDICT, FILE_DOCUMENT, TAKE_BY_LEADER, SUPERVISE -> {}
    }
    m.last = facts.day();
  }

  private void register(Act act, Facts facts, Detail.Registration it) {
    boolean direct = act == Act.REGISTER_DIRECT;
    m.set(Mark.DIRECT, direct);
    m.set(Mark.ANONYMOUS, !it.identified());
    m.firstReceiver = facts.by().officer();
    m.accused = it.complainedOf();
    m.unit = direct ? facts.by().unit() : "";
    m.state = State.REGISTERED;
    if (!direct) {
      m.clocks.add(RuleId.C1);
    } else if (it.identified()) {
      m.clocks.add(RuleId.C2);
    }
  }

  private void link(Detail.Repeat it) {
    m.linked = true;
    m.earlierConcluded = it.concluded();
    m.sameAsEarlier = it.sameFacts();
  }

  private void send(Act act, Facts facts, Detail.Routing it) {
    m.sender = facts.by().unit();
    m.unit = it.toUnit();
    m.reviewer = "";
    m.reexaminer = "";
    m.set(Mark.SIMPLE, it.simple() != null);
    m.set(Mark.ASSIGNED, act == Act.ASSIGN);
    m.leave(State.PENDING, RuleId.C1, RuleId.C2);
    m.clocks.add(RuleId.C3);
    m.clocks.add(RuleId.C4);
    if (it.simple() != null) {
      m.clocks.add(RuleId.S_ACCEPT);
    }
    if (act == Act.ASSIGN) {
      m.clocks.add(RuleId.C5);
    }
  }

  private void giveBack() {
    m.unit = m.is(Mark.DIRECT) ? m.sender : "";
    m.sender = "";
    m.set(Mark.SIMPLE, false);
    m.set(Mark.ASSIGNED, false);
    m.leave(
        m.is(Mark.DIRECT) ? State.PENDING : State.ROUTING, RuleId.C3, RuleId.C5, RuleId.S_ACCEPT);
  }

  private void accept(Detail.Acceptance it) {
    if (it.simple() != null) {
      m.marks.add(Mark.SIMPLE);
    }
    m.leave(State.HANDLING, RuleId.C2, RuleId.C3, RuleId.C4, RuleId.S_ACCEPT);
    if (m.is(Mark.SIMPLE)) {
      m.clocks.add(RuleId.S_OPINION);
    } else if (m.path == LawfulPath.PETITION) {
      m.clocks.add(RuleId.C6);
    }
  }

  private void convert() {
    m.marks.remove(Mark.SIMPLE);
    m.clocks.remove(RuleId.S_ACCEPT);
    m.clocks.remove(RuleId.S_OPINION);
    if (m.state == State.HANDLING && m.path == LawfulPath.PETITION) {
      m.clocks.add(RuleId.C6);
    }
  }

  private void conclude(State next, Facts facts) {
    m.extensionAskedBy = null;
    m.issued = facts.day();
    m.leave(next, RuleId.C6, RuleId.S_OPINION);
  }

  private void deliver(Detail.Delivery it) {
    m.delivered = it.deliveredOn();
    if (m.state == State.CONCLUDED) {
      m.clocks.add(RuleId.C7);
    }
    m.state = m.state == State.CONCLUDED ? State.DELIVERED : State.CLOSED;
    if (!m.is(Mark.EVALUATED)) {
      m.clocks.add(RuleId.E_EVALUATE);
    }
  }

  private void decide(State next, RuleId stopped, Facts facts) {
    m.result = ((Detail.Review) facts.detail()).result();
    m.issued = facts.day();
    m.leave(next, stopped);
  }

  private void deliverResult(State stands, Detail.Delivery it) {
    m.delivered = it.deliveredOn();
    if (m.result != ReviewResult.REVOKED) {
      m.state = stands;
      if (stands == State.REVIEW_DELIVERED) {
        m.clocks.add(RuleId.C9);
      }
      return;
    }
    m.turn(State.HANDLING, RuleId.E_EVALUATE, RuleId.C6);
    m.revoked = m.outcome;
    m.outcome = null;
    m.result = null;
    m.reviewer = "";
    m.reexaminer = "";
    m.marks.removeAll(EnumSet.of(Mark.SIMPLE, Mark.EXECUTED, Mark.RESOLVED));
  }
}
