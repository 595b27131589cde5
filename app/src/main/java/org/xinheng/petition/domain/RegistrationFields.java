package org.xinheng.petition.domain;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xinheng.petition.Answer.Fault;
import org.xinheng.petition.Particulars;
import org.xinheng.petition.Particulars.Authority;
import org.xinheng.petition.Particulars.Confirmed;
import org.xinheng.petition.Particulars.NoticeGiven;
import org.xinheng.petition.Particulars.Place;
import org.xinheng.petition.Particulars.ReadBack;
import org.xinheng.petition.PersonEntry;
import org.xinheng.petition.Purpose;
import org.xinheng.petition.RegisterMatter;
import org.xinheng.shared.OfficeClock;
import org.xinheng.statute.grounds.LawfulPath;
import org.xinheng.statute.procedure.PetitionForm;

/** A registration from the fields of its form. */
public final class RegistrationFields {

  /** Persons petitioning, at most, so that a slip of the finger is seen. */
  private static final int MOST_PERSONS = 9999;

  /** One representative more than the law allows is read, so that the law can refuse it. */
  private static final int ROWS = RegistrationRules.MOST_REPRESENTATIVES + 1;

  private final Map<String, String> values;
  private final Fields fields;

  private RegistrationFields(Map<String, String> values) {
    this.values = values;
    this.fields = new Fields(values);
  }

  /** What was read: a registration, or what to mend. */
  public sealed interface Read {
    /** A registration, still to be judged by its rules. */
    record Good(RegisterMatter entry) implements Read {}

    /** Faults of its fields. */
    record Faulty(List<Fault> faults) implements Read {}
  }

  /** Reads a form. */
  public static Read read(Map<String, String> values) {
    RegistrationFields form = new RegistrationFields(values);
    RegisterMatter entry = form.entry();
    List<Fault> faults = form.fields.faults();
    return faults.isEmpty() ? new Read.Good(entry) : new Read.Faulty(List.copyOf(faults));
  }

  private RegisterMatter entry() {
    return new RegisterMatter(
        fields.code(PetitionForm.class, "form"),
        fields.code(Purpose.class, "purpose"),
        fields.text("contentClass"),
        place(),
        fields.text("subject"),
        fields.text("statement"),
        fields.number("persons", 1, MOST_PERSONS),
        person("main"),
        representatives(),
        person("proxy"),
        fields.day("receivedOn"),
        optional("repeats"),
        more());
  }

  private Particulars more() {
    return new Particulars(
        optional("kind"),
        new Place(optional("placeCode"), optional("placeWords")),
        optional("summary"),
        optional("demand"),
        optional("earlier"),
        fields.choice(LawfulPath.class, "underway").orElse(null),
        optional("postmarkedOn") == null ? null : fields.day("postmarkedOn"),
        optional("present") == null ? null : fields.number("present", 1, MOST_PERSONS),
        signatories(),
        authority(),
        fields.flag("readBack") ? readBack() : null,
        notice());
  }

  private NoticeGiven notice() {
    return new NoticeGiven(
        fields.text("noticeVersion"), fields.code(NoticeGiven.Way.class, "noticeWay"));
  }

  private ReadBack readBack() {
    Confirmed way = fields.code(Confirmed.class, "readBackWay");
    @Nullable UUID by = optional("readBackBy") == null ? null : fields.officer("readBackBy");
    String at = fields.text("readBackAt");
    try {
      return new ReadBack(by, LocalDateTime.parse(at).atZone(OfficeClock.ZONE).toInstant(), way);
    } catch (DateTimeParseException e) {
      fields.fault("readBackAt", "time");
      return new ReadBack(by, java.time.Instant.EPOCH, way);
    }
  }

  private @Nullable Authority authority() {
    boolean proxy = person("proxy") != null;
    return proxy
        ? new Authority(fields.text("proxy.relation"), fields.day("proxy.authorisedOn"))
        : null;
  }

  /** Names as people write them down: one a line, or with commas between them. */
  private List<String> signatories() {
    String text = optional("signatories");
    return text == null
        ? List.of()
        : Arrays.stream(text.split("[\\r\\n、，,；;]+", -1))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .toList();
  }

  private @Nullable UUID place() {
    return optional("placeUnit") == null ? null : fields.unit("placeUnit");
  }

  private List<PersonEntry> representatives() {
    List<PersonEntry> people = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      Optional.ofNullable(person("representatives[" + i + "]")).ifPresent(people::add);
    }
    return people;
  }

  /** A person is there as soon as one of the fields is filled. */
  private @Nullable PersonEntry person(String prefix) {
    PersonEntry person =
        new PersonEntry(
            values.getOrDefault(prefix + ".name", "").strip(),
            optional(prefix + ".idNumber"),
            optional(prefix + ".phone"),
            optional(prefix + ".address"));
    boolean empty =
        person.name().isEmpty()
            && Stream.of(prefix + ".idNumber", prefix + ".phone", prefix + ".address")
                .allMatch(name -> optional(name) == null);
    return empty ? null : person;
  }

  private @Nullable String optional(String name) {
    String value = values.getOrDefault(name, "").strip();
    return value.isEmpty() ? null : value;
  }
}
