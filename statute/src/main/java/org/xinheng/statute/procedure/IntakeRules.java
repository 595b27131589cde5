package org.xinheng.statute.procedure;

import static org.xinheng.statute.grounds.Law.regulation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xinheng.statute.grounds.Bar;
import org.xinheng.statute.grounds.LawfulPath;
import org.xinheng.statute.procedure.Decision.Refused;

/** Rules of registration, classification, routing and objection (登记、分类、分流、异议). */
final class IntakeRules {
  private IntakeRules() {}

  static @Nullable Refused registration(Question it, Detail.Registration detail) {
    if (detail.petitionClass() == PetitionClass.ACCUSATION) {
      return sealed();
    }
    return notAfterAct(it, detail.receivedOn());
  }

  static @Nullable Refused repeat(Question it, Detail.Repeat detail) {
    return filled(it, detail.matter());
  }

  static @Nullable Refused classification(Question it, Detail.Classification detail) {
    if (detail.petitionClass() == PetitionClass.ACCUSATION) {
      return sealed();
    }
    boolean suggestion = detail.petitionClass() == PetitionClass.SUGGESTION;
    if (suggestion == (detail.path() == LawfulPath.NONE)) {
      return null;
    }
    return it.refuse(
        Bar.WRONG_PATH,
        "建议意见不选途径，申诉求决须选定六项途径之一，请重新选择。",
        "A suggestion has no path; a grievance has one of the six.");
  }

  static @Nullable Refused routing(Question it, Detail.Routing detail) {
    if (detail.toUnit().isBlank() || detail.receivedOn().isBefore(it.facts().day())) {
      return it.refuse(
          Bar.FACT_MISSING,
          "请填写承办单位及其收到日期，收到日期不得早于转出日期。",
          "Name the unit and the day of its receipt, not before the day of the act.");
    }
    if (it.state().parties().complainedOf().contains(detail.toUnit())) {
      return complainedOf();
    }
    Refused deadline = reportDay(it, detail.reportBy());
    return deadline == null ? SimpleRules.check(it, detail.simple()) : deadline;
  }

  /** Art. 24: two organs at least, one that must accept, and why. */
  static @Nullable Refused ruling(Question it, Detail.Ruling detail) {
    if (it.state().parties().complainedOf().contains(detail.toUnit())) {
      return complainedOf();
    }
    boolean named = !detail.toUnit().isBlank() && detail.concerned().size() > 1;
    if (!named || detail.receivedOn().isBefore(it.facts().day())) {
      return it.refuse(
          Bar.FACT_MISSING,
          "请写明有争议的两个以上机关、单位和指定受理的单位，收到日期不得早于裁定之日。",
          "Name the organs in dispute, at least two, and the one that has to accept.");
    }
    return filled(it, detail.reason());
  }

  /** Assigning sets a day for the report, transferring sets none. */
  private static @Nullable Refused reportDay(Question it, @Nullable LocalDate reportBy) {
    boolean asked = it.is(Act.ASSIGN);
    if (reportBy == null ? !asked : asked && reportBy.isAfter(it.facts().day())) {
      return null;
    }
    return Question.refuse(
        Bar.FACT_MISSING,
        regulation(22, 1, 3),
        "交办须指定晚于交办之日的办理期限，转送不设办理期限。",
        "An assignment sets a later day for the report, a transfer sets none.");
  }

  static @Nullable Refused objection(Question it, Detail.TimelyReason detail) {
    if (!detail.clockRunning() && it.local().objectionLapses()) {
      return it.refuse(
          Bar.TIME_OVER,
          "已超过收到之日起五个工作日，不能再提出异议，请依职权处理。",
          "The five working days for an objection are over.");
    }
    return filled(it, detail.text());
  }

  static @Nullable Refused person(Question it, Detail.Person detail) {
    Officer by = it.facts().by();
    boolean leads = by.role() != Actor.BUREAU_CLERK && by.role() != Actor.UNIT_OFFICER;
    if (it.is(Act.HAND_OVER)
        && !leads
        && !by.officer().equals(it.state().parties().firstReceiver())) {
      return it.refuse(
          Bar.WRONG_ACTOR,
          "只有首接责任人或者单位负责人可以办理交接。",
          "Only the first receiver or a leader may hand over.");
    }
    boolean own = detail.officer().equals(by.officer());
    if (it.is(Act.RECUSE) && !leads && !own) {
      return it.refuse(
          Bar.WRONG_ACTOR,
          "工作人员只能就本人申报回避，他人的回避由单位负责人决定。",
          "An officer may declare an interest of his own only.");
    }
    return filled(it, detail.officer());
  }

  /** What must be written down may not be blank. */
  static @Nullable Refused filled(Question it, String text) {
    if (!text.isBlank()) {
      return null;
    }
    return it.refuse(
        Bar.FACT_MISSING,
        "「" + it.row().act().zh() + "」须写明理由或者对象，请补充后再办理。",
        "Reason or addressee of the act is missing.");
  }

  static @Nullable Refused notAfterAct(Question it, LocalDate receivedOn) {
    if (!receivedOn.isAfter(it.facts().day())) {
      return null;
    }
    return it.refuse(
        Bar.FACT_MISSING, "收到日期不得晚于办理日期，请更正。", "The day of receipt is later than the act.");
  }

  static Refused complainedOf() {
    return Question.refuse(
        Bar.COMPLAINED_OF,
        regulation(30, 3),
        "该单位是被反映单位，不得将信访事项转给该单位，请另选承办单位。",
        "The matter may not be sent to the unit complained of.");
  }

  private static Refused sealed() {
    return Question.refuse(
        Bar.SEALED_CHANNEL,
        regulation(22, 2),
        "检举控告不进入普通信访登记，请改由密件通道接收并按管理权限转送；不得让被检举人员或者单位知悉。",
        "Reports of wrongdoing go through the sealed channel, not the ordinary store.");
  }
}
