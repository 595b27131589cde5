package org.xinheng.petition.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinheng.petition.Answer.Fault;
import org.xinheng.petition.DeliveryWay;
import org.xinheng.petition.MatterAct;
import org.xinheng.petition.MatterAct.OfTheLaw;
import org.xinheng.statute.deadline.Deadlines;
import org.xinheng.statute.grounds.Coded;
import org.xinheng.statute.grounds.LawfulPath;
import org.xinheng.statute.grounds.RefusalGround;
import org.xinheng.statute.procedure.Act;
import org.xinheng.statute.procedure.Outcome;
import org.xinheng.statute.procedure.PetitionClass;
import org.xinheng.statute.procedure.Satisfaction;

/**
 * Acts as named fields and back: one form for the page, the history and the draft that waits for a
 * signature.
 */
public final class ActFields {

  private ActFields() {}

  /** The fields of an act, in the order in which a page shows them. */
  public static Map<String, String> of(MatterAct act) {
    Map<String, String> out = new LinkedHashMap<>();
    switch (act) {
      case MatterAct.Classify(var petitionClass, var path) ->
          put(out, "petitionClass", petitionClass.code(), "path", path.code());
      case MatterAct.LinkRepeat(var earlier, var number, var concluded) ->
          put(out, "earlier", earlier.toString(), "number", number, "concluded", flag(concluded));
      case MatterAct.Transfer(var unit, var simple) ->
          put(out, "toUnit", unit.toString(), "simple", flag(simple));
      case MatterAct.Assign(var unit, var reportBy) ->
          put(out, "toUnit", unit.toString(), "reportBy", reportBy.toString());
      case MatterAct.GuideOut(var channel) -> put(out, "channel", channel);
      case MatterAct.DirectReply(var text) -> put(out, "text", text);
      case MatterAct.Refuse(var ground, var reason) ->
          put(out, "ground", ground.code(), "reason", reason);
      case MatterAct.Accept(var simple) -> put(out, "simple", flag(simple));
      case MatterAct.AskExtension(var days, var reason) ->
          put(out, "days", Integer.toString(days), "reason", reason);
      case MatterAct.Reasoned(var _, var reason) -> put(out, "reason", reason);
      case MatterAct.Recuse(var officer, var reason) ->
          put(out, "recused", officer.toString(), "reason", reason);
      case MatterAct.Conclude it -> conclude(out, it);
      case MatterAct.Deliver(var on, var way) ->
          put(out, "deliveredOn", on.toString(), "way", way.code());
      case MatterAct.Evaluate(var ofBureau, var ofOrgan) ->
          put(out, "ofBureau", code(ofBureau), "ofOrgan", code(ofOrgan));
      case MatterAct.Propose(var draft) -> {
        out.put("proposed", draft.code());
        out.putAll(of(draft));
      }
      case MatterAct.SendBack(var reason) -> put(out, "reason", reason);
      case MatterAct.Plain _, MatterAct.Take _, MatterAct.Approve _ -> {}
    }
    return out;
  }

  private static void conclude(Map<String, String> out, MatterAct.Conclude it) {
    put(out, "outcome", it.outcome().code(), "request", it.request(), "facts", it.facts());
    put(out, "opinion", it.opinion(), "legalBasis", it.legalBasis());
  }

  /** What was read: an act, or what to mend. */
  public sealed interface Read {
    /** An act. */
    record Good(MatterAct act) implements Read {}

    /** Faults of its fields. */
    record Faulty(List<Fault> faults) implements Read {}
  }

  /** The act of a code with its fields; empty when there is no such act. */
  public static Optional<Read> read(String code, Map<String, String> values) {
    Fields fields = new Fields(values);
    MatterAct act = beside(code, fields, values);
    if (act == null) {
      act = ofTheLaw(code, fields);
    }
    if (act == null) {
      return Optional.empty();
    }
    List<Fault> faults = fields.faults();
    return Optional.of(faults.isEmpty() ? new Read.Good(act) : new Read.Faulty(faults));
  }

  private static @Nullable MatterAct beside(
      String code, Fields fields, Map<String, String> values) {
    return switch (code) {
      case "take" -> new MatterAct.Take();
      case "approve" -> new MatterAct.Approve();
      case "send-back" -> new MatterAct.SendBack(fields.text("reason"));
      case "propose" -> {
        OfTheLaw draft = ofTheLaw(values.getOrDefault("proposed", ""), fields);
        yield draft == null ? null : new MatterAct.Propose(draft);
      }
      default -> null;
    };
  }

  /** An act of the table from its stored fields; empty when there is no such act. */
  static @Nullable OfTheLaw ofTheLaw(String code, Fields fields) {
    Act act = Coded.of(Act.class, code).orElse(null);
    return act == null ? null : ofTheLaw(act, fields);
  }

  private static @Nullable OfTheLaw ofTheLaw(Act act, Fields fields) {
    return switch (act) {
      case CLASSIFY ->
          new MatterAct.Classify(
              fields.code(PetitionClass.class, "petitionClass"),
              fields.code(LawfulPath.class, "path"));
      case TRANSFER -> new MatterAct.Transfer(fields.unit("toUnit"), fields.flag("simple"));
      case ASSIGN -> new MatterAct.Assign(fields.unit("toUnit"), fields.day("reportBy"));
      case GUIDE_OUT -> new MatterAct.GuideOut(fields.text("channel"));
      case DIRECT_REPLY -> new MatterAct.DirectReply(fields.text("text"));
      case REFUSE ->
          new MatterAct.Refuse(fields.code(RefusalGround.class, "ground"), fields.text("reason"));
      case ACCEPT -> new MatterAct.Accept(fields.flag("simple"));
      case REQUEST_EXTENSION ->
          new MatterAct.AskExtension(
              fields.number("days", 1, Deadlines.MOST_DAYS), fields.text("reason"));
      case CONCLUDE_OPINION -> conclude(fields);
      case DELIVER ->
          new MatterAct.Deliver(fields.day("deliveredOn"), fields.code(DeliveryWay.class, "way"));
      case EVALUATE ->
          new MatterAct.Evaluate(
              fields.choice(Satisfaction.class, "ofBureau"),
              fields.choice(Satisfaction.class, "ofOrgan"));
      case RECUSE -> new MatterAct.Recuse(fields.officer("recused"), fields.text("reason"));
      case OBJECT, REPORT_UP, REFUSE_OBJECTION, DENY_EXTENSION ->
          new MatterAct.Reasoned(act, fields.text("reason"));
      case AGREE_OBJECTION, APPROVE_EXTENSION, REPORT_RESULT -> new MatterAct.Plain(act);
      default -> null;
    };
  }

  private static OfTheLaw conclude(Fields fields) {
    return new MatterAct.Conclude(
        fields.code(Outcome.class, "outcome"),
        fields.text("request"),
        fields.text("facts"),
        fields.text("opinion"),
        fields.text("legalBasis"));
  }

  private static void put(Map<String, String> out, String... pairs) {
    for (int i = 0; i < pairs.length; i += 2) {
      if (!pairs[i + 1].isEmpty()) {
        out.put(pairs[i], pairs[i + 1]);
      }
    }
  }

  private static String flag(boolean on) {
    return on ? "yes" : "";
  }

  private static <E extends Enum<E> & Coded> String code(Optional<E> value) {
    return value.map(Coded::code).orElse("");
  }
}
