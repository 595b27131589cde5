package org.xinheng.petition.store;

import static org.xinheng.petition.store.jooq.Tables.SHOWN_THE_WAY;

import java.time.LocalDate;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinheng.shared.Region;

/** How many reports of wrongdoing were shown the way, by day and unit. */
@Repository
public class ShownTheWayStore {

  private final DSLContext sql;

  public ShownTheWayStore(DSLContext sql) {
    this.sql = sql;
  }

  public void add(Region region, LocalDate day, UUID unit) {
    sql.insertInto(SHOWN_THE_WAY)
        .set(SHOWN_THE_WAY.REGION, region.code())
        .set(SHOWN_THE_WAY.DAY, day)
        .set(SHOWN_THE_WAY.UNIT_ID, unit)
        .set(SHOWN_THE_WAY.NUMBER, 1)
        .onConflict(SHOWN_THE_WAY.REGION, SHOWN_THE_WAY.DAY, SHOWN_THE_WAY.UNIT_ID)
        .doUpdate()
        .set(SHOWN_THE_WAY.NUMBER, SHOWN_THE_WAY.NUMBER.plus(1))
        .execute();
  }
}
