package org.xinheng.exchange.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.xinheng.petition.NationalMatter;

/**
 * One field in which a row and a matter of ours differ.
 *
 * @param field the field
 * @param there what the row says; empty when it says nothing
 * @param here what was registered here; empty when nothing was
 */
public record Difference(Field field, String there, String here) {

  /**
   * In which fields they differ. What a row leaves empty says nothing, but for the days that the
   * acts of the office make: there, nothing means not yet.
   */
  static List<Difference> between(Row row, NationalMatter matter) {
    Map<Field, String> ours = Entries.values(matter);
    Map<Field, String> theirs = new EnumMap<>(Field.class);
    theirs.putAll(row.values());
    for (Field field : List.of(Field.ACCEPTED_ON, Field.CONCLUDED_ON)) {
      theirs.putIfAbsent(field, "");
    }
    List<Difference> differences = new ArrayList<>();
    theirs.forEach((field, there) -> {
      String here = ours.getOrDefault(field, "");
      if (!field.isKey() && !there.equals(here)) {
        differences.add(new Difference(field, there, here));
      }
    });
    return differences;
  }

  /** Whether only our office got further than the national system tells. */
  boolean isAhead() {
    return field.isProgress() && there.isEmpty();
  }

  /** What the row says, for a page: codes by their names, nothing of who petitions. */
  public String shownThere(LocalDate day) {
    return shown(there, day);
  }

  /** What was registered here, likewise. */
  public String shownHere(LocalDate day) {
    return shown(here, day);
  }

  private String shown(String value, LocalDate day) {
    if (value.isEmpty() || field.isPersonal()) {
      return "";
    }
    return switch (field) {
      case FORM, PURPOSE -> Codes.there(field, value, day);
      case CONTENT_CLASS -> String.join("/", Codes.names(value, day));
      default -> value;
    };
  }
}
