package org.xinheng.exchange.domain;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xinheng.petition.Correction;
import org.xinheng.petition.NationalMatter;
import org.xinheng.petition.Particulars;
import org.xinheng.petition.Particulars.NoticeGiven;
import org.xinheng.petition.PersonEntry;
import org.xinheng.petition.PrivacyNotice;
import org.xinheng.petition.Purpose;
import org.xinheng.petition.RegisterMatter;
import org.xinheng.statute.grounds.Coded;
import org.xinheng.statute.procedure.PetitionForm;

/** Rows as registrations and corrections, matters as rows. */
public final class Entries {

  private Entries() {}

  /** What a row that can be taken registers. */
  public static RegisterMatter entry(Row row, LocalDate today) {
    String name = row.get(Field.NAME);
    PersonEntry main =
        name == null
            ? null
            : new PersonEntry(
                name, row.get(Field.ID_NUMBER), row.get(Field.PHONE), row.get(Field.ADDRESS));
    return new RegisterMatter(
        Coded.of(PetitionForm.class, need(row, Field.FORM)).orElseThrow(),
        Coded.of(Purpose.class, need(row, Field.PURPOSE)).orElseThrow(),
        need(row, Field.CONTENT_CLASS),
        null,
        need(row, Field.SUBJECT),
        need(row, Field.STATEMENT),
        Objects.requireNonNullElse(count(row, Field.PERSONS), 1),
        main,
        List.of(),
        null,
        LocalDate.parse(need(row, Field.RECEIVED_ON)),
        null,
        more(row, today));
  }

  private static Particulars more(Row row, LocalDate today) {
    String postmark = row.get(Field.POSTMARKED_ON);
    boolean reachable = row.get(Field.ADDRESS) != null || row.get(Field.PHONE) != null;
    return new Particulars(
        null,
        new Particulars.Place(row.get(Field.DIVISION), row.get(Field.PLACE)),
        row.get(Field.SUMMARY),
        row.get(Field.DEMAND),
        null,
        null,
        postmark == null ? null : LocalDate.parse(postmark),
        count(row, Field.PRESENT),
        List.of(),
        null,
        null,
        new NoticeGiven(
            PrivacyNotice.on(today).version(),
            reachable ? NoticeGiven.Way.WITH_REPLY : NoticeGiven.Way.UNREACHABLE));
  }

  private static String need(Row row, Field field) {
    return Objects.requireNonNull(row.get(field), field.code());
  }

  private static @Nullable Integer count(Row row, Field field) {
    String count = row.get(field);
    return count == null ? null : Integer.valueOf(count);
  }

  /** What differences put right. */
  static Correction correction(List<Difference> differences) {
    Map<Field, String> to = new EnumMap<>(Field.class);
    differences.stream()
        .filter(it -> it.field().isCorrected())
        .forEach(it -> to.put(it.field(), it.there()));
    String persons = to.get(Field.PERSONS);
    return new Correction(
        to.get(Field.NATIONAL_NUMBER),
        to.get(Field.SUBJECT),
        to.get(Field.CONTENT_CLASS),
        persons == null ? null : Integer.valueOf(persons),
        to.get(Field.DIVISION),
        to.get(Field.PLACE),
        to.get(Field.SUMMARY),
        to.get(Field.DEMAND));
  }

  /** A matter of ours as a row says it. */
  public static Map<Field, String> values(NationalMatter it) {
    Map<Field, String> values = new EnumMap<>(Field.class);
    put(values, Field.NATIONAL_NUMBER, it.nationalNumber());
    put(values, Field.NUMBER, it.number());
    put(values, Field.RECEIVED_ON, it.receivedOn());
    put(values, Field.FORM, it.form().code());
    put(values, Field.PURPOSE, it.purpose().code());
    put(values, Field.CONTENT_CLASS, it.contentClass());
    put(values, Field.SUBJECT, it.subject());
    put(values, Field.STATEMENT, it.statement());
    put(values, Field.SUMMARY, it.summary());
    put(values, Field.DEMAND, it.demand());
    put(values, Field.DIVISION, it.place().division());
    put(values, Field.PLACE, it.place().words());
    put(values, Field.PERSONS, it.persons());
    put(values, Field.PRESENT, it.present());
    put(values, Field.POSTMARKED_ON, it.postmarkedOn());
    put(values, Field.ACCEPTED_ON, it.acceptedOn());
    put(values, Field.CONCLUDED_ON, it.concludedOn());
    person(values, it.main());
    return values;
  }

  private static void person(Map<Field, String> values, @Nullable PersonEntry main) {
    if (main != null) {
      put(values, Field.NAME, main.name());
      put(values, Field.ID_NUMBER, number(main.idNumber()));
      put(values, Field.PHONE, number(main.phone()));
      put(values, Field.ADDRESS, main.address());
    }
  }

  private static @Nullable String number(@Nullable String value) {
    return value == null ? null : Values.number(value);
  }

  private static void put(Map<Field, String> values, Field field, @Nullable Object value) {
    String text = value == null ? "" : Values.words(value.toString());
    if (!text.isEmpty()) {
      values.put(field, text);
    }
  }

  /** The same for a file: codes by their names there. */
  public static Map<Field, String> written(NationalMatter it, LocalDate today) {
    Map<Field, String> values = values(it);
    values.put(Field.FORM, Codes.there(Field.FORM, it.form().code(), today));
    values.put(Field.PURPOSE, Codes.there(Field.PURPOSE, it.purpose().code(), today));
    values.put(
        Field.CONTENT_CLASS, String.join("/", Codes.names(it.contentClass(), it.receivedOn())));
    return values;
  }
}
