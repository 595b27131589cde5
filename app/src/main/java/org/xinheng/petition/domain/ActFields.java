package org.xinheng.petition.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.petition.Answer.Fault;
import org.xinheng.petition.MatterAct;
import org.xinheng.petition.MatterAct.OfTheLaw;
import org.xinheng.petition.OfficeAct;
import org.xinheng.statute.grounds.Coded;
import org.xinheng.statute.procedure.Act;

/**
 * Acts as named fields and back: one form for the page, the history and the draft that waits for a
 * signature. What is read from fields is in {@link ActForms}.
 */
public final class ActFields {

  private ActFields() {}

  /** The fields of an act, in the order in which a page shows them. */
  public static Map<String, String> of(MatterAct act) {
    Map<String, String> out = new LinkedHashMap<>();
    switch (act) {
      case OfTheLaw law -> ofTheLaw(out, law);
      case OfficeAct.ListRequests(var requests) ->
          put(out, "requests", String.join("\n", requests));
      case OfficeAct.NameAccused(var unit) -> put(out, "accused", unit.toString());
      case OfficeAct.Note(var text) -> put(out, "text", text);
      case OfficeAct.CoHandle(var unit, var task, var dueOn) ->
          put(out, "helper", unit.toString(), "task", task, "dueOn", dueOn.toString());
      case OfficeAct.CoNote(var text) -> put(out, "text", text);
      case OfficeAct.HigherVisit(var level, var on, var left) ->
          put(
              out,
              "higherLevel",
              level.code(),
              "raisedOn",
              on.toString(),
              "leftOpen",
              Integer.toString(left));
      case MatterAct.Propose(var draft) -> {
        out.put("proposed", draft.code());
        out.putAll(of(draft));
      }
      case MatterAct.SendBack(var reason) -> put(out, "reason", reason);
      case MatterAct.Take _, MatterAct.Approve _ -> {}
    }
    return out;
  }

  private static void ofTheLaw(Map<String, String> out, OfTheLaw act) {
    switch (act) {
      case MatterAct.Classify(var petitionClass, var path) ->
          put(out, "petitionClass", petitionClass.code(), "path", path.code());
      case MatterAct.LinkRepeat(var earlier, var number, var concluded) ->
          put(out, "earlier", earlier.toString(), "number", number, "concluded", flag(concluded));
      case MatterAct.Transfer(var unit, var simple, var materials) ->
          put(out, "toUnit", unit.toString(), "simple", flag(simple), "materials", materials);
      case MatterAct.Assign it -> {
        put(out, "toUnit", it.toUnit().toString(), "reportBy", it.reportBy().toString());
        put(out, "feedback", it.demand(), "materials", it.materials());
      }
      case MatterAct.ReportUp(var reason, var advice) ->
          put(out, "reason", reason, "advice", advice);
      case MatterAct.Objection(var reason, var duty, var suggested) ->
          put(out, "reason", reason, "duty", duty, "suggested", id(suggested));
      case MatterAct.RuleDispute it -> ruling(out, it);
      case MatterAct.GuideOut(var channel, var byWhen) ->
          put(out, "channel", channel, "byWhen", byWhen);
      case MatterAct.DirectReply(var text) -> put(out, "text", text);
      case MatterAct.Refuse(var ground, var reason) ->
          put(out, "ground", ground.code(), "reason", reason);
      case MatterAct.Accept(var simple) -> put(out, "simple", flag(simple));
      case MatterAct.AskExtension(var days, var reason) ->
          put(out, "days", Integer.toString(days), "reason", reason);
      case MatterAct.Reasoned(var _, var reason) -> put(out, "reason", reason);
      case MatterAct.Recuse(var officer, var reason) ->
          put(out, "recused", officer.toString(), "reason", reason);
      case MatterAct.HandOver(var officer, var reason) ->
          put(out, "receiver", officer.toString(), "reason", reason);
      case MatterAct.Conclude it -> conclude(out, it);
      case MatterAct.Agree it -> agree(out, it);
      case MatterAct.Execution(var record, var complete) ->
          put(out, "record", record, "complete", flag(complete));
      case MatterAct.ReportResult(var result, var execution, var attitude) ->
          put(out, "result", result, "execution", execution, "attitude", attitude);
      case MatterAct.GiveVerdict(var evidence) ->
          evidence.entrySet().stream()
              .sorted(Map.Entry.comparingByKey())
              .forEach(it -> put(out, ActForms.evidence(it.getKey()), it.getValue()));
      case MatterAct.FileDocument it -> {
        put(out, "title", it.title(), "basis", it.basis(), "organ", it.organ());
        put(out, "documentOn", it.on().toString(), "remedy", it.remedy());
      }
      case MatterAct.Deliver it -> {
        put(out, "deliveredOn", it.on().toString(), "way", it.way().code());
        put(out, "consent", flag(it.consent()), "witness", it.witness());
        put(out, "recorded", flag(it.recorded()));
      }
      case MatterAct.Evaluate(var ofBureau, var ofOrgan) ->
          put(out, "ofBureau", code(ofBureau), "ofOrgan", code(ofOrgan));
      case MatterAct.Plain _ -> {}
    }
  }

  private static void ruling(Map<String, String> out, MatterAct.RuleDispute it) {
    put(out, "arbiter", it.by().code());
    int i = 0;
    for (UUID unit : it.concerned()) {
      out.put("concerned" + ++i, unit.toString());
    }
    put(out, "toUnit", it.toUnit().toString(), "reason", it.reason());
  }

  private static void conclude(Map<String, String> out, MatterAct.Conclude it) {
    put(out, "outcome", it.outcome().code(), "request", it.request(), "facts", it.facts());
    put(out, "opinion", it.opinion());
    for (int i = 0; i < it.answers().size(); i++) {
      out.put("answer" + (i + 1), it.answers().get(i));
    }
    put(out, "legalBasis", it.legalBasis());
    put(out, "executeBy", it.executeBy().map(Object::toString).orElse(""));
  }

  private static void agree(Map<String, String> out, MatterAct.Agree it) {
    put(out, "otherSide", it.otherSide(), "terms", it.terms());
    put(out, "petitionerAgrees", flag(it.petitionerAgrees()));
    put(out, "otherAgrees", flag(it.otherAgrees()), "inWriting", flag(it.inWriting()));
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
    MatterAct act = ActForms.beside(code, fields, values);
    if (act == null) {
      act = ofTheLaw(code, fields);
    }
    if (act == null) {
      return Optional.empty();
    }
    List<Fault> faults = fields.faults();
    return Optional.of(faults.isEmpty() ? new Read.Good(act) : new Read.Faulty(faults));
  }

  /** An act of the table from its stored fields; empty when there is no such act. */
  static @Nullable OfTheLaw ofTheLaw(String code, Fields fields) {
    Act act = Coded.of(Act.class, code).orElse(null);
    return act == null ? null : ActForms.ofTheLaw(act, fields);
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

  private static String id(Optional<UUID> id) {
    return id.map(UUID::toString).orElse("");
  }

  private static <E extends Enum<E> & Coded> String code(Optional<E> value) {
    return value.map(Coded::code).orElse("");
  }
}
