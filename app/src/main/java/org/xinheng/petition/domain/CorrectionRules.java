package org.xinheng.petition.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xinheng.petition.Answer.Fault;
import org.xinheng.petition.ContentClasses;
import org.xinheng.petition.Correction;
import org.xinheng.petition.NationalMatter;
import org.xinheng.petition.PersonEntry;

/** What a correction must be like: the rules of registration, for the parts that it touches. */
public final class CorrectionRules {

  private final NationalMatter now;
  private final List<Fault> faults = new ArrayList<>();

  private CorrectionRules(NationalMatter now) {
    this.now = now;
  }

  /** The faults of a correction of a matter as it is now; none when it may be stored. */
  public static List<Fault> faults(NationalMatter now, Correction it) {
    CorrectionRules rules = new CorrectionRules(now);
    rules.subject(it.subject());
    rules.contentClass(it.contentClass());
    rules.persons(it.persons());
    rules.place(it.division(), it.place());
    rules.words("summary", it.summary());
    rules.words("demand", it.demand());
    rules.number(it.nationalNumber());
    return rules.faults;
  }

  private void subject(@Nullable String subject) {
    if (subject != null) {
      int length = subject.strip().length();
      boolean fits = length >= 2 && length <= RegistrationRules.LONGEST_SUBJECT;
      need("subject", fits, "petition.fault.subject");
      need("subject", !namesPerson(subject), "petition.fault.subject-names");
    }
  }

  private boolean namesPerson(String subject) {
    PersonEntry main = now.main();
    return Stream.concat(Stream.ofNullable(main).map(PersonEntry::name), now.others().stream())
        .map(String::strip)
        .anyMatch(
            name -> name.length() >= RegistrationRules.SHORTEST_NAME && subject.contains(name));
  }

  private void contentClass(@Nullable String code) {
    boolean known = code == null || ContentClasses.isKnown(code, now.receivedOn());
    need("contentClass", known, "petition.fault.choose");
  }

  private void persons(@Nullable Integer persons) {
    int named = (now.main() == null ? 0 : 1) + now.others().size();
    boolean fits =
        persons == null
            || (persons >= Math.max(1, named) && persons <= RegistrationRules.MOST_PERSONS);
    need("persons", fits, "petition.fault.persons");
  }

  private void place(@Nullable String division, @Nullable String words) {
    boolean known = division == null || RegistrationRules.isDivision(division);
    need("placeCode", known, "petition.fault.division");
    need("placeWords", words == null || words.length() <= 200, "petition.fault.place");
  }

  private void words(String field, @Nullable String words) {
    boolean fits = words == null || words.strip().length() <= Fields.LONGEST;
    need(field, fits, "petition.fault.too-long");
  }

  /** A number that was given stays: another one is another matter there. */
  private void number(@Nullable String number) {
    boolean first = number == null || now.nationalNumber() == null;
    need("nationalNumber", first, "petition.fault.national-number");
  }

  private void need(String field, boolean holds, String messageKey) {
    if (!holds && faults.stream().noneMatch(fault -> fault.field().equals(field))) {
      faults.add(new Fault(field, messageKey));
    }
  }
}
