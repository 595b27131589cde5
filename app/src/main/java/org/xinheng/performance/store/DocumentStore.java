package org.xinheng.performance.store;

import static org.xinheng.performance.store.jooq.Tables.CLAUSE;
import static org.xinheng.performance.store.jooq.Tables.DOCUMENT;
import static org.xinheng.performance.store.jooq.Tables.INDICATOR;
import static org.xinheng.performance.store.jooq.Tables.PROJECT;
import static org.xinheng.performance.store.jooq.Tables.READING_NOTE;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinheng.performance.Document;
import org.xinheng.performance.store.jooq.tables.records.DocumentRecord;
import org.xinheng.performance.text.PerformanceText;
import org.xinheng.performance.text.PerformanceText.Clause;
import org.xinheng.performance.text.PerformanceText.Warning;
import org.xinheng.shared.Region;

/** Performance texts as wholes: head, clauses, the reader's notes. */
@Repository
public class DocumentStore {

  private final DSLContext sql;

  public DocumentStore(DSLContext sql) {
    this.sql = sql;
  }

  public Optional<Document> find(Region region, int year, UUID unit) {
    return sql.selectFrom(DOCUMENT)
        .where(is(region, year, unit))
        .fetchOptional(DocumentStore::document);
  }

  /** The text of the unit at a path. */
  public Optional<Document> byPath(Region region, int year, String unitPath) {
    return sql.selectFrom(DOCUMENT)
        .where(DOCUMENT.REGION.eq(region.code()), DOCUMENT.YEAR.eq(year))
        .and(DOCUMENT.UNIT_PATH.eq(unitPath))
        .fetchOptional(DocumentStore::document);
  }

  /** The text that a project is in. */
  public Optional<Document> ofProject(Region region, int year, String code) {
    return sql.select(DOCUMENT.fields())
        .from(DOCUMENT)
        .join(PROJECT)
        .on(
            PROJECT.REGION.eq(DOCUMENT.REGION),
            PROJECT.YEAR.eq(DOCUMENT.YEAR),
            PROJECT.UNIT_ID.eq(DOCUMENT.UNIT_ID))
        .where(PROJECT.REGION.eq(region.code()), PROJECT.YEAR.eq(year), PROJECT.CODE.eq(code))
        .fetchOptional(row -> document(row.into(DOCUMENT)));
  }

  /** The texts of units below a path, newest year first; empty reach: none. */
  public List<Document> within(Region region, String reach) {
    if (reach.isEmpty()) {
      return List.of();
    }
    return sql.selectFrom(DOCUMENT)
        .where(DOCUMENT.REGION.eq(region.code()), DOCUMENT.UNIT_PATH.startsWith(reach))
        .orderBy(DOCUMENT.YEAR.desc(), DOCUMENT.UNIT_PATH)
        .fetch(DocumentStore::document);
  }

  /** Stores a new draft with its clauses and notes. */
  public void insert(
      Document document,
      String digest,
      @Nullable UUID by,
      PerformanceText.Overall overall,
      List<Warning> notes) {
    sql.insertInto(DOCUMENT)
        .set(DOCUMENT.REGION, document.region().code())
        .set(DOCUMENT.YEAR, document.year())
        .set(DOCUMENT.UNIT_ID, document.unit())
        .set(DOCUMENT.UNIT_PATH, document.unitPath())
        .set(DOCUMENT.UNIT_CODE, document.unitCode())
        .set(DOCUMENT.UNIT_NAME, document.unitName())
        .set(DOCUMENT.STATUS, "draft")
        .set(DOCUMENT.GOAL, document.goal())
        .set(DOCUMENT.FILE_NAME, document.fileName())
        .set(DOCUMENT.FILE_DIGEST, digest)
        .set(DOCUMENT.IMPORTED_AT, document.importedAt().atOffset(ZoneOffset.UTC))
        .set(DOCUMENT.IMPORTED_BY, by)
        .set(DOCUMENT.VERSION, document.version())
        .execute();
    clauses(document, "goal", overall.goals());
    clauses(document, "safeguard", overall.safeguards());
    int ordinal = 1;
    for (Warning note : notes) {
      sql.insertInto(READING_NOTE)
          .set(READING_NOTE.REGION, document.region().code())
          .set(READING_NOTE.YEAR, document.year())
          .set(READING_NOTE.UNIT_ID, document.unit())
          .set(READING_NOTE.ORDINAL, ordinal++)
          .set(READING_NOTE.LINE, note.line())
          .set(READING_NOTE.CODE, note.code())
          .set(READING_NOTE.MESSAGE, note.message())
          .execute();
    }
  }

  private void clauses(Document document, String kind, List<Clause> clauses) {
    int ordinal = 1;
    for (Clause clause : clauses) {
      sql.insertInto(CLAUSE)
          .set(CLAUSE.REGION, document.region().code())
          .set(CLAUSE.YEAR, document.year())
          .set(CLAUSE.UNIT_ID, document.unit())
          .set(CLAUSE.KIND, kind)
          .set(CLAUSE.ORDINAL, ordinal++)
          .set(CLAUSE.TITLE, clause.title())
          .set(CLAUSE.TEXT, clause.text())
          .execute();
    }
  }

  /** What the reader repaired or could not place, in the order of the lines. */
  public List<Warning> notes(Document document) {
    return sql.selectFrom(READING_NOTE)
        .where(READING_NOTE.REGION.eq(document.region().code()))
        .and(READING_NOTE.YEAR.eq(document.year()))
        .and(READING_NOTE.UNIT_ID.eq(document.unit()))
        .orderBy(READING_NOTE.LINE, READING_NOTE.ORDINAL)
        .fetch(note -> new Warning(note.getLine(), note.getCode(), note.getMessage()));
  }

  /** Confirms a draft of this version; false when it has changed meanwhile. */
  public boolean confirm(Document draft, @Nullable UUID by, Instant at) {
    return sql.update(DOCUMENT)
            .set(DOCUMENT.STATUS, "confirmed")
            .set(DOCUMENT.CONFIRMED_BY, by)
            .set(DOCUMENT.CONFIRMED_AT, at.atOffset(ZoneOffset.UTC))
            .set(DOCUMENT.VERSION, draft.version() + 1)
            .where(is(draft.region(), draft.year(), draft.unit()))
            .and(DOCUMENT.STATUS.eq("draft"))
            .and(DOCUMENT.VERSION.eq(draft.version()))
            .execute()
        == 1;
  }

  /** Removes a draft with all that hangs on it; a confirmed text stays untouched. */
  public void deleteDraft(Document draft) {
    if (draft.confirmed()) {
      throw new IllegalArgumentException("a confirmed text is never removed");
    }
    String region = draft.region().code();
    var codes =
        sql.select(PROJECT.CODE)
            .from(PROJECT)
            .where(PROJECT.REGION.eq(region), PROJECT.YEAR.eq(draft.year()))
            .and(PROJECT.UNIT_ID.eq(draft.unit()))
            .fetch(PROJECT.CODE);
    sql.deleteFrom(INDICATOR)
        .where(INDICATOR.REGION.eq(region), INDICATOR.YEAR.eq(draft.year()))
        .and(INDICATOR.CODE.in(codes))
        .execute();
    sql.deleteFrom(PROJECT)
        .where(PROJECT.REGION.eq(region), PROJECT.YEAR.eq(draft.year()))
        .and(PROJECT.UNIT_ID.eq(draft.unit()))
        .execute();
    sql.deleteFrom(CLAUSE)
        .where(CLAUSE.REGION.eq(region), CLAUSE.YEAR.eq(draft.year()))
        .and(CLAUSE.UNIT_ID.eq(draft.unit()))
        .execute();
    sql.deleteFrom(READING_NOTE)
        .where(READING_NOTE.REGION.eq(region), READING_NOTE.YEAR.eq(draft.year()))
        .and(READING_NOTE.UNIT_ID.eq(draft.unit()))
        .execute();
    sql.deleteFrom(DOCUMENT).where(is(draft.region(), draft.year(), draft.unit())).execute();
  }

  private static Condition is(Region region, int year, UUID unit) {
    return DOCUMENT
        .REGION
        .eq(region.code())
        .and(DOCUMENT.YEAR.eq(year))
        .and(DOCUMENT.UNIT_ID.eq(unit));
  }

  private static Document document(DocumentRecord row) {
    return new Document(
        new Region(row.getRegion()),
        row.getYear(),
        row.getUnitId(),
        row.getUnitPath(),
        row.getUnitCode(),
        row.getUnitName(),
        row.getStatus().equals("confirmed"),
        row.getGoal(),
        row.getFileName(),
        row.getImportedAt().toInstant(),
        row.getVersion());
  }
}
