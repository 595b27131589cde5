package org.xinheng.petition.store;

import static org.xinheng.petition.store.jooq.Tables.INTAKE;
import static org.xinheng.petition.store.jooq.Tables.MATTER;
import static org.xinheng.petition.store.jooq.Tables.PERSON;
import static org.xinheng.petition.store.jooq.Tables.STATEMENT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinheng.crypto.SecretBox;
import org.xinheng.petition.PersonEntry;
import org.xinheng.shared.Region;
import org.xinheng.statute.procedure.PetitionClass;

/**
 * Statements of many matters with what has to be taken out of them, for the index of statements.
 */
@Repository
public class StatementTexts {

  private static final Condition SEARCHED =
      MATTER.ERASED_ON.isNull().and(MATTER.CLASS.ne(PetitionClass.ACCUSATION.code()));

  private final DSLContext sql;

  public StatementTexts(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * A statement in clear.
   *
   * @param matter the matter
   * @param text the petitioner's words
   * @param known names, numbers and addresses of the matter's persons
   */
  public record Said(UUID matter, String text, List<String> known) {}

  /** Matters that may be searched, in the order of their ids. */
  public List<UUID> ids(Region region, @Nullable UUID after, int most) {
    return sql.select(MATTER.ID)
        .from(MATTER)
        .where(
            MATTER.REGION.eq(region.code()),
            SEARCHED,
            after == null ? DSL.noCondition() : MATTER.ID.gt(after))
        .orderBy(MATTER.ID)
        .limit(most)
        .fetch(MATTER.ID);
  }

  /** Matters that may not be searched: erased since a day, or reports of wrongdoing. */
  public List<UUID> withheld(Region region, @Nullable LocalDate since) {
    Condition erased =
        since == null ? MATTER.ERASED_ON.isNotNull() : MATTER.ERASED_ON.greaterOrEqual(since);
    return sql.select(MATTER.ID)
        .from(MATTER)
        .where(
            MATTER.REGION.eq(region.code()),
            erased.or(MATTER.CLASS.eq(PetitionClass.ACCUSATION.code())))
        .fetch(MATTER.ID);
  }

  /** How many matters may be searched. */
  public int count(Region region) {
    return sql.fetchCount(MATTER, MATTER.REGION.eq(region.code()), SEARCHED);
  }

  /** The statements of some matters, in three statements; those without a key are left out. */
  public List<Said> said(Region region, Map<UUID, SecretBox> boxes) {
    Map<UUID, List<String>> known = known(region, boxes);
    return sql.selectFrom(STATEMENT)
        .where(STATEMENT.REGION.eq(region.code()), STATEMENT.MATTER_ID.in(boxes.keySet()))
        .fetch(row -> {
          UUID matter = row.getMatterId();
          String text = Rows.statement(row, box(boxes, matter));
          return new Said(matter, text, known.getOrDefault(matter, List.of()));
        });
  }

  private Map<UUID, List<String>> known(Region region, Map<UUID, SecretBox> boxes) {
    Map<UUID, List<String>> known = new HashMap<>();
    sql.selectFrom(PERSON)
        .where(PERSON.REGION.eq(region.code()), PERSON.MATTER_ID.in(boxes.keySet()))
        .forEach(row -> {
          PersonEntry entry = Rows.person(row, box(boxes, row.getMatterId()));
          List<String> words = known.computeIfAbsent(row.getMatterId(), _ -> new ArrayList<>());
          words.add(entry.name());
          add(words, entry.idNumber());
          add(words, entry.phone());
          add(words, entry.address());
        });
    sql.selectFrom(INTAKE)
        .where(INTAKE.REGION.eq(region.code()), INTAKE.MATTER_ID.in(boxes.keySet()))
        .forEach(row -> {
          List<String> words = known.computeIfAbsent(row.getMatterId(), _ -> new ArrayList<>());
          words.addAll(IntakeRows.stored(row, box(boxes, row.getMatterId())).signatories());
        });
    return known;
  }

  private static void add(List<String> words, @Nullable String word) {
    if (word != null) {
      words.add(word);
    }
  }

  private static SecretBox box(Map<UUID, SecretBox> boxes, UUID matter) {
    SecretBox box = boxes.get(matter);
    if (box == null) {
      throw new IllegalArgumentException("no key of " + matter);
    }
    return box;
  }
}
