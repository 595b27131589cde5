package org.xinheng.performance;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.performance.domain.TextRows;
import tools.jackson.databind.json.JsonMapper;

/** What the ledger keeps of each act; a text's acts form one chain. */
final class History {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private History() {}

  /**
   * An act for the ledger.
   *
   * @param kind code of the act
   * @param content its facts as JSON
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  record Fact(String kind, byte[] content) {}

  /** The chain of a text: the same for every import of a unit and year. */
  static UUID chain(Document document) {
    String name =
        "performance/" + document.region() + "/" + document.year() + "/" + document.unit();
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  static Fact imported(Document document, String digest, TextRows rows) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("file", document.fileName());
    facts.put("sha256", digest);
    facts.put("projects", rows.projects().size());
    facts.put("indicators", rows.indicators().size());
    return fact("performance.imported", facts);
  }

  static Fact confirmed(Document document) {
    return fact("performance.confirmed", Map.of("version", document.version()));
  }

  static Fact chosen(IndicatorKey key, MethodChoice before, MethodChoice after, String reason) {
    Map<String, Object> facts = of(key);
    facts.put("before", choice(before));
    facts.put("after", choice(after));
    facts.put("reason", reason);
    return fact("performance.method-chosen", facts);
  }

  static Fact entered(Entered entered, Method method, @Nullable EvidenceFile file) {
    Map<String, Object> facts = of(entered.key());
    facts.put("number", entered.number());
    facts.put("asOf", entered.asOf().toString());
    facts.put("actual", entered.actual());
    facts.put("reason", entered.reason());
    if (file != null) {
      facts.put("evidence", file.digest());
    }
    return fact("performance." + method.code(), facts);
  }

  private static Map<String, Object> of(IndicatorKey key) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("code", key.code());
    facts.put("ordinal", key.ordinal());
    return facts;
  }

  private static Map<String, Object> choice(MethodChoice choice) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("method", choice.method().code());
    if (choice.measure() != null) {
      facts.put("measure", choice.measure());
    }
    if (choice.setting() != null) {
      facts.put("setting", choice.setting());
    }
    return facts;
  }

  private static Fact fact(String kind, Map<String, Object> facts) {
    return new Fact(kind, JSON.writeValueAsString(facts).getBytes(StandardCharsets.UTF_8));
  }
}
