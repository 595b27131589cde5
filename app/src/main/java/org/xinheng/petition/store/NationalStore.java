package org.xinheng.petition.store;

import static org.xinheng.petition.store.jooq.Tables.INTAKE;
import static org.xinheng.petition.store.jooq.Tables.MATTER;
import static org.xinheng.petition.store.jooq.Tables.PERSON;
import static org.xinheng.petition.store.jooq.Tables.STATEMENT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinheng.crypto.SecretBox;
import org.xinheng.identity.Scope;
import org.xinheng.petition.Correction;
import org.xinheng.petition.NationalMatter;
import org.xinheng.petition.Particulars.Place;
import org.xinheng.petition.PersonEntry;
import org.xinheng.petition.Purpose;
import org.xinheng.petition.store.jooq.tables.records.IntakeRecord;
import org.xinheng.petition.store.jooq.tables.records.MatterRecord;
import org.xinheng.petition.store.jooq.tables.records.PersonRecord;
import org.xinheng.petition.store.jooq.tables.records.StatementRecord;
import org.xinheng.shared.Region;
import org.xinheng.statute.procedure.PetitionForm;

/** Matters in the fields that the national system has too: read many at once, put right singly. */
@Repository
public class NationalStore {

  /** Matters whose parts are fetched with one statement each. */
  private static final int AT_ONCE = 500;

  private final DSLContext sql;

  public NationalStore(DSLContext sql) {
    this.sql = sql;
  }

  /** Matters of these numbers, national ones or own, as far as the scope reaches. */
  public List<MatterRecord> known(
      Scope scope, Collection<String> national, Collection<String> own) {
    List<MatterRecord> rows = new ArrayList<>();
    chunks(national).forEach(part -> rows.addAll(find(scope, MATTER.NATIONAL_NUMBER.in(part))));
    chunks(own).forEach(part -> rows.addAll(find(scope, MATTER.NUMBER.in(part))));
    return rows;
  }

  /** Matters received from one day to another, oldest first, at most so many. */
  public List<MatterRecord> received(Scope scope, LocalDate from, LocalDate until, int most) {
    return sql.selectFrom(MATTER)
        .where(Visibility.of(scope), MATTER.RECEIVED_ON.between(from, until))
        .orderBy(MATTER.ID)
        .limit(most)
        .fetch();
  }

  /** How many matters were received from one day to another. */
  public int count(Scope scope, LocalDate from, LocalDate until) {
    return sql.fetchCount(MATTER, Visibility.of(scope), MATTER.RECEIVED_ON.between(from, until));
  }

  /** Those of the numbers that the transaction finds in the county. */
  public Set<String> taken(Region region, Collection<String> national) {
    Set<String> taken = new HashSet<>();
    chunks(national)
        .forEach(part ->
            taken.addAll(
                sql.select(MATTER.NATIONAL_NUMBER)
                    .from(MATTER)
                    .where(MATTER.REGION.eq(region.code()), MATTER.NATIONAL_NUMBER.in(part))
                    .fetchSet(MATTER.NATIONAL_NUMBER)));
    return taken;
  }

  private List<MatterRecord> find(Scope scope, Condition which) {
    return sql.selectFrom(MATTER).where(Visibility.of(scope), which).fetch();
  }

  private static List<List<String>> chunks(Collection<String> all) {
    List<String> list = List.copyOf(all);
    List<List<String>> chunks = new ArrayList<>();
    for (int from = 0; from < list.size(); from += AT_ONCE) {
      chunks.add(list.subList(from, Math.min(list.size(), from + AT_ONCE)));
    }
    return chunks;
  }

  /**
   * The matters of rows, in their order.
   *
   * @param boxes their keys; a matter without one was erased
   */
  public List<NationalMatter> whole(
      Region region, List<MatterRecord> rows, Map<UUID, SecretBox> boxes) {
    List<NationalMatter> whole = new ArrayList<>();
    for (int from = 0; from < rows.size(); from += AT_ONCE) {
      List<MatterRecord> part = rows.subList(from, Math.min(rows.size(), from + AT_ONCE));
      List<UUID> ids = part.stream().map(MatterRecord::getId).toList();
      Map<UUID, List<PersonRecord>> people = people(region, ids);
      Map<UUID, StatementRecord> words = words(region, ids);
      Map<UUID, IntakeRecord> intakes = intakes(region, ids);
      part.forEach(row -> {
        UUID id = row.getId();
        whole.add(
            matter(
                row,
                boxes.get(id),
                people.getOrDefault(id, List.of()),
                words.get(id),
                intakes.get(id)));
      });
    }
    return whole;
  }

  private Map<UUID, List<PersonRecord>> people(Region region, List<UUID> ids) {
    return sql
        .selectFrom(PERSON)
        .where(PERSON.REGION.eq(region.code()), PERSON.MATTER_ID.in(ids))
        .orderBy(PERSON.ORDINAL)
        .fetchGroups(PERSON.MATTER_ID)
        .entrySet()
        .stream()
        .collect(
            Collectors.toMap(Map.Entry::getKey, it -> List.<PersonRecord>copyOf(it.getValue())));
  }

  private Map<UUID, StatementRecord> words(Region region, List<UUID> ids) {
    return sql.selectFrom(STATEMENT)
        .where(STATEMENT.REGION.eq(region.code()), STATEMENT.MATTER_ID.in(ids))
        .fetchMap(STATEMENT.MATTER_ID);
  }

  private Map<UUID, IntakeRecord> intakes(Region region, List<UUID> ids) {
    return sql.selectFrom(INTAKE)
        .where(INTAKE.REGION.eq(region.code()), INTAKE.MATTER_ID.in(ids))
        .fetchMap(INTAKE.MATTER_ID);
  }

  private static NationalMatter matter(
      MatterRecord row,
      @Nullable SecretBox box,
      List<PersonRecord> people,
      @Nullable StatementRecord words,
      @Nullable IntakeRecord intake) {
    List<MatterStore.Stored> persons =
        box == null
            ? List.of()
            : people.stream()
                .map(it -> new MatterStore.Stored(it.getRole(), Rows.person(it, box)))
                .toList();
    IntakeRows.@Nullable Stored more =
        box == null || intake == null ? null : IntakeRows.stored(intake, box);
    return new NationalMatter(
        row.getNumber(),
        row.getNationalNumber(),
        row.getVersion(),
        row.getErasedOn() != null,
        Rows.coded(PetitionForm.class, row.getForm()),
        Rows.coded(Purpose.class, row.getPurpose()),
        row.getContentClass(),
        row.getSubject(),
        box == null || words == null ? "" : Rows.statement(words, box),
        row.getPersons(),
        row.getReceivedOn(),
        main(persons),
        others(persons),
        more == null ? null : more.present(),
        more == null ? null : more.postmarkedOn(),
        more == null ? Place.UNKNOWN : more.place(),
        more == null ? null : more.summary(),
        more == null ? null : more.demand(),
        row.getAcceptedOn(),
        row.getConcludedOn());
  }

  private static @Nullable PersonEntry main(List<MatterStore.Stored> persons) {
    return persons.stream()
        .filter(it -> it.role().equals("main"))
        .map(MatterStore.Stored::entry)
        .findFirst()
        .orElse(null);
  }

  private static List<String> others(List<MatterStore.Stored> persons) {
    return persons.stream()
        .filter(it -> !it.role().equals("main"))
        .map(it -> it.entry().name())
        .toList();
  }

  /** Puts a matter right and raises its version; the caller holds it. */
  public void correct(Region region, UUID matter, Correction it, SecretBox box) {
    MatterRecord change = new MatterRecord();
    if (it.nationalNumber() != null) {
      change.setNationalNumber(it.nationalNumber());
    }
    if (it.subject() != null) {
      change.setSubject(it.subject().strip());
    }
    if (it.contentClass() != null) {
      change.setContentClass(it.contentClass());
    }
    if (it.persons() != null) {
      change.setPersons(it.persons());
    }
    sql.update(MATTER)
        .set(change)
        .set(MATTER.VERSION, MATTER.VERSION.plus(1))
        .where(MATTER.REGION.eq(region.code()), MATTER.ID.eq(matter))
        .execute();
    words(region, matter, it, box);
  }

  private void words(Region region, UUID matter, Correction it, SecretBox box) {
    IntakeRecord row =
        sql.selectFrom(INTAKE)
            .where(INTAKE.REGION.eq(region.code()), INTAKE.MATTER_ID.eq(matter))
            .fetchSingle();
    row.setWords(IntakeRows.corrected(row, box, it));
    if (it.division() != null) {
      row.setDivision(it.division());
    }
    row.update();
  }
}
