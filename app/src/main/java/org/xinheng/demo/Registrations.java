package org.xinheng.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinheng.identity.Unit;
import org.xinheng.petition.PersonEntry;
import org.xinheng.petition.RegisterMatter;
import org.xinheng.statute.procedure.PetitionForm;

/** Invents what is written down at the counter. */
final class Registrations {

  private final Dice dice;
  private final People people;

  Registrations(Dice dice, People people) {
    this.dice = dice;
    this.people = people;
  }

  RegisterMatter entry(Topic topic, Unit township, LocalDate day) {
    PetitionForm form = form();
    boolean anonymous = form == PetitionForm.LETTER && dice.chance(0.08);
    int persons =
        form == PetitionForm.VISIT && dice.chance(0.07)
            ? dice.days(9, 0.5, 5, 48)
            : dice.chance(0.15) ? 2 : 1;
    return new RegisterMatter(
        form,
        topic.purpose(),
        topic.contentClass(),
        township.id(),
        Places.fill(topic.subject(), township.name(), dice),
        Places.fill(topic.statement(), township.name(), dice),
        persons,
        anonymous ? null : person(township),
        persons < 5 ? List.of() : representatives(township),
        null,
        day,
        true,
        null);
  }

  /** The same people with the same matter again, some weeks later. */
  RegisterMatter again(RegisterMatter earlier, LocalDate day) {
    return new RegisterMatter(
        earlier.form(),
        earlier.purpose(),
        earlier.contentClass(),
        earlier.placeUnit(),
        earlier.subject(),
        "上次反映的事还没有着落：" + earlier.statement(),
        earlier.persons(),
        earlier.main(),
        earlier.representatives(),
        null,
        day,
        true,
        null);
  }

  private PetitionForm form() {
    int of = dice.between(1, 100);
    if (of <= 38) {
      return PetitionForm.VISIT;
    }
    if (of <= 68) {
      return PetitionForm.WEB;
    }
    return of <= 83 ? PetitionForm.CALL : of <= 98 ? PetitionForm.LETTER : PetitionForm.FAX;
  }

  private PersonEntry person(Unit township) {
    return new PersonEntry(
        people.name(),
        maybe(0.7, people.idNumber()),
        maybe(0.9, people.phone()),
        Places.address(township.name(), dice));
  }

  private @Nullable String maybe(double chance, String value) {
    return dice.chance(chance) ? value : null;
  }

  private List<PersonEntry> representatives(Unit township) {
    List<PersonEntry> chosen = new ArrayList<>();
    int count = dice.between(1, 4);
    for (int i = 0; i < count; i++) {
      chosen.add(person(township));
    }
    return chosen;
  }
}
