package org.xinheng.petition.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xinheng.petition.Answer.Fault;
import org.xinheng.petition.PersonEntry;
import org.xinheng.petition.Purpose;
import org.xinheng.petition.RegisterMatter;
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
        fields.flag("readBack"),
        optional("repeats"));
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
