package org.xinheng.api.web;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * JSON schemas of the records that the interface answers with, read from the records themselves.
 */
final class Schemas {

  private Schemas() {}

  /** The schema of a record: every component is there, those marked as such may be null. */
  static Map<String, Object> of(Class<?> type) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> names = new ArrayList<>();
    for (RecordComponent part : type.getRecordComponents()) {
      names.add(part.getName());
      properties.put(part.getName(), of(part.getAnnotatedType()));
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("additionalProperties", false);
    schema.put("required", names);
    schema.put("properties", properties);
    return schema;
  }

  private static Map<String, Object> of(AnnotatedType type) {
    Map<String, Object> schema = of(type.getType());
    if (type.isAnnotationPresent(Nullable.class)) {
      schema.put("type", List.of(String.valueOf(schema.get("type")), "null"));
    }
    return schema;
  }

  private static Map<String, Object> of(Type type) {
    if (type instanceof ParameterizedType of) {
      Type item = of.getActualTypeArguments()[of.getActualTypeArguments().length - 1];
      boolean list = Collection.class.isAssignableFrom((Class<?>) of.getRawType());
      Map<String, Object> schema = plain(list ? "array" : "object", null);
      schema.put(list ? "items" : "additionalProperties", of(item));
      return schema;
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isRecord()) {
      return of(plain);
    }
    if (plain == int.class) {
      return plain("integer", null);
    }
    return plain == boolean.class ? plain("boolean", null) : plain("string", format(plain));
  }

  private static @Nullable String format(Class<?> type) {
    if (type == UUID.class) {
      return "uuid";
    }
    if (type == LocalDate.class) {
      return "date";
    }
    return type == Instant.class ? "date-time" : null;
  }

  private static Map<String, Object> plain(String type, @Nullable String format) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", type);
    if (format != null) {
      schema.put("format", format);
    }
    return schema;
  }
}
