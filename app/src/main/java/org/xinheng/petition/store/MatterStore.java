package org.xinheng.petition.store;

import static org.xinheng.petition.store.jooq.Tables.CO_HANDLING;
import static org.xinheng.petition.store.jooq.Tables.HIGHER_VISIT;
import static org.xinheng.petition.store.jooq.Tables.MATTER;
import static org.xinheng.petition.store.jooq.Tables.NUMBER_SERIES;
import static org.xinheng.petition.store.jooq.Tables.OPINION;
import static org.xinheng.petition.store.jooq.Tables.PERSON;
import static org.xinheng.petition.store.jooq.Tables.REQUEST;
import static org.xinheng.petition.store.jooq.Tables.STATEMENT;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.xinheng.crypto.SecretBox;
import org.xinheng.identity.Scope;
import org.xinheng.petition.PersonEntry;
import org.xinheng.petition.domain.Opinion;
import org.xinheng.petition.domain.PaperChange;
import org.xinheng.petition.store.jooq.tables.records.MatterRecord;
import org.xinheng.petition.store.jooq.tables.records.PersonRecord;
import org.xinheng.petition.store.jooq.tables.records.StatementRecord;
import org.xinheng.shared.Region;

/** One matter with all that belongs to it: written by acts, read by its page. */
@Repository
public class MatterStore {

  private final DSLContext sql;

  public MatterStore(DSLContext sql) {
    this.sql = sql;
  }

  /** Takes so many numbers of a series, from 1; gives the last of them. */
  public int take(Region region, String series, int count) {
    return sql.insertInto(NUMBER_SERIES)
        .set(NUMBER_SERIES.REGION, region.code())
        .set(NUMBER_SERIES.SERIES, series)
        .set(NUMBER_SERIES.LAST, count)
        .onConflict(NUMBER_SERIES.REGION, NUMBER_SERIES.SERIES)
        .doUpdate()
        .set(NUMBER_SERIES.LAST, NUMBER_SERIES.LAST.plus(count))
        .returningResult(NUMBER_SERIES.LAST)
        .fetchSingle()
        .value1();
  }

  /** The last number given in a series, 0 when none was. */
  public int last(Region region, String series) {
    return sql.select(NUMBER_SERIES.LAST)
        .from(NUMBER_SERIES)
        .where(NUMBER_SERIES.REGION.eq(region.code()), NUMBER_SERIES.SERIES.eq(series))
        .fetchOptional(NUMBER_SERIES.LAST)
        .orElse(0);
  }

  /** Makes sure that a series goes on after a number given elsewhere. */
  public void reserve(Region region, String series, int last) {
    sql.insertInto(NUMBER_SERIES)
        .set(NUMBER_SERIES.REGION, region.code())
        .set(NUMBER_SERIES.SERIES, series)
        .set(NUMBER_SERIES.LAST, last)
        .onConflict(NUMBER_SERIES.REGION, NUMBER_SERIES.SERIES)
        .doUpdate()
        .set(NUMBER_SERIES.LAST, DSL.greatest(NUMBER_SERIES.LAST, DSL.val(last)))
        .execute();
  }

  public void insert(MatterRecord matter, List<PersonRecord> persons, StatementRecord statement) {
    sql.executeInsert(matter);
    sql.batchInsert(persons).execute();
    sql.executeInsert(statement);
  }

  public void update(MatterRecord matter) {
    sql.executeUpdate(matter);
  }

  /** One change more, for what is kept beside the matter. */
  public void raiseVersion(Region region, UUID matter) {
    sql.update(MATTER)
        .set(MATTER.VERSION, MATTER.VERSION.plus(1))
        .where(MATTER.REGION.eq(region.code()), MATTER.ID.eq(matter))
        .execute();
  }

  /** Forgets what is kept beside destroyed keys: fingerprints of persons, drafts. */
  public void forgetErased() {
    sql.fetch("select petition.forget_erased()");
  }

  /** A matter that a scope may know of. */
  public Optional<MatterRecord> find(Scope scope, String number) {
    return sql.selectFrom(MATTER)
        .where(Visibility.of(scope), MATTER.NUMBER.eq(number))
        .fetchOptional();
  }

  /** Whether a scope may know of a matter. */
  public boolean reaches(Scope scope, String number) {
    return sql.fetchExists(
        sql.selectOne().from(MATTER).where(Visibility.of(scope), MATTER.NUMBER.eq(number)));
  }

  /** A matter that a scope may know of, held until the transaction ends. */
  public Optional<MatterRecord> lock(Scope scope, String number) {
    return sql.selectFrom(MATTER)
        .where(Visibility.of(scope), MATTER.NUMBER.eq(number))
        .forUpdate()
        .fetchOptional();
  }

  /** The number of a matter of the county. */
  public Optional<String> number(Region region, UUID id) {
    return sql.select(MATTER.NUMBER)
        .from(MATTER)
        .where(MATTER.REGION.eq(region.code()), MATTER.ID.eq(id))
        .fetchOptional(MATTER.NUMBER);
  }

  public void write(Region region, UUID matter, PaperChange change, SecretBox box) {
    switch (change) {
      case PaperChange.Issued(var opinion) ->
          sql.executeInsert(Rows.opinion(region, matter, opinion, box));
      case PaperChange.Delivered(var ordinal, var on, var way) ->
          sql.update(OPINION)
              .set(OPINION.DELIVERED_ON, on)
              .set(OPINION.DELIVERY_WAY, way.code())
              .where(
                  OPINION.REGION.eq(region.code()),
                  OPINION.MATTER_ID.eq(matter),
                  OPINION.ORDINAL.eq(ordinal))
              .execute();
      case PaperChange.Listed(var requests) -> {
        sql.deleteFrom(REQUEST)
            .where(REQUEST.REGION.eq(region.code()), REQUEST.MATTER_ID.eq(matter))
            .execute();
        sql.batchInsert(Rows.requests(region, matter, requests, box)).execute();
      }
      case PaperChange.Helped(var help) -> {
        var row = Rows.help(region, matter, help);
        sql.insertInto(CO_HANDLING)
            .set(row)
            .onConflict(CO_HANDLING.REGION, CO_HANDLING.MATTER_ID, CO_HANDLING.UNIT_ID)
            .doUpdate()
            .set(CO_HANDLING.NOTED_ON, row.getNotedOn())
            .execute();
      }
      case PaperChange.RaisedAbove(var visit) ->
          sql.insertInto(HIGHER_VISIT)
              .set(Rows.raised(region, matter, visit))
              .onConflictDoNothing()
              .execute();
    }
  }

  /**
   * A person of a matter, in clear.
   *
   * @param role main, representative or proxy
   * @param entry what was written down
   */
  public record Stored(String role, PersonEntry entry) {}

  /** The persons of a matter, in clear. */
  public List<Stored> persons(Region region, UUID matter, SecretBox box) {
    return sql.selectFrom(PERSON)
        .where(PERSON.REGION.eq(region.code()), PERSON.MATTER_ID.eq(matter))
        .orderBy(PERSON.ORDINAL)
        .fetch(row -> new Stored(row.getRole(), Rows.person(row, box)));
  }

  /** The petitioner's own words. */
  public String statement(Region region, UUID matter, SecretBox box) {
    return sql.selectFrom(STATEMENT)
        .where(STATEMENT.REGION.eq(region.code()), STATEMENT.MATTER_ID.eq(matter))
        .fetchSingle(row -> Rows.statement(row, box));
  }

  /** The requests that were listed, in their order; empty when none were. */
  public List<String> requests(Region region, UUID matter, SecretBox box) {
    return sql.selectFrom(REQUEST)
        .where(REQUEST.REGION.eq(region.code()), REQUEST.MATTER_ID.eq(matter))
        .orderBy(REQUEST.ORDINAL)
        .fetch(row -> Rows.request(row, box));
  }

  /** The written answers of a matter, oldest first. */
  public List<Opinion> opinions(Region region, UUID matter, SecretBox box) {
    return sql.selectFrom(OPINION)
        .where(OPINION.REGION.eq(region.code()), OPINION.MATTER_ID.eq(matter))
        .orderBy(OPINION.ORDINAL)
        .fetch(row -> Rows.opinion(row, box));
  }
}
