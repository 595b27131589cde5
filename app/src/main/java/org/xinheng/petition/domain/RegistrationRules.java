package org.xinheng.petition.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xinheng.petition.Answer.Fault;
import org.xinheng.petition.Answer.Kind;
import org.xinheng.petition.Answer.Refused;
import org.xinheng.petition.PersonEntry;
import org.xinheng.petition.Purpose;
import org.xinheng.petition.RegisterMatter;
import org.xinheng.statute.grounds.Law;

/**
 * What a registration must be like before anything of it is stored. Reports of wrongdoing and a
 * sixth representative are refused by their articles; the rest is told field by field.
 */
public final class RegistrationRules {

  /** Representatives of a collective visit, at most (第20条第3款). */
  public static final int MOST_REPRESENTATIVES = 5;

  private static final int LONGEST_SUBJECT = 120;
  private static final int SHORTEST_NAME = 2;
  private static final int MOST_PERSONS = 9999;
  private static final int OLDEST_YEARS = 5;

  private final RegisterMatter entry;
  private final List<Fault> faults = new ArrayList<>();

  private RegistrationRules(RegisterMatter entry) {
    this.entry = entry;
  }

  /**
   * The refusal of an entry; empty when it may be stored.
   *
   * @param today the office's day
   * @param known whether a code is a content class
   */
  public static Optional<Refused> check(
      RegisterMatter entry, LocalDate today, Predicate<String> known) {
    if (entry.purpose() == Purpose.ACCUSATION) {
      return Optional.of(Refused.of(Kind.ACCUSATION, Law.regulation(22, 2)));
    }
    if (entry.representatives().size() > MOST_REPRESENTATIVES) {
      return Optional.of(Refused.of(Kind.REPRESENTATIVES, Law.regulation(20, 3)));
    }
    List<Fault> faults = new RegistrationRules(entry).faults(today, known);
    return faults.isEmpty() ? Optional.empty() : Optional.of(Refused.form(faults));
  }

  private List<Fault> faults(LocalDate today, Predicate<String> known) {
    int length = entry.subject().strip().length();
    need("subject", length >= 2 && length <= LONGEST_SUBJECT, "petition.fault.subject");
    need("subject", !namesPerson(), "petition.fault.subject-names");
    String statement = entry.statement().strip();
    need("statement", !statement.isEmpty(), "petition.fault.missing");
    need("statement", statement.length() <= Fields.LONGEST, "petition.fault.too-long");
    need("contentClass", known.test(entry.contentClass()), "petition.fault.choose");
    need("receivedOn", recent(entry.receivedOn(), today), "petition.fault.received");
    need("readBack", entry.readBack() || !entry.isOral(), "petition.fault.read-back");
    need("persons", countFits(), "petition.fault.persons");
    person("main", entry.main());
    person("proxy", entry.proxy());
    for (int i = 0; i < entry.representatives().size(); i++) {
      person("representatives[" + i + "]", entry.representatives().get(i));
    }
    return faults;
  }

  private boolean recent(LocalDate received, LocalDate today) {
    return !received.isAfter(today) && received.isAfter(today.minusYears(OLDEST_YEARS));
  }

  /** As many as are named at least; the proxy acts for others and does not count. */
  private boolean countFits() {
    int named = (entry.main() == null ? 0 : 1) + entry.representatives().size();
    return entry.persons() >= Math.max(1, named) && entry.persons() <= MOST_PERSONS;
  }

  private boolean namesPerson() {
    return Stream.concat(
            Stream.of(Optional.ofNullable(entry.main()), Optional.ofNullable(entry.proxy()))
                .flatMap(Optional::stream),
            entry.representatives().stream())
        .map(person -> person.name().strip())
        .anyMatch(name -> name.length() >= SHORTEST_NAME && entry.subject().contains(name));
  }

  private void person(String field, @Nullable PersonEntry person) {
    if (person == null) {
      return;
    }
    String name = person.name().strip();
    need(field + ".name", !name.isEmpty() && name.length() <= 60, "petition.fault.name");
    need(field + ".idNumber", fits(person.idNumber(), "[0-9]{17}[0-9Xx]"), "petition.fault.id");
    need(field + ".phone", fits(person.phone(), "[0-9+ ()-]{5,24}"), "petition.fault.phone");
    need(field + ".address", fits(person.address(), "(?s).{2,200}"), "petition.fault.address");
  }

  private static boolean fits(@Nullable String value, String pattern) {
    return value == null || value.isBlank() || value.strip().matches(pattern);
  }

  private void need(String field, boolean holds, String messageKey) {
    if (!holds && faults.stream().noneMatch(fault -> fault.field().equals(field))) {
      faults.add(new Fault(field, messageKey));
    }
  }
}
