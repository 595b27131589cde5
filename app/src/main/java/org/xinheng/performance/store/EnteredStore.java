package org.xinheng.performance.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.xinheng.performance.store.jooq.Tables.EVIDENCE;
import static org.xinheng.performance.store.jooq.Tables.PROJECT;
import static org.xinheng.performance.store.jooq.Tables.RECORDED_FIGURE;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinheng.performance.Document;
import org.xinheng.performance.Entered;
import org.xinheng.performance.EvidenceFile;
import org.xinheng.performance.IndicatorKey;
import org.xinheng.shared.Region;

/** Figures entered by hand and the files attached to them; rows are added, never changed. */
@Repository
public class EnteredStore {

  private final DSLContext sql;

  public EnteredStore(DSLContext sql) {
    this.sql = sql;
  }

  /** The newest figure of each indicator of a text that counts on a day. */
  public Map<IndicatorKey, Entered> newest(Document document, LocalDate asOf) {
    return base()
        .join(PROJECT)
        .on(
            PROJECT.REGION.eq(RECORDED_FIGURE.REGION),
            PROJECT.YEAR.eq(RECORDED_FIGURE.YEAR),
            PROJECT.CODE.eq(RECORDED_FIGURE.CODE))
        .where(PROJECT.REGION.eq(document.region().code()), PROJECT.YEAR.eq(document.year()))
        .and(PROJECT.UNIT_ID.eq(document.unit()))
        .and(RECORDED_FIGURE.AS_OF.le(asOf))
        .orderBy(RECORDED_FIGURE.NUMBER)
        .fetch(EnteredStore::entered)
        .stream()
        .collect(java.util.stream.Collectors.toMap(Entered::key, row -> row, (_, newer) -> newer));
  }

  /** All figures entered for an indicator, oldest first. */
  public List<Entered> history(Region region, IndicatorKey key) {
    return base()
        .where(RECORDED_FIGURE.REGION.eq(region.code()), RECORDED_FIGURE.YEAR.eq(key.year()))
        .and(RECORDED_FIGURE.CODE.eq(key.code()))
        .and(RECORDED_FIGURE.ORDINAL.eq(key.ordinal()))
        .orderBy(RECORDED_FIGURE.NUMBER)
        .fetch(EnteredStore::entered);
  }

  private SelectJoinStep<Record> base() {
    return sql.select(RECORDED_FIGURE.fields())
        .select(EVIDENCE.FILE_NAME)
        .from(RECORDED_FIGURE)
        .leftJoin(EVIDENCE)
        .on(
            EVIDENCE.REGION.eq(RECORDED_FIGURE.REGION),
            EVIDENCE.ID.eq(RECORDED_FIGURE.EVIDENCE_ID));
  }

  /** The number the next figure of an indicator gets. */
  public int nextNumber(Region region, IndicatorKey key) {
    return sql.select(coalesce(max(RECORDED_FIGURE.NUMBER), 0))
            .from(RECORDED_FIGURE)
            .where(RECORDED_FIGURE.REGION.eq(region.code()), RECORDED_FIGURE.YEAR.eq(key.year()))
            .and(RECORDED_FIGURE.CODE.eq(key.code()))
            .and(RECORDED_FIGURE.ORDINAL.eq(key.ordinal()))
            .fetchSingle()
            .value1()
        + 1;
  }

  /** Adds a figure. */
  public void insert(Region region, Entered row, @Nullable UUID evidence) {
    sql.insertInto(RECORDED_FIGURE)
        .set(RECORDED_FIGURE.REGION, region.code())
        .set(RECORDED_FIGURE.YEAR, row.key().year())
        .set(RECORDED_FIGURE.CODE, row.key().code())
        .set(RECORDED_FIGURE.ORDINAL, row.key().ordinal())
        .set(RECORDED_FIGURE.NUMBER, row.number())
        .set(RECORDED_FIGURE.AS_OF, row.asOf())
        .set(RECORDED_FIGURE.ACTUAL, row.actual())
        .set(RECORDED_FIGURE.REASON, row.reason())
        .set(RECORDED_FIGURE.EVIDENCE_ID, evidence)
        .set(RECORDED_FIGURE.RECORDED_BY, row.by())
        .set(RECORDED_FIGURE.RECORDED_AT, row.at().atOffset(ZoneOffset.UTC))
        .execute();
  }

  /** Stores an attached file. */
  public void insert(Region region, int year, UUID id, EvidenceFile file, Entered of) {
    sql.insertInto(EVIDENCE)
        .set(EVIDENCE.REGION, region.code())
        .set(EVIDENCE.ID, id)
        .set(EVIDENCE.YEAR, year)
        .set(EVIDENCE.FILE_NAME, file.name())
        .set(EVIDENCE.MEDIA_TYPE, file.mediaType())
        .set(EVIDENCE.DIGEST, file.digest())
        .set(EVIDENCE.CONTENT, file.content())
        .set(EVIDENCE.UPLOADED_BY, of.by())
        .set(EVIDENCE.UPLOADED_AT, of.at().atOffset(ZoneOffset.UTC))
        .execute();
  }

  /** The file attached to a figure. */
  public Optional<EvidenceFile> file(Region region, IndicatorKey key, int number) {
    return sql.select(EVIDENCE.FILE_NAME, EVIDENCE.MEDIA_TYPE, EVIDENCE.CONTENT)
        .from(EVIDENCE)
        .join(RECORDED_FIGURE)
        .on(EVIDENCE.REGION.eq(RECORDED_FIGURE.REGION), EVIDENCE.ID.eq(RECORDED_FIGURE.EVIDENCE_ID))
        .where(RECORDED_FIGURE.REGION.eq(region.code()), RECORDED_FIGURE.YEAR.eq(key.year()))
        .and(RECORDED_FIGURE.CODE.eq(key.code()))
        .and(RECORDED_FIGURE.ORDINAL.eq(key.ordinal()))
        .and(RECORDED_FIGURE.NUMBER.eq(number))
        .fetchOptional(row -> new EvidenceFile(row.value1(), row.value2(), row.value3()));
  }

  private static Entered entered(Record row) {
    return new Entered(
        new IndicatorKey(
            row.get(RECORDED_FIGURE.YEAR),
            row.get(RECORDED_FIGURE.CODE),
            row.get(RECORDED_FIGURE.ORDINAL)),
        row.get(RECORDED_FIGURE.NUMBER),
        row.get(RECORDED_FIGURE.AS_OF),
        row.get(RECORDED_FIGURE.ACTUAL),
        row.get(RECORDED_FIGURE.REASON),
        row.get(EVIDENCE.FILE_NAME),
        row.get(RECORDED_FIGURE.RECORDED_BY),
        row.get(RECORDED_FIGURE.RECORDED_AT).toInstant());
  }
}
