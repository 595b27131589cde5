package org.xinheng.api.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.xinheng.api.Grant;
import org.xinheng.petition.FormDescription;

/**
 * The published description of the interface (OpenAPI 3.1), made from the forms and records that
 * are sent and answered; what it says of statuses is held by a test that sends it nonsense.
 */
@Component
class Description {

  /** Statuses that any request may get: from the door, the gate, the guard, or a failure. */
  private static final List<Integer> ALWAYS = List.of(400, 401, 403, 405, 413, 422, 429, 500, 503);

  private static final String JSON = "application/json";

  private final MessageSource messages;

  Description(MessageSource messages) {
    this.messages = messages;
  }

  /** The document. */
  Map<String, Object> document() {
    Map<String, Object> paths = new LinkedHashMap<>();
    paths.put(DescriptionResource.ADDRESS, Map.of("get", open()));
    matters(paths);
    paths.put("/api/v1/reference/units", read("reference.units", ApiReference.Units.class));
    paths.put("/api/v1/reference/forms", read("reference.forms", ApiReference.Forms.class));
    paths.put("/api/v1/reference/acts", read("reference.acts", ApiReference.Acts.class));
    return map(
        "openapi", "3.1.0",
        "info", map("title", words("api.title", true) + " · Xinheng", "version", "1"),
        "security", List.of(map("key", List.of())),
        "paths", paths,
        "components",
            map(
                "securitySchemes", map("key", map("type", "http", "scheme", "bearer")),
                "schemas", map("Problem", problem())));
  }

  private void matters(Map<String, Object> paths) {
    List<Object> filters =
        Stream.of("state", "form", "unit", "overdue", "q", "after")
            .map(Description::query)
            .toList();
    Object number = place("number");
    Object key = header("Idempotency-Key", map("type", "string", "minLength", 8, "maxLength", 80));
    Object version = header("If-Match", map("type", "string", "pattern", "^\"[0-9]{1,9}\"$"));
    paths.put(
        "/api/v1/matters",
        map(
            "get", op("access.get.api.v1.matters", filters, null, 200, ApiMatters.class, 406),
            "post",
                op(
                    "access.post.api.v1.matters",
                    List.of(key),
                    form(FormDescription.ofRegistration()),
                    201,
                    ApiRegistered.class,
                    406,
                    415)));
    paths.put(
        "/api/v1/matters/{number}",
        map(
            "get",
            unlessSame(
                op(
                    "access.get.api.v1.matters.number",
                    List.of(number),
                    null,
                    200,
                    ApiMatter.class,
                    404,
                    406))));
    paths.put(
        "/api/v1/matters/{number}/personal",
        map(
            "post",
            op(
                "access.post.api.v1.matters.number.personal",
                List.of(number, key),
                form(new FormDescription(one("purpose"), one("purpose"))),
                200,
                ApiPersonal.class,
                404,
                406,
                415)));
    paths.put(
        "/api/v1/matters/{number}/{act}",
        map(
            "post",
            op(
                "access.post.api.v1.matters.number.act",
                List.of(number, act(), key, version),
                map("type", "object"),
                200,
                ApiDone.class,
                404,
                406,
                412,
                415,
                428)));
  }

  /** One that bears an entity tag may be asked for unless it is the same. */
  @SuppressWarnings("unchecked")
  private Map<String, Object> unlessSame(Map<String, Object> op) {
    Map<String, Object> responses = (Map<String, Object>) op.get("responses");
    Objects.requireNonNull(responses).put("304", map("description", words("api.same", false)));
    return op;
  }

  private Map<String, Object> read(String name, Class<?> answer) {
    return map("get", op("access.get.api.v1." + name, List.of(), null, 200, answer, 406));
  }

  private Map<String, Object> open() {
    Map<String, Object> op = op("access.get.api.v1.openapi.json", List.of(), null, 200, null, 406);
    op.put("security", List.of());
    return op;
  }

  private Map<String, Object> op(
      String name,
      List<Object> parameters,
      @Nullable Map<String, Object> body,
      int good,
      @Nullable Class<?> answer,
      Integer... more) {
    Map<String, Object> op = new LinkedHashMap<>();
    op.put("operationId", name.substring("access.".length()));
    op.put("summary", words(name, true));
    op.put("description", words(name, false));
    op.put("parameters", parameters);
    if (body != null) {
      op.put("requestBody", map("required", true, "content", map(JSON, map("schema", body))));
    }
    op.put("responses", responses(good, answer, List.of(more)));
    return op;
  }

  private Map<String, Object> responses(int good, @Nullable Class<?> answer, List<Integer> more) {
    Map<String, Object> responses = new LinkedHashMap<>();
    Object schema = answer == null ? map("type", "object") : Schemas.of(answer);
    responses.put(
        Integer.toString(good),
        map("description", words("api.good", false), "content", map(JSON, map("schema", schema))));
    Object told = map("schema", map("$ref", "#/components/schemas/Problem"));
    for (Integer status : new TreeSet<>(Stream.concat(ALWAYS.stream(), more.stream()).toList())) {
      String why = words("api.problem." + HttpStatus.valueOf(status).value(), false);
      responses.put(
          status.toString(), map("description", why, "content", map(Problems.TYPE, told)));
    }
    return responses;
  }

  private static Map<String, Object> problem() {
    Map<String, Object> text = map("type", "string");
    Map<String, Object> error =
        map("type", "object", "properties", map("field", text, "detail", text));
    return map(
        "type", "object",
        "required", List.of("type", "title", "status", "detail"),
        "properties",
            map(
                "type", text,
                "title", text,
                "status", map("type", "integer"),
                "detail", text,
                "article", text,
                "errors", map("type", "array", "items", error)));
  }

  /** Fields may come flat or nested: {@code main.name} or a name within main. */
  private static Map<String, Object> form(FormDescription form) {
    Map<String, Object> properties = new LinkedHashMap<>();
    form.fields().forEach(field -> properties.put(field, map("type", "string")));
    return map(
        "type",
        "object",
        "required",
        new ArrayList<>(new TreeSet<>(form.required())),
        "properties",
        properties);
  }

  private static TreeSet<String> one(String field) {
    return Stream.of(field).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Object query(String name) {
    return map("name", name, "in", "query", "schema", map("type", "string"));
  }

  private static Object place(String name) {
    return map("name", name, "in", "path", "required", true, "schema", map("type", "string"));
  }

  private static Object act() {
    return map(
        "name",
        "act",
        "in",
        "path",
        "required",
        true,
        "schema",
        map("type", "string", "enum", Grant.ACTS));
  }

  private static Object header(String name, Map<String, Object> schema) {
    return map("name", name, "in", "header", "required", true, "schema", schema);
  }

  private String words(String key, boolean chinese) {
    Locale language = chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    return Objects.requireNonNull(messages.getMessage(key, null, language));
  }

  /** A map in the order in which it is written. */
  private static Map<String, Object> map(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
