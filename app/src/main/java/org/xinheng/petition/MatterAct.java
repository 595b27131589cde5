package org.xinheng.petition;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.xinheng.statute.grounds.LawfulPath;
import org.xinheng.statute.grounds.RefusalGround;
import org.xinheng.statute.procedure.Act;
import org.xinheng.statute.procedure.Outcome;
import org.xinheng.statute.procedure.PetitionClass;
import org.xinheng.statute.procedure.Satisfaction;

/** An act on a registered matter (办理动作) with its facts. */
public sealed interface MatterAct {

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

  /** 转送 to a unit. */
  record Transfer(UUID toUnit, boolean simple) implements OfTheLaw {
    @Override
    public Act act() {
      return Act.TRANSFER;
    }
  }

  /** 交办 to a unit, which reports by a day. */
  record Assign(UUID toUnit, LocalDate reportBy) implements OfTheLaw {
    @Override
    public Act act() {
      return Act.ASSIGN;
    }
  }

  /** 引导法定途径: the organ or procedure to turn to. */
  record GuideOut(String channel) implements OfTheLaw {
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
   * An act whose only fact is a reason in words: 报请, 提出异议, 不同意异议, 不批准延期.
   *
   * @param act which of them
   */
  record Reasoned(Act act, String reason) implements OfTheLaw {}

  /**
   * An act that needs no further fact: 同意异议, 批准延期, 报送办结报告.
   *
   * @param act which of them
   */
  record Plain(Act act) implements OfTheLaw {}

  /** 处理意见 with the four parts that Art. 32 demands. */
  record Conclude(Outcome outcome, String request, String facts, String opinion, String legalBasis)
      implements OfTheLaw {
    @Override
    public Act act() {
      return Act.CONCLUDE_OPINION;
    }
  }

  /** 送达: the day on which the petitioner had it in hand, and how. */
  record Deliver(LocalDate deliveredOn, DeliveryWay way) implements OfTheLaw {
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
