package org.xinheng.exchange.domain;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xinheng.petition.DatedLines;
import org.xinheng.petition.DatedLines.Validity;

/**
 * The headings of files (列名), dated reference data: each field under the name that files are
 * written with and under others that were met; columns about persons that are not taken.
 */
public final class Columns {

  private static final String DROPPED = "dropped";

  private static final List<Dated> ALL =
      DatedLines.of("/exchange/columns.txt").stream().map(Dated::of).toList();

  private record Dated(String code, Validity validity, String name, List<String> others) {
    static Dated of(String[] row) {
      List<String> others =
          Arrays.stream(row[4].split("、", -1))
              .map(String::strip)
              .filter(it -> !it.isEmpty())
              .toList();
      return new Dated(row[0], Validity.of(row[1], row[2]), row[3], others);
    }
  }

  private final Map<String, Field> fields = new LinkedHashMap<>();
  private final Map<Field, String> names = new EnumMap<>(Field.class);
  private final Set<String> dropped = new java.util.HashSet<>();

  private Columns() {}

  /** The headings that are known on a day. */
  public static Columns on(LocalDate day) {
    Columns columns = new Columns();
    ALL.stream().filter(it -> it.validity().holdsOn(day)).forEach(columns::add);
    return columns;
  }

  private void add(Dated line) {
    List<String> all = new ArrayList<>(line.others());
    all.add(line.name());
    if (line.code().equals(DROPPED)) {
      all.forEach(name -> dropped.add(plain(name)));
      return;
    }
    Field field = Field.of(line.code()).orElseThrow();
    names.put(field, line.name());
    all.forEach(name -> fields.put(plain(name), field));
  }

  /** The heading under which a field is written. */
  public String name(Field field) {
    return names.getOrDefault(field, field.code());
  }

  /** The field of a heading; blanks, full-width signs and what stands in brackets do not matter. */
  public Optional<Field> field(String heading) {
    return Optional.ofNullable(fields.get(plain(heading)));
  }

  /** Whether a heading is of a column about persons that is not taken. */
  public boolean isDropped(String heading) {
    return dropped.contains(plain(heading));
  }

  private static String plain(String heading) {
    return Normalizer.normalize(heading, Normalizer.Form.NFKC)
        .replaceAll("\\([^)]*\\)|[\\s*:]", "")
        .toLowerCase(java.util.Locale.ROOT);
  }

  /**
   * The line of headings of a table, understood.
   *
   * @param at number of the line, from 0
   * @param fields field of each column that is one
   * @param unknown headings that are none
   * @param dropped headings of columns that are not taken
   * @param twice fields that have more than one column
   */
  public record Head(
      int at,
      Map<Integer, Field> fields,
      List<String> unknown,
      List<String> dropped,
      Set<Field> twice) {

    /** Fields without which no matter can be registered and no column was found. */
    public List<Field> missing() {
      return REQUIRED.stream().filter(field -> !fields.containsValue(field)).toList();
    }
  }

  private static final List<Field> REQUIRED =
      List.of(
          Field.NATIONAL_NUMBER,
          Field.RECEIVED_ON,
          Field.FORM,
          Field.PURPOSE,
          Field.CONTENT_CLASS,
          Field.SUBJECT,
          Field.STATEMENT);

  /** Understands a line of headings. */
  public Head head(int at, List<String> line) {
    Map<Integer, Field> found = new LinkedHashMap<>();
    List<String> unknown = new ArrayList<>();
    List<String> taken = new ArrayList<>();
    Set<Field> twice = EnumSet.noneOf(Field.class);
    for (int i = 0; i < line.size(); i++) {
      String heading = line.get(i).strip();
      Field field = field(heading).orElse(null);
      if (field != null && found.containsValue(field)) {
        twice.add(field);
      } else if (field != null) {
        found.put(i, field);
      } else if (isDropped(heading)) {
        taken.add(heading);
      } else if (!heading.isEmpty()) {
        unknown.add(heading);
      }
    }
    return new Head(at, found, unknown, taken, twice);
  }
}
