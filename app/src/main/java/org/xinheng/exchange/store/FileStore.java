package org.xinheng.exchange.store;

import static org.xinheng.exchange.store.jooq.Tables.FILE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import org.xinheng.crypto.SecretBox;
import org.xinheng.exchange.WaitingFile;
import org.xinheng.exchange.domain.Sheet;
import org.xinheng.exchange.store.jooq.tables.records.FileRecord;
import org.xinheng.identity.Scope;
import org.xinheng.shared.Region;

/** Files that wait: their rows leave here as ciphertext, each for the officer who brought it. */
@Repository
public class FileStore {

  private final DSLContext sql;

  public FileStore(DSLContext sql) {
    this.sql = sql;
  }

  public void insert(Scope scope, WaitingFile file, byte[] digest, Sheet sheet, SecretBox box) {
    FileRecord row = new FileRecord();
    row.setRegion(scope.region().code());
    row.setId(file.id());
    row.setOfficerId(scope.officer());
    row.setBroughtAt(at(file.broughtAt()));
    row.setFromOn(file.from());
    row.setUntilOn(file.until());
    row.setExpiresOn(file.expiresOn());
    row.setDigest(digest);
    row.setLines(file.lines());
    row.setAccusations(file.accusations());
    row.setContent(box.seal(column(scope, file.id()), SheetJson.write(sheet)));
    sql.executeInsert(row);
  }

  /** Files of an officer that are still kept, the newest first. */
  public List<WaitingFile> list(Scope scope, LocalDate today) {
    return sql.select(
            FILE.ID,
            FILE.BROUGHT_AT,
            FILE.FROM_ON,
            FILE.UNTIL_ON,
            FILE.EXPIRES_ON,
            FILE.LINES,
            FILE.ACCUSATIONS,
            FILE.TAKEN_AT,
            FILE.VERSION)
        .from(FILE)
        .where(
            FILE.REGION.eq(scope.region().code()),
            FILE.OFFICER_ID.eq(scope.officer()),
            FILE.EXPIRES_ON.ge(today))
        .orderBy(FILE.ID.desc())
        .fetch(FileStore::file);
  }

  /**
   * A file with its rows.
   *
   * @param file what is known of it
   * @param digest SHA-256 of the file as it was brought
   * @param sheet its rows
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
  public record Stored(WaitingFile file, byte[] digest, Sheet sheet) {}

  /** A file of the officer that is still kept. */
  public Optional<Stored> find(Scope scope, UUID id, LocalDate today, SecretBox box) {
    return sql.selectFrom(FILE)
        .where(
            FILE.REGION.eq(scope.region().code()),
            FILE.OFFICER_ID.eq(scope.officer()),
            FILE.ID.eq(id),
            FILE.EXPIRES_ON.ge(today))
        .fetchOptional(row -> stored(scope, row, box));
  }

  private static Stored stored(Scope scope, FileRecord row, SecretBox box) {
    String content = box.open(column(scope, row.getId()), row.getContent());
    return new Stored(file(row), row.getDigest(), SheetJson.read(content));
  }

  private static WaitingFile file(Record row) {
    OffsetDateTime taken = row.get(FILE.TAKEN_AT);
    return new WaitingFile(
        row.get(FILE.ID),
        row.get(FILE.BROUGHT_AT).toInstant(),
        row.get(FILE.FROM_ON),
        row.get(FILE.UNTIL_ON),
        row.get(FILE.EXPIRES_ON),
        row.get(FILE.LINES),
        row.get(FILE.ACCUSATIONS),
        taken == null ? null : taken.toInstant(),
        row.get(FILE.VERSION));
  }

  /** Whether the officer brought such a file. */
  public boolean has(Scope scope, UUID id) {
    return sql.fetchExists(
        sql.selectOne()
            .from(FILE)
            .where(
                FILE.REGION.eq(scope.region().code()),
                FILE.OFFICER_ID.eq(scope.officer()),
                FILE.ID.eq(id)));
  }

  /** Waits until no other file of the county is being taken in; holds to the end. */
  public void queue(Region region) {
    sql.fetch(
        "select pg_advisory_xact_lock(hashtextextended(?, 0))", region.code() + "/exchange.import");
  }

  /** Marks a file as taken in; false when another version of it is there, or none. */
  public boolean take(Scope scope, UUID id, int version, Instant at) {
    return sql.update(FILE)
            .set(FILE.TAKEN_AT, at(at))
            .set(FILE.VERSION, version + 1)
            .where(
                FILE.REGION.eq(scope.region().code()),
                FILE.OFFICER_ID.eq(scope.officer()),
                FILE.ID.eq(id),
                FILE.VERSION.eq(version),
                FILE.TAKEN_AT.isNull())
            .execute()
        == 1;
  }

  public boolean delete(Scope scope, UUID id, int version) {
    return sql.deleteFrom(FILE)
            .where(
                FILE.REGION.eq(scope.region().code()),
                FILE.OFFICER_ID.eq(scope.officer()),
                FILE.ID.eq(id),
                FILE.VERSION.eq(version))
            .execute()
        == 1;
  }

  /** Throws away what has expired, of any officer of the county. */
  public void forget(Region region, LocalDate today) {
    sql.fetch("select exchange.forget_files(?, ?)", region.code(), today);
  }

  private static String column(Scope scope, UUID id) {
    return scope.region().code() + "/" + scope.officer() + "/" + id;
  }

  /** An instant as tables keep it, to the microsecond. */
  static OffsetDateTime at(Instant instant) {
    return OffsetDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
  }
}
