package org.xinheng.petition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.petition.TimelineEntry.Fact;
import org.xinheng.statute.deadline.DeadlineRules;
import org.xinheng.statute.grounds.Coded;
import org.xinheng.statute.grounds.LawfulPath;
import org.xinheng.statute.grounds.RefusalGround;
import org.xinheng.statute.procedure.Act;
import org.xinheng.statute.procedure.Arbiter;
import org.xinheng.statute.procedure.DeliveryWay;
import org.xinheng.statute.procedure.Outcome;
import org.xinheng.statute.procedure.PetitionClass;
import org.xinheng.statute.procedure.Satisfaction;

/** Recorded facts in words: codes by their names, ids by the names of units and officers. */
final class FactWords {

  private static final String YES = "yes";

  private final Map<UUID, String> units;
  private final Map<UUID, String> officers;

  FactWords(Map<UUID, String> units, Map<UUID, String> officers) {
    this.units = units;
    this.officers = officers;
  }

  @Nullable String officer(@Nullable UUID id) {
    return id == null ? null : officers.get(id);
  }

  @Nullable String unit(@Nullable UUID id) {
    return id == null ? null : units.get(id);
  }

  List<Fact> of(String act, Map<String, String> facts) {
    if (act.equals(NationalMatters.CORRECT)) {
      return corrected(facts);
    }
    List<Fact> words = new ArrayList<>();
    facts.forEach((field, value) -> fact(act, field, value).ifPresent(words::add));
    return words;
  }

  /** What stood there and what stands there now, one field after the other. */
  private static List<Fact> corrected(Map<String, String> facts) {
    List<Fact> words = new ArrayList<>();
    facts.forEach((name, now) -> {
      if (name.startsWith(NationalMatters.NOW)) {
        String field = name.substring(NationalMatters.NOW.length());
        String was = facts.getOrDefault(NationalMatters.BEFORE + field, "");
        String line = topic(field, was) + " → " + topic(field, now);
        words.add(new Fact(field, line, line, null));
      }
    });
    return words;
  }

  private static String topic(String field, String value) {
    return value.isEmpty()
        ? "—"
        : field.equals("contentClass")
            ? ContentClasses.find(value, LocalDate.MAX).map(ContentClass::zh).orElse(value)
            : value;
  }

  private Optional<Fact> fact(String act, String field, String value) {
    return switch (field) {
      case "earlier" -> Optional.empty();
      // The head of the page says these already.
      case "form", "contentClass", "persons", "receivedOn", "subject", "statement" ->
          Optional.empty();
      // So does the part of it on registration.
      case "kind",
          "placeCode",
          "placeWords",
          "summary",
          "demand",
          "earlierPetitions",
          "underway",
          "postmarkedOn",
          "present",
          "signatoriesNamed",
          "authorisedOn",
          "noticeVersion",
          "noticeWay",
          "readBackBy",
          "readBackAt",
          "readBackWay" ->
          Optional.empty();
      // Fingerprints of letters are for the audit.
      case "wordHash", "pdfHash" -> Optional.empty();
      case "clock" -> Optional.of(clock(field, value));
      case "reportBy",
          "deliveredOn",
          "reachedOn",
          "executeBy",
          "dueOn",
          "documentOn",
          "raisedOn",
          "edition",
          "dueBefore",
          "dueNow" ->
          Optional.of(new Fact(field, value, value, LocalDate.parse(value)));
      case "simple",
          "readBack",
          "concluded",
          "complete",
          "consent",
          "recorded",
          "petitionerAgrees",
          "otherAgrees",
          "inWriting" ->
          flag(field, value);
      case "toUnit", "suggested", "helper", "accused" ->
          named(field, units.get(UUID.fromString(value)));
      case "draftedBy", "recused", "receiver" -> named(field, officers.get(UUID.fromString(value)));
      default ->
          field.startsWith("concerned")
              ? named("concerned", units.get(UUID.fromString(value)))
              : Optional.of(plainOrCoded(act, field, value));
    };
  }

  private static Fact clock(String field, String code) {
    return DeadlineRules.standard().all().stream()
        .filter(rule -> rule.id().code().equals(code))
        .findFirst()
        .map(rule -> new Fact(field, rule.title().zh(), rule.title().en(), null))
        .orElseGet(() -> new Fact(field, code, code, null));
  }

  private static Fact plainOrCoded(String act, String field, String value) {
    if (field.startsWith("answer")) {
      String words = field.substring("answer".length()) + "．" + value;
      return new Fact("answer", words, words, null);
    }
    return coded(act, field, value)
        .map(label -> new Fact(field, label.zh(), label.en(), null))
        .orElseGet(() -> new Fact(field, value, value, null));
  }

  private static Optional<? extends Coded> coded(String act, String field, String value) {
    return switch (field) {
      case "purpose" ->
          act.equals("reveal")
              ? Coded.of(RevealPurpose.class, value)
              : Coded.of(Purpose.class, value);
      case "lookUpPurpose" -> Coded.of(LookUpPurpose.class, value);
      case "lookUpBy" -> Coded.of(LookUpBy.class, value);
      case "slipReason" -> Coded.of(SlipReason.class, value);
      case "attachmentKind" -> Coded.of(AttachmentKind.class, value);
      case "petitionClass" -> Coded.of(PetitionClass.class, value);
      case "path" -> Coded.of(LawfulPath.class, value);
      case "erasureGround" -> Coded.of(ErasureGround.class, value);
      case "ground" -> Coded.of(RefusalGround.class, value);
      case "outcome" -> Coded.of(Outcome.class, value);
      case "higherLevel" -> Coded.of(HigherLevel.class, value);
      case "arbiter" -> Coded.of(Arbiter.class, value);
      case "way" -> Coded.of(DeliveryWay.class, value);
      case "ofBureau", "ofOrgan" -> Coded.of(Satisfaction.class, value);
      case "proposed" -> Coded.of(Act.class, value);
      default -> Optional.empty();
    };
  }

  private static Optional<Fact> flag(String field, String value) {
    return value.equals(YES) ? Optional.of(new Fact(field, "是", "yes", null)) : Optional.empty();
  }

  private static Optional<Fact> named(String field, @Nullable String name) {
    return Optional.ofNullable(name).map(known -> new Fact(field, known, known, null));
  }
}
