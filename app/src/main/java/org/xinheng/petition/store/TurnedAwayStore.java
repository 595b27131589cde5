package org.xinheng.petition.store;

import static org.xinheng.petition.store.jooq.Tables.TURNED_AWAY;

import java.time.LocalDate;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinheng.shared.Region;

/** How many reports of wrongdoing were directed to where they belong: a number a day. */
@Repository
public class TurnedAwayStore {

  private final DSLContext sql;

  TurnedAwayStore(DSLContext sql) {
    this.sql = sql;
  }

  /** One more. */
  public void count(Region region, LocalDate day) {
    sql.insertInto(TURNED_AWAY)
        .set(TURNED_AWAY.REGION, region.code())
        .set(TURNED_AWAY.DAY, day)
        .set(TURNED_AWAY.COUNT, 1)
        .onConflict(TURNED_AWAY.REGION, TURNED_AWAY.DAY)
        .doUpdate()
        .set(TURNED_AWAY.COUNT, TURNED_AWAY.COUNT.plus(1))
        .execute();
  }

  /** How many since a day. */
  public int since(Region region, LocalDate day) {
    return sql.select(TURNED_AWAY.COUNT)
        .from(TURNED_AWAY)
        .where(TURNED_AWAY.REGION.eq(region.code()), TURNED_AWAY.DAY.ge(day))
        .fetch(TURNED_AWAY.COUNT)
        .stream()
        .mapToInt(Integer::intValue)
        .sum();
  }
}
