package org.xinheng.petition.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Named texts as JSON, the stored form of facts and of texts with several parts. */
public final class Json {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final TypeReference<LinkedHashMap<String, String>> TEXTS =
      new TypeReference<>() {};

  private Json() {}

  /** Named texts, in their order. */
  public static String write(Map<String, String> texts) {
    return MAPPER.writeValueAsString(texts);
  }

  /** The named texts of a stored form. */
  public static Map<String, String> read(String json) {
    return MAPPER.readValue(json, TEXTS);
  }

  static String write(CaseSnapshot snapshot) {
    return MAPPER.writeValueAsString(snapshot);
  }

  static CaseSnapshot snapshot(String json) {
    return MAPPER.readValue(json, CaseSnapshot.class);
  }
}
