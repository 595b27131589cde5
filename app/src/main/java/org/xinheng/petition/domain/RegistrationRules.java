package org.xinheng.petition.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xinheng.petition.Answer.Fault;
import org.xinheng.petition.Answer.Kind;
import org.xinheng.petition.Answer.Refused;
import org.xinheng.petition.ContentClasses;
import org.xinheng.petition.FormKind;
import org.xinheng.petition.Particulars;
import org.xinheng.petition.PersonEntry;
import org.xinheng.petition.PrivacyNotice;
import org.xinheng.petition.Purpose;
import org.xinheng.petition.RegisterMatter;
import org.xinheng.shared.OfficeClock;
import org.xinheng.statute.code.DivisionCode;
import org.xinheng.statute.code.Parsed;
import org.xinheng.statute.grounds.Law;
import org.xinheng.statute.procedure.PetitionForm;

/**
 * What a registration must be like before anything of it is stored. Reports of wrongdoing and a
 * sixth representative are refused by their articles; the rest is told field by field.
 */
public final class RegistrationRules {

  /** Representatives of a collective visit, at most (第20条第3款). */
  public static final int MOST_REPRESENTATIVES = 5;

  static final int LONGEST_SUBJECT = 120;
  static final int SHORTEST_NAME = 2;
  private static final int LONGEST_NAME = 60;
  static final int MOST_PERSONS = 9999;
  private static final int OLDEST_YEARS = 5;

  /** A county, a township or a village: 6, 9 or 12 digits. */
  private static final String DIVISION = "[0-9]{6}(?:[0-9]{3}){0,2}";

  private final RegisterMatter entry;
  private final Particulars more;
  private final LocalDate today;
  private final List<Fault> faults = new ArrayList<>();

  private final boolean elsewhere;

  private RegistrationRules(RegisterMatter entry, LocalDate today, boolean elsewhere) {
    this.entry = entry;
    this.more = entry.more();
    this.today = today;
    this.elsewhere = elsewhere;
  }

  /**
   * The refusal of an entry; empty when it may be stored.
   *
   * @param today the office's day
   */
  public static Optional<Refused> check(RegisterMatter entry, LocalDate today) {
    return check(entry, today, false);
  }

  /**
   * The same for a matter that may have been registered in another system before: what was said was
   * read back there, and nobody reads it back again here.
   */
  public static Optional<Refused> check(RegisterMatter entry, LocalDate today, boolean elsewhere) {
    if (entry.purpose() == Purpose.ACCUSATION) {
      return Optional.of(Refused.of(Kind.ACCUSATION, Law.regulation(22, 2)));
    }
    if (entry.representatives().size() > MOST_REPRESENTATIVES) {
      return Optional.of(Refused.of(Kind.REPRESENTATIVES, Law.regulation(20, 3)));
    }
    List<Fault> faults = new RegistrationRules(entry, today, elsewhere).faults();
    return faults.isEmpty() ? Optional.empty() : Optional.of(Refused.form(faults));
  }

  private List<Fault> faults() {
    words();
    form();
    oral();
    place();
    people();
    String version = more.notice().version();
    need(
        "noticeVersion",
        version.equals(PrivacyNotice.on(today).version()),
        "petition.fault.notice-version");
    return faults;
  }

  private void words() {
    int length = entry.subject().strip().length();
    need("subject", length >= 2 && length <= LONGEST_SUBJECT, "petition.fault.subject");
    need("subject", !namesPerson(), "petition.fault.subject-names");
    need("statement", !entry.statement().isBlank(), "petition.fault.missing");
    need("statement", fits(entry.statement()), "petition.fault.too-long");
    need("summary", fits(more.summary()), "petition.fault.too-long");
    need("demand", fits(more.demand()), "petition.fault.too-long");
    need("earlier", fits(more.earlier()), "petition.fault.too-long");
    need(
        "contentClass",
        ContentClasses.isKnown(entry.contentClass(), entry.receivedOn()),
        "petition.fault.choose");
  }

  private static boolean fits(@Nullable String text) {
    return text == null || text.strip().length() <= Fields.LONGEST;
  }

  private void form() {
    LocalDate received = entry.receivedOn();
    need("receivedOn", isRecent(received), "petition.fault.received");
    String kind = more.kind();
    need(
        "kind",
        kind == null || FormKind.isKnown(entry.form(), kind, received),
        "petition.fault.kind");
    LocalDate postmark = more.postmarkedOn();
    need("postmarkedOn", postmark == null || isPostmark(postmark), "petition.fault.postmark");
    boolean leads = more.underway() == null || more.underway().leadsOut();
    need("underway", leads, "petition.fault.choose");
  }

  private boolean isRecent(LocalDate day) {
    return !day.isAfter(today) && day.isAfter(today.minusYears(OLDEST_YEARS));
  }

  /** Only letters have one, and none came before it was posted. */
  private boolean isPostmark(LocalDate day) {
    return entry.form() == PetitionForm.LETTER && !day.isAfter(entry.receivedOn()) && isRecent(day);
  }

  private void oral() {
    Particulars.ReadBack read = more.readBack();
    need("readBack", read != null || elsewhere || !entry.isOral(), "petition.fault.read-back");
    if (read != null) {
      LocalDate day = LocalDate.ofInstant(read.at(), OfficeClock.ZONE);
      boolean then = !day.isBefore(entry.receivedOn()) && !day.isAfter(today);
      need("readBackAt", then, "petition.fault.read-back-at");
    }
  }

  private void place() {
    String division = more.place().division();
    need("placeCode", division == null || isDivision(division), "petition.fault.division");
    String words = more.place().words();
    need("placeWords", words == null || words.length() <= 200, "petition.fault.place");
  }

  static boolean isDivision(String code) {
    return code.matches(DIVISION)
        && DivisionCode.parse(code.substring(0, 6)) instanceof Parsed.Good;
  }

  private void people() {
    need("persons", countFits(), "petition.fault.persons");
    Integer present = more.present();
    boolean came =
        present == null || (entry.form() == PetitionForm.VISIT && present <= entry.persons());
    need("present", came, "petition.fault.present");
    boolean brief = more.signatories().stream().allMatch(it -> it.length() <= LONGEST_NAME);
    need("signatories", brief, "petition.fault.signatories");
    person("main", entry.main());
    person("proxy", entry.proxy());
    for (int i = 0; i < entry.representatives().size(); i++) {
      person("representatives[" + i + "]", entry.representatives().get(i));
    }
    need("main.name", entry.proxy() == null || entry.main() != null, "petition.fault.principal");
    authority(more.authority());
  }

  private void authority(Particulars.@Nullable Authority shown) {
    need("proxy.relation", entry.proxy() == null || shown != null, "petition.fault.missing");
    if (shown != null) {
      boolean brief = !shown.relation().isBlank() && shown.relation().length() <= LONGEST_NAME;
      need("proxy.relation", brief, "petition.fault.missing");
      need("proxy.authorisedOn", !shown.on().isAfter(today), "petition.fault.authorised");
    }
  }

  /** As many as are named at least; the proxy acts for others and does not count. */
  private boolean countFits() {
    int named =
        (entry.main() == null ? 0 : 1) + entry.representatives().size() + more.signatories().size();
    return entry.persons() >= Math.max(1, named) && entry.persons() <= MOST_PERSONS;
  }

  private boolean namesPerson() {
    return Stream.concat(entry.named().map(PersonEntry::name), more.signatories().stream())
        .map(String::strip)
        .anyMatch(name -> name.length() >= SHORTEST_NAME && entry.subject().contains(name));
  }

  private void person(String field, @Nullable PersonEntry person) {
    if (person == null) {
      return;
    }
    String name = person.name().strip();
    boolean named = !name.isEmpty() && name.length() <= LONGEST_NAME;
    need(field + ".name", named, "petition.fault.name");
    need(field + ".idNumber", PersonNumbers.isGood(person.idNumber()), "petition.fault.id");
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
