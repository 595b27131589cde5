package org.xinheng.letters;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.statute.grounds.LawfulPath;
import org.xinheng.statute.grounds.RefusalGround;
import org.xinheng.statute.procedure.PetitionClass;

/**
 * What is known of a case for one letter (文书要素). Whoever owes the letter fills it from its records;
 * templates take their fields from it and from nowhere else.
 *
 * @param about the case itself
 * @param people who petitions, the main one first; empty for an anonymous case
 * @param deed the act that the letter tells of
 */
public record LetterFacts(About about, List<Person> people, Deed deed) {

  public LetterFacts {
    people = List.copyOf(people);
  }

  /**
   * The case.
   *
   * @param number number given to the petitioner
   * @param queryCode code with which the petitioner asks how it stands; empty where none was given
   * @param subject subject line, without names
   * @param form how it was put forward, in words
   * @param purpose what is wanted, in words
   * @param contentClass its content class, in words
   * @param place the place it is about
   * @param persons how many petition
   * @param statement the petitioner's own words
   * @param receivedOn day of receipt
   * @param registeredOn day of registration
   * @param registeringUnit name of the unit that registered it
   */
  public record About(
      String number,
      @Nullable String queryCode,
      String subject,
      String form,
      String purpose,
      String contentClass,
      @Nullable String place,
      int persons,
      String statement,
      LocalDate receivedOn,
      LocalDate registeredOn,
      String registeringUnit) {}

  /**
   * A person.
   *
   * @param role in words: 信访人, 代表, 代理人
   * @param name name
   * @param idNumber identity number
   * @param phone telephone
   * @param address postal address
   */
  public record Person(
      String role,
      String name,
      @Nullable String idNumber,
      @Nullable String phone,
      @Nullable String address) {}

  /**
   * The act.
   *
   * @param unit the unit that did it, which issues the letter
   * @param on its day
   * @param officer name of who did it
   * @param toUnit name of the unit that gets the case
   * @param fromUnit name of the unit that sent it
   * @param petitionClass class of the case
   * @param path its lawful path
   * @param ground ground of a refusal
   * @param details what else was said, in words
   * @param days what else falls on a day
   */
  public record Deed(
      UUID unit,
      LocalDate on,
      @Nullable String officer,
      @Nullable String toUnit,
      @Nullable String fromUnit,
      @Nullable PetitionClass petitionClass,
      @Nullable LawfulPath path,
      @Nullable RefusalGround ground,
      Map<Detail, String> details,
      Map<Day, LocalDate> days) {

    public Deed {
      details = Map.copyOf(details);
      days = Map.copyOf(days);
    }

    /** What was said under a name; empty when nothing was. */
    public Optional<String> detail(Detail name) {
      return Optional.ofNullable(details.get(name));
    }
  }

  /** The same with more said. */
  public LetterFacts plus(Map<Detail, String> more) {
    Map<Detail, String> all = new EnumMap<>(Detail.class);
    all.putAll(deed.details());
    all.putAll(more);
    Deed told =
        new Deed(
            deed.unit(),
            deed.on(),
            deed.officer(),
            deed.toUnit(),
            deed.fromUnit(),
            deed.petitionClass(),
            deed.path(),
            deed.ground(),
            all,
            deed.days());
    return new LetterFacts(about, people, told);
  }

  /** What an act says in words (文书要素：文字). The names are those of the fields in templates. */
  public enum Detail {
    ADVICE,
    ANSWERS,
    APPROVER,
    ATTITUDE,
    BY_WHEN,
    CHANNEL,
    DELIVERED_KIND,
    DELIVERED_NUMBER,
    DELIVERED_TITLE,
    DELIVERY_WAY,
    DEMAND,
    DUTY,
    EXECUTION,
    EXTENSION_DAYS,
    FINDINGS,
    LEGAL_BASIS,
    MATERIALS,
    OPINION,
    OTHER_SIDE,
    OUTCOME,
    REASON,
    REQUEST,
    RESULT,
    RULING,
    SIMPLE,
    SUGGESTED_UNIT,
    TERMS,
    TEXT,
    WITNESS;

    /** The name of the field. */
    public String field() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /** What an act says in days (文书要素：日期). */
  public enum Day {
    ACCEPTED_ON,
    CONCLUSION_DUE,
    TELL_DUE,
    OBJECTION_DUE,
    REPORT_BY,
    CONCLUDED_ON,
    DELIVERED_ON,
    REVIEW_DUE,
    EXECUTE_BY,
    SENT_ON,
    OBJECTED_ON;

    /** The name of the field. */
    public String field() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }
}
