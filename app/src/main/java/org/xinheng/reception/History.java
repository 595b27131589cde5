package org.xinheng.reception;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the ledger keeps of each act. The facade and the bulk writer both take it from here, so that
 * generated records have the history which acting would have left.
 */
final class History {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private History() {}

  /**
   * An act for the ledger.
   *
   * @param kind code of the act
   * @param onDay day on which it counts
   * @param content its facts as JSON
   */
  record Fact(String kind, LocalDate onDay, byte[] content) {}

  static Fact recorded(Duty duty) {
    return new Fact("reception.duty-recorded", duty.day(), json(facts(duty)));
  }

  static Fact amended(Duty duty, LocalDate today) {
    return new Fact("reception.duty-amended", today, json(facts(duty)));
  }

  static Fact signed(Duty duty, LocalDate today) {
    return new Fact("reception.duty-signed", today, json(facts(duty)));
  }

  static Fact corrected(Correction correction, LocalDate today) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("number", correction.number());
    facts.put("open", correction.open());
    facts.put("note", correction.note());
    return new Fact("reception.duty-corrected", today, json(facts));
  }

  static Fact registered(Visit visit) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("day", visit.day().toString());
    facts.put("window", visit.window());
    facts.put("unit", visit.unit().toString());
    facts.put("persons", visit.persons());
    put(facts, "matter", visit.matterNumber());
    Answer answer = visit.answer();
    put(facts, "answer", answer == null ? null : answer.code());
    return new Fact("reception.visit-registered", visit.day(), json(facts));
  }

  static Fact answered(Answer answer, LocalDate today) {
    return new Fact("reception.visit-answered", today, json(Map.of("answer", answer.code())));
  }

  private static Map<String, Object> facts(Duty duty) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("day", duty.day().toString());
    facts.put("window", duty.window());
    facts.put("unit", duty.unit().toString());
    facts.put("open", duty.open());
    facts.put("officers", duty.officers().stream().map(Object::toString).toList());
    put(facts, "note", duty.note());
    facts.put("version", duty.version());
    return facts;
  }

  private static void put(Map<String, Object> facts, String name, @Nullable String value) {
    if (value != null) {
      facts.put(name, value);
    }
  }

  private static byte[] json(Map<String, Object> facts) {
    return JSON.writeValueAsString(facts).getBytes(StandardCharsets.UTF_8);
  }
}
