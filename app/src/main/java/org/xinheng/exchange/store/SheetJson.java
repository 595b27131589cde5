package org.xinheng.exchange.store;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinheng.exchange.domain.Field;
import org.xinheng.exchange.domain.Reason;
import org.xinheng.exchange.domain.Row;
import org.xinheng.exchange.domain.Sheet;
import tools.jackson.databind.json.JsonMapper;

/** A file that waits, as JSON: codes of fields and reasons, so that it can be read for long. */
final class SheetJson {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private SheetJson() {}

  record StoredSheet(
      List<StoredRow> rows, int accusations, List<String> unknown, List<String> dropped) {}

  record StoredRow(int line, Map<String, String> values, List<StoredReason> reasons) {}

  record StoredReason(String why, @Nullable String field, int line) {}

  static String write(Sheet sheet) {
    List<StoredRow> rows = sheet.rows().stream().map(SheetJson::stored).toList();
    return JSON.writeValueAsString(
        new StoredSheet(rows, sheet.accusations(), sheet.unknown(), sheet.dropped()));
  }

  static Sheet read(String json) {
    StoredSheet stored = JSON.readValue(json, StoredSheet.class);
    List<Row> rows = stored.rows().stream().map(SheetJson::row).toList();
    return new Sheet(rows, stored.accusations(), stored.unknown(), stored.dropped());
  }

  private static StoredRow stored(Row row) {
    Map<String, String> values = new LinkedHashMap<>();
    row.values().forEach((field, value) -> values.put(field.code(), value));
    return new StoredRow(
        row.line(), values, row.reasons().stream().map(SheetJson::stored).toList());
  }

  private static StoredReason stored(Reason reason) {
    Field field = reason.field();
    return new StoredReason(
        reason.why().name(), field == null ? null : field.code(), reason.line());
  }

  private static Row row(StoredRow stored) {
    Map<Field, String> values = new EnumMap<>(Field.class);
    stored.values().forEach((code, value) -> values.put(Field.of(code).orElseThrow(), value));
    List<Reason> reasons = new ArrayList<>();
    stored.reasons().forEach(it -> reasons.add(reason(it)));
    return new Row(stored.line(), values, reasons);
  }

  private static Reason reason(StoredReason stored) {
    String code = stored.field();
    Field field = code == null ? null : Field.of(code).orElseThrow();
    return new Reason(Reason.Why.valueOf(stored.why()), field, stored.line(), null);
  }
}
