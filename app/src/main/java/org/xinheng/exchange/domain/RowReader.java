package org.xinheng.exchange.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinheng.exchange.domain.Reason.Why;
import org.xinheng.petition.Purpose;

/**
 * Understands one line of a file: every cell, so that all that is wrong with it is told at once.
 */
final class RowReader {

  private static final String NATIONAL = "[0-9A-Z-]{6,40}";
  private static final String OWN = "XF-[0-9]{4}-[0-9A-Z]+-[0-9]{5,}";

  private static final List<Field> NEEDED =
      List.of(
          Field.RECEIVED_ON,
          Field.FORM,
          Field.PURPOSE,
          Field.CONTENT_CLASS,
          Field.SUBJECT,
          Field.STATEMENT);

  private final LocalDate today;
  private final Map<Field, String> cells;
  private final Map<Field, String> values = new EnumMap<>(Field.class);
  private final List<Reason> reasons = new ArrayList<>();

  private RowReader(Map<Field, String> cells, LocalDate today) {
    this.cells = cells;
    this.today = today;
  }

  /**
   * The row of a line; empty for a report of wrongdoing, of which nothing is kept.
   *
   * @param cells cells that hold something, by field
   */
  static Optional<Row> read(int line, Map<Field, String> cells, LocalDate today) {
    if (isAccusation(cells.get(Field.PURPOSE), today)) {
      return Optional.empty();
    }
    RowReader reader = new RowReader(cells, today);
    reader.cells.keySet().forEach(reader::cell);
    reader.whole();
    return Optional.of(reader.row(line));
  }

  private static boolean isAccusation(@Nullable String purpose, LocalDate today) {
    return purpose != null
        && Codes.here(Field.PURPOSE, Values.plain(purpose), today)
            .filter(Purpose.ACCUSATION.code()::equals)
            .isPresent();
  }

  /** Of a line that cannot be taken the numbers are kept, to find it again. */
  private Row row(int line) {
    if (!reasons.isEmpty()) {
      values.keySet().retainAll(List.of(Field.NATIONAL_NUMBER, Field.NUMBER));
    }
    return new Row(line, values, reasons);
  }

  private void cell(Field field) {
    String text = cells.getOrDefault(field, "");
    if (text.startsWith(Values.ROUNDED)) {
      fault(Why.ROUNDED, field);
      return;
    }
    Optional<String> value = value(field, text);
    value.ifPresentOrElse(it -> values.put(field, it), () -> fault(why(field), field));
  }

  private Optional<String> value(Field field, String text) {
    return switch (field) {
      case NATIONAL_NUMBER -> number(text, NATIONAL);
      case NUMBER -> number(text, OWN);
      case ID_NUMBER, PHONE, DIVISION -> Optional.of(Values.number(text));
      case FORM, PURPOSE -> Codes.here(field, Values.plain(text), today);
      case CONTENT_CLASS -> Codes.contentClass(Values.plain(text), classedOn());
      case PERSONS, PRESENT -> Values.count(text).map(String::valueOf);
      case RECEIVED_ON, POSTMARKED_ON, ACCEPTED_ON, CONCLUDED_ON ->
          Values.day(text).map(LocalDate::toString);
      case SUBJECT, STATEMENT, SUMMARY, DEMAND, PLACE, NAME, ADDRESS ->
          Optional.of(Values.words(text));
    };
  }

  private static Optional<String> number(String text, String pattern) {
    return Optional.of(Values.number(text)).filter(it -> it.matches(pattern));
  }

  /** Content classes have the names of the day on which the matter came in. */
  private LocalDate classedOn() {
    return Values.day(cells.getOrDefault(Field.RECEIVED_ON, "")).orElse(today);
  }

  private static Why why(Field field) {
    return switch (field) {
      case NATIONAL_NUMBER, NUMBER -> Why.NO_NUMBER;
      case PERSONS, PRESENT -> Why.NO_COUNT;
      case FORM, PURPOSE, CONTENT_CLASS -> Why.UNKNOWN_VALUE;
      default -> Why.NO_DAY;
    };
  }

  private void whole() {
    NEEDED.stream()
        .filter(field -> !cells.containsKey(field))
        .forEach(field -> fault(Why.MISSING, field));
    if (!cells.containsKey(Field.NATIONAL_NUMBER) && !cells.containsKey(Field.NUMBER)) {
      fault(Why.MISSING, Field.NATIONAL_NUMBER);
    }
    String name = cells.getOrDefault(Field.NAME, "");
    if (name.isBlank() || Values.isNobody(name)) {
      nobody();
    }
  }

  /** Without a name there is nobody to write a telephone down for. */
  private void nobody() {
    values.keySet().removeIf(Field::isPersonal);
    reasons.removeIf(reason -> reason.field() != null && reason.field().isPersonal());
  }

  private void fault(Why why, Field field) {
    reasons.add(Reason.of(why, field));
  }
}
