package org.xinheng.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests out of a description of an interface, each with something odd in it. */
final class Nonsense {

  private static final List<String> ODD =
      List.of(
          "",
          " ",
          "0",
          "-1",
          "999999999999999999999",
          "true",
          "null",
          "2025-02-30",
          "2025-10-15",
          "' or true --",
          "<b>x</b>",
          "${7*7}",
          "../..",
          "a b",
          "漏水",
          "\u0000",
          "\r\nX: y",
          "\ud83d\ude00",
          "x".repeat(3_000),
          "registered",
          "letter",
          "grievance",
          "00000000-0000-0000-0000-000000000001",
          "%zz",
          "{\"a\":1}",
          "[]",
          "yes");

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Random dice;
  private final String number;

  Nonsense(Random dice, String number) {
    this.dice = dice;
    this.number = number;
  }

  /**
   * One request.
   *
   * @param path as it is described
   * @param described method as it is described
   * @param stranger whether it comes without a key
   */
  record Call(
      String path,
      String described,
      java.net.URI address,
      Map<String, String> headers,
      String body,
      boolean isJson,
      boolean stranger) {

    String method() {
      return described.toUpperCase(java.util.Locale.ROOT);
    }
  }

  Call next(JsonNode paths) {
    List<Map.Entry<String, JsonNode>> all = new ArrayList<>(paths.properties());
    Map.Entry<String, JsonNode> path = all.get(dice.nextInt(all.size()));
    List<String> methods = new ArrayList<>(path.getValue().propertyNames());
    String method = methods.get(dice.nextInt(methods.size()));
    JsonNode op = path.getValue().get(method);
    Map<String, String> headers = new LinkedHashMap<>();
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(path.getKey());
    Map<String, Object> places = new LinkedHashMap<>();
    for (JsonNode parameter : op.get("parameters").values()) {
      String name = parameter.get("name").asString();
      switch (parameter.get("in").asString()) {
        case "path" -> places.put(name, place(name, parameter));
        case "query" -> {
          if (dice.nextInt(4) == 0) {
            String variable = "q" + places.size();
            address.queryParam(name, "{" + variable + "}");
            places.put(variable, odd());
          }
        }
        default -> header(name, headers);
      }
    }
    String body = op.has("requestBody") ? body(op) : "";
    return new Call(
        path.getKey(),
        method,
        address.encode().buildAndExpand(places).toUri(),
        headers,
        body,
        dice.nextInt(20) > 0,
        dice.nextInt(20) == 0);
  }

  private String place(String name, JsonNode parameter) {
    if (name.equals("number")) {
      return dice.nextInt(3) == 0 ? "XF-" + dice.nextInt(9) : number;
    }
    JsonNode acts = parameter.get("schema").get("enum");
    return acts.get(dice.nextInt(acts.size())).asString();
  }

  private void header(String name, Map<String, String> headers) {
    int chance = dice.nextInt(10);
    if (name.equals("If-Match")) {
      String tag = chance < 7 ? "\"" + (1 + dice.nextInt(3)) + "\"" : "x";
      if (chance > 0) {
        headers.put(name, tag);
      }
    } else if (chance > 0) {
      headers.put(name, chance == 1 ? "short" : "key-" + dice.nextInt(1_000_000));
    }
  }

  private String body(JsonNode op) {
    int chance = dice.nextInt(12);
    if (chance == 0) {
      return odd();
    }
    JsonNode schema = op.get("requestBody").get("content").get("application/json").get("schema");
    List<String> names =
        schema.has("properties")
            ? StreamSupport.stream(schema.get("properties").propertyNames().spliterator(), false)
                .collect(Collectors.toCollection(ArrayList::new))
            : new ArrayList<>(List.of("reason", "text", "toUnit", "path", "days", "proposed"));
    Map<String, Object> fields = new LinkedHashMap<>();
    for (String name : names) {
      if (dice.nextInt(3) > 0) {
        fields.put(name, value());
      }
    }
    if (chance == 1) {
      fields.put(odd(), odd());
    }
    return JSON.writeValueAsString(fields);
  }

  private Object value() {
    return switch (dice.nextInt(8)) {
      case 0 -> dice.nextInt();
      case 1 -> dice.nextBoolean();
      case 2 -> List.of(odd(), odd());
      case 3 -> Map.of("name", odd(), "deep", Map.of("er", odd()));
      default -> odd();
    };
  }

  private String odd() {
    return ODD.get(dice.nextInt(ODD.size()));
  }
}
