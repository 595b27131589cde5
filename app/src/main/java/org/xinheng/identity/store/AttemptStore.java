package org.xinheng.identity.store;

import static org.xinheng.identity.store.jooq.Tables.ATTEMPT;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinheng.identity.domain.Delays;
import org.xinheng.shared.Region;

/** Wrong attempts to sign in, by account and by where they came from. */
@Repository
public class AttemptStore {

  private static final String ALARM = "*";

  private final DSLContext sql;

  public AttemptStore(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * Counts an attempt before it is judged, so that many at once cannot slip through together.
   *
   * @return how many have failed if this one does; 0 when the account must still wait here
   */
  public int begin(Region region, String account, String from, Instant at) {
    var now = stored(at);
    sql.insertInto(ATTEMPT)
        .values(region.code(), account, from, 0, now, now)
        .onConflictDoNothing()
        .execute();
    var row = sql.selectFrom(ATTEMPT).where(one(region, account, from)).forUpdate().fetchSingle();
    if (row.getWaitUntil().isAfter(now)) {
      return 0;
    }
    boolean forgotten = row.getLastAt().plus(Delays.FORGOTTEN).isBefore(now);
    int failures = forgotten ? 1 : row.getFailures() + 1;
    sql.update(ATTEMPT)
        .set(ATTEMPT.FAILURES, failures)
        .set(ATTEMPT.LAST_AT, now)
        .set(ATTEMPT.WAIT_UNTIL, now.plus(Delays.after(failures)))
        .where(one(region, account, from))
        .execute();
    return failures;
  }

  /** Forgets the failures of an account after a right attempt. */
  public void clear(Region region, String account, String from) {
    sql.deleteFrom(ATTEMPT).where(one(region, account, from)).execute();
  }

  /** How many accounts failed from one address since. */
  public int accountsFrom(Region region, String from, Instant since) {
    return sql.fetchCount(
        ATTEMPT,
        ATTEMPT.REGION.eq(region.code()),
        ATTEMPT.CAME_FROM.eq(from),
        ATTEMPT.ACCOUNT.ne(ALARM),
        ATTEMPT.LAST_AT.ge(since.atOffset(ZoneOffset.UTC)));
  }

  /** Raises the alarm of an address once in a window; false when it was raised already. */
  public boolean raise(Region region, String from, Instant at) {
    var now = stored(at);
    return sql.insertInto(ATTEMPT)
            .values(region.code(), ALARM, from, 0, now, now)
            .onConflict(ATTEMPT.REGION, ATTEMPT.ACCOUNT, ATTEMPT.CAME_FROM)
            .doUpdate()
            .set(ATTEMPT.LAST_AT, now)
            .where(ATTEMPT.LAST_AT.lt(now.minus(Delays.SPRAY_WINDOW)))
            .execute()
        == 1;
  }

  /** As the database keeps it: a finer time, rounded up there, would lie in the future here. */
  private static OffsetDateTime stored(Instant at) {
    return at.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }

  private static Condition one(Region region, String account, String from) {
    return ATTEMPT
        .REGION
        .eq(region.code())
        .and(ATTEMPT.ACCOUNT.eq(account))
        .and(ATTEMPT.CAME_FROM.eq(from));
  }
}
