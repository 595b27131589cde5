package org.xinheng.letters.store;

import static org.xinheng.letters.store.jooq.Tables.LETTER;
import static org.xinheng.letters.store.jooq.Tables.SERIES;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import org.xinheng.letters.IssuedLetter;
import org.xinheng.letters.store.jooq.tables.records.LetterRecord;
import org.xinheng.shared.Region;

/** Letters as issued, and their running numbers. */
@Repository
public class LetterStore {

  private static final Field<?>[] WITHOUT_FILES = {
    LETTER.ID,
    LETTER.CASE_ID,
    LETTER.CASE_NUMBER,
    LETTER.KIND,
    LETTER.TITLE,
    LETTER.NUMBER,
    LETTER.UNIT_ID,
    LETTER.LARGE,
    LETTER.OWED,
    LETTER.REPLACES,
    LETTER.ISSUED_ON,
    LETTER.ISSUED_BY,
    LETTER.PDF_HASH
  };

  private final DSLContext sql;

  public LetterStore(DSLContext sql) {
    this.sql = sql;
  }

  /** The next number of a series, from 1; nobody else gets one until the transaction ends. */
  public int next(Region region, UUID unit, String word, int year) {
    return sql.insertInto(SERIES)
        .set(SERIES.REGION, region.code())
        .set(SERIES.UNIT_ID, unit)
        .set(SERIES.WORD, word)
        .set(SERIES.YEAR, year)
        .set(SERIES.LAST, 1)
        .onConflict(SERIES.REGION, SERIES.UNIT_ID, SERIES.WORD, SERIES.YEAR)
        .doUpdate()
        .set(SERIES.LAST, SERIES.LAST.plus(1))
        .returningResult(SERIES.LAST)
        .fetchSingle()
        .value1();
  }

  public void insert(LetterRecord letter) {
    sql.executeInsert(letter);
  }

  /**
   * Whoever replaces a letter does so one after the other. The row itself cannot be locked: the
   * program has no right to change it.
   */
  public void lock(Region region, UUID letter) {
    sql.fetch("select pg_advisory_xact_lock(hashtextextended(?, 0))", region + "/" + letter);
  }

  /** Letters of a case, oldest first, without their files. */
  public List<IssuedLetter> ofCase(Region region, UUID caseId) {
    return sql.select(WITHOUT_FILES)
        .from(LETTER)
        .where(LETTER.REGION.eq(region.code()), LETTER.CASE_ID.eq(caseId))
        .orderBy(LETTER.ID)
        .fetch(row -> issued(row.into(LETTER)));
  }

  /** Letters that a unit issued, newest first, without their files. */
  public List<IssuedLetter> ofUnit(Region region, UUID unit, int most) {
    return sql.select(WITHOUT_FILES)
        .from(LETTER)
        .where(LETTER.REGION.eq(region.code()), LETTER.UNIT_ID.eq(unit))
        .orderBy(LETTER.ID.desc())
        .limit(most)
        .fetch(row -> issued(row.into(LETTER)));
  }

  /** A letter of a case with its files. */
  public Optional<LetterRecord> find(Region region, UUID caseId, UUID id) {
    return sql.selectFrom(LETTER)
        .where(LETTER.REGION.eq(region.code()), LETTER.CASE_ID.eq(caseId), LETTER.ID.eq(id))
        .fetchOptional();
  }

  /** Letters that a unit issued, with their files, in the order of their making. */
  public List<LetterRecord> find(Region region, UUID unit, Set<UUID> ids) {
    return sql.selectFrom(LETTER)
        .where(LETTER.REGION.eq(region.code()), LETTER.UNIT_ID.eq(unit), LETTER.ID.in(ids))
        .orderBy(LETTER.ID)
        .fetch();
  }

  /** A letter without its files, as pages show it. */
  public static IssuedLetter issued(LetterRecord row) {
    return new IssuedLetter(
        row.getId(),
        row.getCaseNumber(),
        row.getKind(),
        row.getTitle(),
        row.getNumber(),
        row.getUnitId(),
        row.getLarge(),
        row.getReplaces(),
        row.getIssuedOn(),
        row.getIssuedBy(),
        row.getPdfHash() != null);
  }
}
