package org.xinheng.petition.domain;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.xinheng.petition.Answer.Fault;
import org.xinheng.statute.grounds.Coded;

/**
 * Reads fields by name and collects what is missing or malformed. A faulty field yields a
 * placeholder that never leaves: whoever reads asks for the faults first.
 */
final class Fields {

  /** Longest text of one field: a long opinion with its facts. */
  static final int LONGEST = 20_000;

  private static final UUID NOBODY = new UUID(0, 0);

  private final Map<String, String> values;
  private final List<Fault> faults = new ArrayList<>();

  Fields(Map<String, String> values) {
    this.values = values;
  }

  List<Fault> faults() {
    return faults;
  }

  /** A text that must be there. */
  String text(String name) {
    String text = values.getOrDefault(name, "").strip();
    if (text.isEmpty()) {
      return fault(name, "missing", "");
    }
    return text.length() > LONGEST ? fault(name, "too-long", "") : text;
  }

  /** A text that may be left out. */
  String words(String name) {
    return values.getOrDefault(name, "").isBlank() ? "" : text(name);
  }

  /** Lines that are not blank: 1 to {@code most} of them. */
  List<String> lines(String name, int most) {
    List<String> lines =
        text(name).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    return lines.size() > most ? fault(name, "too-many", List.of()) : lines;
  }

  /** Texts under a name with the numbers from 1 on, as far as the form has them. */
  List<String> numbered(String name) {
    List<String> texts = new ArrayList<>();
    for (int i = 1; values.containsKey(name + i); i++) {
      texts.add(words(name + i));
    }
    return texts;
  }

  /** Units under a name with the numbers from 1 on; a blank choice is left out. */
  Set<UUID> units(String name) {
    Set<UUID> units = new HashSet<>();
    for (int i = 1; values.containsKey(name + i); i++) {
      unitIfAny(name + i).ifPresent(units::add);
    }
    return units;
  }

  /** A unit that may be left out. */
  Optional<UUID> unitIfAny(String name) {
    return values.getOrDefault(name, "").isBlank() ? Optional.empty() : Optional.of(unit(name));
  }

  /** A day that may be left out. */
  Optional<LocalDate> dayIfAny(String name) {
    return values.getOrDefault(name, "").isBlank() ? Optional.empty() : Optional.of(day(name));
  }

  LocalDate day(String name) {
    try {
      return LocalDate.parse(text(name));
    } catch (DateTimeParseException e) {
      return fault(name, "day", LocalDate.EPOCH);
    }
  }

  int number(String name, int least, int most) {
    String text = text(name);
    boolean fits = text.matches("[0-9]{1,6}");
    int number = fits ? Integer.parseInt(text) : -1;
    return number >= least && number <= most ? number : fault(name, "number", least);
  }

  UUID unit(String name) {
    return id(name, "unit");
  }

  UUID officer(String name) {
    return id(name, "officer");
  }

  private UUID id(String name, String what) {
    String text = text(name);
    try {
      return text.isEmpty() ? NOBODY : UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      return fault(name, what, NOBODY);
    }
  }

  boolean flag(String name) {
    return values.getOrDefault(name, "").equals("yes");
  }

  /** A value of a closed list that must be there. */
  <E extends Enum<E> & Coded> E code(Class<E> list, String name) {
    return Coded.of(list, values.getOrDefault(name, ""))
        .orElseGet(() -> fault(name, "choose", list.getEnumConstants()[0]));
  }

  /** A value of a closed list that may be left out. */
  <E extends Enum<E> & Coded> Optional<E> choice(Class<E> list, String name) {
    return values.getOrDefault(name, "").isBlank()
        ? Optional.empty()
        : Optional.of(code(list, name));
  }

  /** Says that a field cannot be read. */
  void fault(String name, String what) {
    fault(name, what, "");
  }

  private <T> T fault(String name, String what, T placeholder) {
    if (faults.stream().noneMatch(known -> known.field().equals(name))) {
      faults.add(new Fault(name, "petition.fault." + what));
    }
    return placeholder;
  }
}
