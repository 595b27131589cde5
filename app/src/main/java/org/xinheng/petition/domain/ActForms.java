package org.xinheng.petition.domain;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinheng.petition.HigherLevel;
import org.xinheng.petition.MatterAct;
import org.xinheng.petition.MatterAct.OfTheLaw;
import org.xinheng.petition.OfficeAct;
import org.xinheng.statute.deadline.Deadlines;
import org.xinheng.statute.grounds.LawfulPath;
import org.xinheng.statute.grounds.RefusalGround;
import org.xinheng.statute.procedure.Act;
import org.xinheng.statute.procedure.Arbiter;
import org.xinheng.statute.procedure.DeliveryWay;
import org.xinheng.statute.procedure.Outcome;
import org.xinheng.statute.procedure.PetitionClass;
import org.xinheng.statute.procedure.Satisfaction;
import org.xinheng.statute.procedure.Verdict;

/** The forms of acts: which fields make which act. */
final class ActForms {

  /** A matter with more requests than this is several matters. */
  static final int MOST_REQUESTS = 50;

  private ActForms() {}

  /** The field that holds the evidence of a verdict. */
  static String evidence(Verdict verdict) {
    return "evidence-" + verdict.code();
  }

  static @Nullable MatterAct beside(String code, Fields fields, Map<String, String> values) {
    return switch (code) {
      case "take" -> new MatterAct.Take();
      case "approve" -> new MatterAct.Approve();
      case "send-back" -> new MatterAct.SendBack(fields.text("reason"));
      case "list-requests" -> new OfficeAct.ListRequests(fields.lines("requests", MOST_REQUESTS));
      case "name-accused" -> new OfficeAct.NameAccused(fields.unit("accused"));
      case "note" -> new OfficeAct.Note(fields.text("text"));
      case "co-handle" ->
          new OfficeAct.CoHandle(fields.unit("helper"), fields.text("task"), fields.day("dueOn"));
      case "co-note" -> new OfficeAct.CoNote(fields.text("text"));
      case "higher-visit" ->
          new OfficeAct.HigherVisit(
              fields.code(HigherLevel.class, "higherLevel"),
              fields.day("raisedOn"),
              fields.number("leftOpen", 0, MOST_REQUESTS));
      case "propose" -> {
        OfTheLaw draft = ActFields.ofTheLaw(values.getOrDefault("proposed", ""), fields);
        yield draft == null ? null : new MatterAct.Propose(draft);
      }
      default -> null;
    };
  }

  static @Nullable OfTheLaw ofTheLaw(Act act, Fields fields) {
    return switch (act) {
      case CLASSIFY ->
          new MatterAct.Classify(
              fields.code(PetitionClass.class, "petitionClass"),
              fields.code(LawfulPath.class, "path"));
      case TRANSFER ->
          new MatterAct.Transfer(
              fields.unit("toUnit"), fields.flag("simple"), fields.words("materials"));
      case ASSIGN ->
          new MatterAct.Assign(
              fields.unit("toUnit"),
              fields.day("reportBy"),
              fields.words("feedback"),
              fields.words("materials"));
      case REPORT_UP -> new MatterAct.ReportUp(fields.text("reason"), fields.text("advice"));
      case OBJECT ->
          new MatterAct.Objection(
              fields.text("reason"), fields.text("duty"), fields.unitIfAny("suggested"));
      case RULE_DISPUTE ->
          new MatterAct.RuleDispute(
              fields.code(Arbiter.class, "arbiter"),
              fields.units("concerned"),
              fields.unit("toUnit"),
              fields.text("reason"));
      case GUIDE_OUT -> new MatterAct.GuideOut(fields.text("channel"), fields.words("byWhen"));
      case DIRECT_REPLY -> new MatterAct.DirectReply(fields.text("text"));
      case REFUSE ->
          new MatterAct.Refuse(fields.code(RefusalGround.class, "ground"), fields.text("reason"));
      case RECUSE -> new MatterAct.Recuse(fields.officer("recused"), fields.text("reason"));
      case HAND_OVER -> new MatterAct.HandOver(fields.officer("receiver"), fields.text("reason"));
      case AGREE_OBJECTION, REFUSE_OBJECTION, DENY_EXTENSION ->
          new MatterAct.Reasoned(act, fields.text("reason"));
      case APPROVE_EXTENSION -> new MatterAct.Plain(act);
      default -> handled(act, fields);
    };
  }

  private static @Nullable OfTheLaw handled(Act act, Fields fields) {
    return switch (act) {
      case ACCEPT -> new MatterAct.Accept(fields.flag("simple"));
      case REQUEST_EXTENSION ->
          new MatterAct.AskExtension(
              fields.number("days", 1, Deadlines.MOST_DAYS), fields.text("reason"));
      case CONCLUDE_OPINION -> conclude(fields);
      case CONCLUDE_MEDIATION, CONCLUDE_SETTLEMENT ->
          new MatterAct.Agree(
              act,
              fields.text("otherSide"),
              fields.text("terms"),
              fields.flag("petitionerAgrees"),
              fields.flag("otherAgrees"),
              fields.flag("inWriting"));
      case DELIVER ->
          new MatterAct.Deliver(
              fields.day("deliveredOn"),
              fields.code(DeliveryWay.class, "way"),
              fields.flag("consent"),
              fields.words("witness"),
              fields.flag("recorded"));
      case EVALUATE ->
          new MatterAct.Evaluate(
              fields.choice(Satisfaction.class, "ofBureau"),
              fields.choice(Satisfaction.class, "ofOrgan"));
      case RECORD_EXECUTION ->
          new MatterAct.Execution(fields.text("record"), fields.flag("complete"));
      case REPORT_RESULT ->
          new MatterAct.ReportResult(
              fields.text("result"), fields.text("execution"), fields.text("attitude"));
      case GIVE_VERDICT -> verdict(fields);
      case FILE_DOCUMENT ->
          new MatterAct.FileDocument(
              fields.text("title"),
              fields.text("basis"),
              fields.text("organ"),
              fields.day("documentOn"),
              fields.text("remedy"));
      default -> null;
    };
  }

  private static OfTheLaw conclude(Fields fields) {
    return new MatterAct.Conclude(
        fields.code(Outcome.class, "outcome"),
        fields.text("request"),
        fields.text("facts"),
        fields.text("opinion"),
        fields.text("legalBasis"),
        fields.numbered("answer"),
        fields.dayIfAny("executeBy"));
  }

  /** A verdict is given by writing down its evidence. */
  private static OfTheLaw verdict(Fields fields) {
    Map<Verdict, String> given = new EnumMap<>(Verdict.class);
    for (Verdict verdict : Verdict.values()) {
      String words = fields.words(evidence(verdict));
      if (!words.isEmpty()) {
        given.put(verdict, words);
      }
    }
    return new MatterAct.GiveVerdict(given);
  }
}
