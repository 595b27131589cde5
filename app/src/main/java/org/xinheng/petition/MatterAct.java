package org.xinheng.petition;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.xinheng.statute.grounds.LawfulPath;
import org.xinheng.statute.grounds.RefusalGround;
import org.xinheng.statute.procedure.Act;
import org.xinheng.statute.procedure.Arbiter;
import org.xinheng.statute.procedure.DeliveryWay;
import org.xinheng.statute.procedure.Handed;
import org.xinheng.statute.procedure.Outcome;
import org.xinheng.statute.procedure.PetitionClass;
import org.xinheng.statute.procedure.Satisfaction;
import org.xinheng.statute.procedure.Verdict;

/** An act on a registered matter (办理动作) with its facts. */
public sealed interface MatterAct
    permits MatterAct.OfTheLaw,
        OfficeAct,
        MatterAct.Take,
        MatterAct.Propose,
        MatterAct.Approve,
        MatterAct.SendBack {

  /** The code under which the act is asked for and recorded. */
  String code();

  /** An act of the table of the law. */
  sealed interface OfTheLaw extends MatterAct {
    /** Its row in the table. */
    Act act();

    @Override
    default String code() {
      return act().code();
    }
  }

  /** Class and lawful path (分类). */
  record Classify(PetitionClass petitionClass, LawfulPath path) implements OfTheLaw {
    @Override
    public Act act() {
      return Act.CLASSIFY;
    }
  }

  /**
   * The earlier matter that this one repeats (关联重复件).
   *
   * @param earlier its id
   * @param number its number
   * @param concluded whether a re-examination opinion was issued in it
   */
  record LinkRepeat(UUID earlier, String number, boolean concluded) implements OfTheLaw {
    @Override
    public Act act() {
      return Act.LINK_REPEAT;
    }
  }

  /**
   * 转送 to a unit.
   *
   * @param materials list of the papers that go with it; empty when there are none
   */
  record Transfer(UUID toUnit, boolean simple, String materials) implements OfTheLaw {
    /** Without papers. */
    public Transfer(UUID toUnit, boolean simple) {
      this(toUnit, simple, "");
    }

    @Override
    public Act act() {
      return Act.TRANSFER;
    }
  }

  /**
   * 交办 to a unit, which feeds back the result and files a report of completion by a day.
   *
   * @param reportBy the day that the assigner sets
   * @param demand what has to be fed back; empty for nothing in particular
   * @param materials list of the papers that go with it; empty when there are none
   */
  record Assign(UUID toUnit, LocalDate reportBy, String demand, String materials)
      implements OfTheLaw {
    /** Without particular demands and without papers. */
    public Assign(UUID toUnit, LocalDate reportBy) {
      this(toUnit, reportBy, "", "");
    }

    @Override
    public Act act() {
      return Act.ASSIGN;
    }
  }

  /** 报请 to the own Party committee or government: serious and urgent matters only. */
  record ReportUp(String reason, String advice) implements OfTheLaw {
    @Override
    public Act act() {
      return Act.REPORT_UP;
    }
  }

  /**
   * 提出异议: the matter is outside the unit's duties.
   *
   * @param duty the list of duties, or the rule, from which that follows
   * @param suggested unit that should have it; empty when none is known
   */
  record Objection(String reason, String duty, Optional<UUID> suggested) implements OfTheLaw {
    @Override
    public Act act() {
      return Act.OBJECT;
    }
  }

  /** 指定受理: who accepts when the units concerned do not agree (条例第24条). */
  record RuleDispute(Arbiter by, Set<UUID> concerned, UUID toUnit, String reason)
      implements OfTheLaw {
    public RuleDispute {
      concerned = Collections.unmodifiableSet(new TreeSet<>(concerned));
    }

    @Override
    public Act act() {
      return Act.RULE_DISPUTE;
    }
  }

  /**
   * 引导法定途径: the organ or procedure to turn to.
   *
   * @param byWhen until when, as that procedure sets it; empty when it sets none
   */
  record GuideOut(String channel, String byWhen) implements OfTheLaw {
    /** Without a limit of time. */
    public GuideOut(String channel) {
      this(channel, "");
    }

    @Override
    public Act act() {
      return Act.GUIDE_OUT;
    }
  }

  /** 直接回复 to a suggestion or an enquiry. */
  record DirectReply(String text) implements OfTheLaw {
    @Override
    public Act act() {
      return Act.DIRECT_REPLY;
    }
  }

  /** 不予受理 on one of the listed grounds. */
  record Refuse(RefusalGround ground, String reason) implements OfTheLaw {
    @Override
    public Act act() {
      return Act.REFUSE;
    }
  }

  /** 受理; the simple procedure when it is suitable. */
  record Accept(boolean simple) implements OfTheLaw {
    @Override
    public Act act() {
      return Act.ACCEPT;
    }
  }

  /** 申请延期: calendar days, as many as Art. 34 allows, and why the facts are complex. */
  record AskExtension(int days, String reason) implements OfTheLaw {
    @Override
    public Act act() {
      return Act.REQUEST_EXTENSION;
    }
  }

  /**
   * An act whose only fact is a reason in words: 同意异议, 不同意异议, 不批准延期.
   *
   * @param act which of them
   */
  record Reasoned(Act act, String reason) implements OfTheLaw {}

  /**
   * An act that needs no further fact: 批准延期.
   *
   * @param act which of them
   */
  record Plain(Act act) implements OfTheLaw {}

  /**
   * 处理意见 with the four parts that Art. 32 demands.
   *
   * @param answers what it says to each numbered request, in their order; empty when the matter has
   *     one request, which the opinion answers
   * @param executeBy day by which a supported request is carried out; empty for the county's usual
   *     number of days
   */
  record Conclude(
      Outcome outcome,
      String request,
      String facts,
      String opinion,
      String legalBasis,
      List<String> answers,
      Optional<LocalDate> executeBy)
      implements OfTheLaw {
    public Conclude {
      answers = List.copyOf(answers);
    }

    /** One request, and the usual days to carry it out. */
    public Conclude(
        Outcome outcome, String request, String facts, String opinion, String legalBasis) {
      this(outcome, request, facts, opinion, legalBasis, List.of(), Optional.empty());
    }

    @Override
    public Act act() {
      return Act.CONCLUDE_OPINION;
    }
  }

  /**
   * 调解、和解 (条例第33条): within law and discretion, wanted by both sides, in writing.
   *
   * @param act which of the two
   * @param otherSide with whom the petitioner agreed
   * @param terms what was agreed
   */
  record Agree(
      Act act,
      String otherSide,
      String terms,
      boolean petitionerAgrees,
      boolean otherAgrees,
      boolean inWriting)
      implements OfTheLaw {}

  /** 记录落实: what was done for a supported request, and whether that was the last of it. */
  record Execution(String record, boolean complete) implements OfTheLaw {
    @Override
    public Act act() {
      return Act.RECORD_EXECUTION;
    }
  }

  /** 办结报告: process and result, execution, what the petitioner says to it. */
  record ReportResult(String result, String execution, String attitude) implements OfTheLaw {
    @Override
    public Act act() {
      return Act.REPORT_RESULT;
    }
  }

  /** 三到位一处理: verdicts with the evidence of each; several may apply. */
  record GiveVerdict(Map<Verdict, String> evidence) implements OfTheLaw {
    public GiveVerdict {
      evidence = Map.copyOf(evidence);
    }

    @Override
    public Act act() {
      return Act.GIVE_VERDICT;
    }
  }

  /**
   * 收到的法律文书: kept with clause, organ, day and remedy; it triggers nothing.
   *
   * @param title what it is called
   */
  record FileDocument(String title, String basis, String organ, LocalDate on, String remedy)
      implements OfTheLaw {
    @Override
    public Act act() {
      return Act.FILE_DOCUMENT;
    }
  }

  /** 首接交接: another officer answers for the matter as first receiver. */
  record HandOver(UUID officer, String reason) implements OfTheLaw {
    @Override
    public Act act() {
      return Act.HAND_OVER;
    }
  }

  /**
   * 送达: what was done and when; the day of delivery in law follows from the way.
   *
   * @param on day of the fact: signature, postal receipt, arrival, leaving, issue of the notice
   * @param consent whether the petitioner agreed to electronic delivery
   * @param witness who was there when it was left; empty for nobody
   * @param recorded whether the leaving was photographed or filmed
   */
  record Deliver(LocalDate on, DeliveryWay way, boolean consent, String witness, boolean recorded)
      implements OfTheLaw {
    /** In a way that needs nothing but a day. */
    public Deliver(LocalDate on, DeliveryWay way) {
      this(on, way, false, "", false);
    }

    /** The same for the law. */
    public Handed handed() {
      return new Handed(way, on, consent, witness, recorded);
    }

    @Override
    public Act act() {
      return Act.DELIVER;
    }
  }

  /** 评价, as the petitioner gave it; each of the two may be declined. */
  record Evaluate(Optional<Satisfaction> ofBureau, Optional<Satisfaction> ofOrgan)
      implements OfTheLaw {
    @Override
    public Act act() {
      return Act.EVALUATE;
    }
  }

  /**
   * 回避: an officer has a direct interest in the matter or the petitioner, and has nothing more to
   * do with it (条例第28条第3款).
   */
  record Recuse(UUID officer, String reason) implements OfTheLaw {
    @Override
    public Act act() {
      return Act.RECUSE;
    }
  }

  /** 领办: an officer of the handling unit takes a matter that nobody has. */
  record Take() implements MatterAct {
    @Override
    public String code() {
      return "take";
    }
  }

  /** 拟办: drafts an act that another officer has to sign. */
  record Propose(OfTheLaw act) implements MatterAct {
    @Override
    public String code() {
      return "propose";
    }
  }

  /** 签发: signs what was drafted. */
  record Approve() implements MatterAct {
    @Override
    public String code() {
      return "approve";
    }
  }

  /** 退回修改: sends the draft back with a reason. */
  record SendBack(String reason) implements MatterAct {
    @Override
    public String code() {
      return "send-back";
    }
  }
}
