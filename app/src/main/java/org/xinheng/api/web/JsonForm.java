package org.xinheng.api.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.xinheng.gate.Gate;
import org.xinheng.gate.Refusals;
import org.xinheng.identity.Scope;
import org.xinheng.petition.FormDescription;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON body as the fields of a form: {@code {"main": {"name": …}}} is the field {@code
 * main.name}, a list of texts is their lines, true is yes. A name that comes twice is refused, for
 * one of the two would be lost. The gate looks once more at what escapes had hidden from it.
 */
@Component
class JsonForm {

  private static final String ENTRANCE = "api";

  /** Lists whose items the forms number. */
  private static final List<String> NUMBERED = List.of("answer", "concerned");

  private static final int DEEPEST = 3;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final Refusals refusals;

  JsonForm(Refusals refusals) {
    this.refusals = refusals;
  }

  /** The fields of a body that passes the gate; an empty body has none. */
  Map<String, String> read(Scope scope, byte @Nullable [] body) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (body != null && body.length > 0) {
      JsonNode tree = tree(body);
      if (!tree.isObject()) {
        throw unreadable();
      }
      tree.properties().forEach(it -> flatten(it.getKey(), it.getValue(), 1, fields));
    }
    gate(scope, fields);
    return fields;
  }

  /** Refuses fields that the form has not: they would be ignored, and somebody relies on them. */
  static void refuseUnknown(Map<String, String> fields, FormDescription form) {
    List<String> unknown = fields.keySet().stream().filter(field -> !form.has(field)).toList();
    if (!unknown.isEmpty()) {
      throw new Refusal(Problem.unknownFields(unknown.stream().filter(JsonForm::isName).toList()));
    }
  }

  /** Whether a name may be said back: what is no name may be anything that somebody typed. */
  private static boolean isName(String field) {
    return field.matches("[A-Za-z0-9.\\[\\]-]{1,60}");
  }

  private void gate(Scope scope, Map<String, String> fields) {
    String all = String.join("\n", fields.keySet()) + "\n" + String.join("\n", fields.values());
    if (Gate.check(ENTRANCE, all).isPresent()) {
      int length = all.getBytes(StandardCharsets.UTF_8).length;
      refusals.note(scope.region(), scope.officer(), ENTRANCE, length);
      throw new Refusal(Problem.of(HttpStatus.UNPROCESSABLE_CONTENT));
    }
  }

  private static JsonNode tree(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (JacksonException e) {
      throw unreadable();
    }
  }

  private static void flatten(String name, JsonNode value, int depth, Map<String, String> into) {
    if (depth > DEEPEST) {
      throw unreadable();
    }
    if (value.isObject()) {
      value
          .properties()
          .forEach(it -> flatten(name + "." + it.getKey(), it.getValue(), depth + 1, into));
    } else if (value.isArray()) {
      list(name, value, depth, into);
    } else if (value.isBoolean()) {
      put(name, value.booleanValue() ? "yes" : "", into);
    } else if (!value.isNull()) {
      put(name, value.asString(), into);
    }
  }

  private static void list(String name, JsonNode list, int depth, Map<String, String> into) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < list.size(); i++) {
      JsonNode item = list.get(i);
      if (item.isObject()) {
        flatten(name + "[" + i + "]", item, depth + 1, into);
      } else if (!item.isString()) {
        throw unreadable();
      } else if (NUMBERED.contains(name)) {
        put(name + (i + 1), item.asString(), into);
      } else {
        lines.append(lines.isEmpty() ? "" : "\n").append(item.asString());
      }
    }
    if (!lines.isEmpty()) {
      put(name, lines.toString(), into);
    }
  }

  /**
   * Two spellings of one field would hide one of them; no text of the database holds the character
   * zero.
   */
  private static void put(String name, String value, Map<String, String> into) {
    if (into.put(name, value) != null || value.indexOf(0) >= 0) {
      throw unreadable();
    }
  }

  private static Refusal unreadable() {
    return new Refusal(Problem.of(HttpStatus.BAD_REQUEST, "json"));
  }
}
