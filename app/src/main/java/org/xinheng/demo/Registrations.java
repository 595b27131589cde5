package org.xinheng.demo;

import java.time.Instant;
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
  private final Details details;

  /**
   * Invents from two throws of dice.
   *
   * @param details dice of their own for what else is written down: the course of the year does not
   *     depend on them
   */
  Registrations(Dice dice, People people, Dice details) {
    this.dice = dice;
    this.people = people;
    this.details = new Details(details);
  }

  RegisterMatter entry(Topic topic, Unit township, LocalDate day, Instant at) {
    PetitionForm form = form();
    boolean anonymous = form == PetitionForm.LETTER && dice.chance(0.08);
    int persons =
        form == PetitionForm.VISIT && dice.chance(0.07)
            ? dice.days(9, 0.5, 5, 48)
            : dice.chance(0.15) ? 2 : 1;
    String subject = Places.fill(topic.subject(), township.name(), dice);
    String statement = Places.fill(topic.statement(), township.name(), dice);
    PersonEntry main = anonymous ? null : person(township);
    List<PersonEntry> chosen = persons < 5 ? List.of() : representatives(township);
    boolean proxy = main != null && details.hasProxy();
    return new RegisterMatter(
        form,
        topic.purpose(),
        details.item(topic.contentClass()),
        township.id(),
        subject,
        statement,
        persons,
        main,
        chosen,
        proxy ? details.proxy() : null,
        day,
        null,
        details.more(form, subject, day, at, persons - chosen.size() - 1, main == null, proxy));
  }

  /** The same people with the same matter again, some weeks later. */
  RegisterMatter again(RegisterMatter earlier, LocalDate day, Instant at) {
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
        null,
        details.again(earlier.form(), day, at));
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
