package org.xinheng.petition.store;

import static org.xinheng.petition.store.jooq.Tables.INTAKE;

import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinheng.crypto.SecretBox;
import org.xinheng.petition.store.jooq.tables.records.IntakeRecord;
import org.xinheng.shared.Region;

/** What was written down at registration: added with the matter; only the code may be new. */
@Repository
public class IntakeStore {

  private final DSLContext sql;

  public IntakeStore(DSLContext sql) {
    this.sql = sql;
  }

  public void insert(IntakeRecord row) {
    sql.executeInsert(row);
  }

  public Optional<IntakeRows.Stored> find(Region region, UUID matter, SecretBox box) {
    return sql.selectFrom(INTAKE)
        .where(INTAKE.REGION.eq(region.code()), INTAKE.MATTER_ID.eq(matter))
        .fetchOptional(row -> IntakeRows.stored(row, box));
  }

  /** Keyed digest of the query code of a matter. */
  public byte[] code(Region region, UUID matter) {
    return sql.select(INTAKE.CODE)
        .from(INTAKE)
        .where(INTAKE.REGION.eq(region.code()), INTAKE.MATTER_ID.eq(matter))
        .fetchSingle()
        .value1();
  }

  /** Replaces the query code; the one before fits no more. */
  public void setCode(Region region, UUID matter, byte[] code) {
    sql.update(INTAKE)
        .set(INTAKE.CODE, code)
        .set(INTAKE.CODES_GIVEN, INTAKE.CODES_GIVEN.plus(1))
        .where(INTAKE.REGION.eq(region.code()), INTAKE.MATTER_ID.eq(matter))
        .execute();
  }
}
