package org.xinheng.ledger.store;

import static org.xinheng.ledger.store.jooq.Tables.VERIFICATION;

import java.time.ZoneOffset;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinheng.ledger.Checked;
import org.xinheng.shared.Ids;
import org.xinheng.shared.Region;

/** Outcomes of verifications. Only inserts and reads. */
@Repository
public class CheckStore {

  private final DSLContext sql;

  public CheckStore(DSLContext sql) {
    this.sql = sql;
  }

  public void insert(Region region, Checked checked) {
    sql.insertInto(VERIFICATION)
        .set(VERIFICATION.REGION, region.code())
        .set(VERIFICATION.ID, Ids.next(checked.at()))
        .set(VERIFICATION.AT, checked.at().atOffset(ZoneOffset.UTC))
        .set(VERIFICATION.ENTRIES, checked.entries())
        .set(VERIFICATION.SEALS, checked.seals())
        .set(VERIFICATION.FIRST_BAD, checked.firstBad())
        .execute();
  }

  public Optional<Checked> last(Region region) {
    return sql.selectFrom(VERIFICATION)
        .where(VERIFICATION.REGION.eq(region.code()))
        .orderBy(VERIFICATION.ID.desc())
        .limit(1)
        .fetchOptional(
            r -> new Checked(r.getAt().toInstant(), r.getEntries(), r.getSeals(), r.getFirstBad()));
  }
}
