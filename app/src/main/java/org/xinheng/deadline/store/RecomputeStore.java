package org.xinheng.deadline.store;

import static org.jooq.impl.DSL.countDistinct;
import static org.xinheng.deadline.store.jooq.Tables.CLOCK;
import static org.xinheng.deadline.store.jooq.Tables.RECOMPUTATION;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinheng.deadline.Recomputation.Progress;
import org.xinheng.deadline.store.jooq.tables.records.RecomputationRecord;
import org.xinheng.shared.Region;

/** Runs of the recomputation and how far they have come. */
@Repository
public class RecomputeStore {

  private final DSLContext sql;

  public RecomputeStore(DSLContext sql) {
    this.sql = sql;
  }

  /** Whether a run with this edition was begun before. */
  public boolean knows(Region region, String edition) {
    return sql.fetchExists(
        RECOMPUTATION,
        RECOMPUTATION.REGION.eq(region.code()).and(RECOMPUTATION.EDITION.eq(edition)));
  }

  /** The newest run. */
  public Optional<Progress> last(Region region) {
    return sql.selectFrom(RECOMPUTATION)
        .where(RECOMPUTATION.REGION.eq(region.code()))
        .orderBy(RECOMPUTATION.NUMBER.desc())
        .limit(1)
        .fetchOptional(RecomputeStore::progress);
  }

  public void begin(Region region, int number, String edition, Instant at) {
    Integer cases =
        sql.select(countDistinct(CLOCK.CASE_REF))
            .from(CLOCK)
            .where(open(region))
            .fetchSingle()
            .value1();
    sql.insertInto(RECOMPUTATION)
        .set(RECOMPUTATION.REGION, region.code())
        .set(RECOMPUTATION.NUMBER, number)
        .set(RECOMPUTATION.EDITION, edition)
        .set(RECOMPUTATION.BEGUN_AT, at.atOffset(ZoneOffset.UTC))
        .set(RECOMPUTATION.CASES, cases)
        .execute();
  }

  /** The next cases with open clocks, in the order of their ids. */
  public SequencedSet<UUID> open(Region region, @Nullable UUID after, int most) {
    Condition further = after == null ? open(region) : open(region).and(CLOCK.CASE_REF.gt(after));
    return new LinkedHashSet<>(
        sql.selectDistinct(CLOCK.CASE_REF)
            .from(CLOCK)
            .where(further)
            .orderBy(CLOCK.CASE_REF)
            .limit(most)
            .fetch(CLOCK.CASE_REF));
  }

  /**
   * Notes a batch.
   *
   * @param done its cases, in order
   * @param finishedAt when that was all; empty while there are more
   */
  public void note(
      Region region,
      Progress run,
      int moved,
      SequencedSet<UUID> done,
      @Nullable Instant finishedAt) {
    OffsetDateTime finished = finishedAt == null ? null : finishedAt.atOffset(ZoneOffset.UTC);
    sql.update(RECOMPUTATION)
        .set(RECOMPUTATION.LOOKED, RECOMPUTATION.LOOKED.plus(done.size()))
        .set(RECOMPUTATION.MOVED, RECOMPUTATION.MOVED.plus(moved))
        .set(RECOMPUTATION.AFTER_CASE, done.isEmpty() ? run.after() : done.getLast())
        .set(RECOMPUTATION.FINISHED_AT, finished)
        .where(RECOMPUTATION.REGION.eq(region.code()), RECOMPUTATION.NUMBER.eq(run.number()))
        .execute();
  }

  private static Condition open(Region region) {
    return CLOCK.REGION.eq(region.code()).and(CLOCK.STOPPED_ON.isNull());
  }

  private static Progress progress(RecomputationRecord r) {
    OffsetDateTime finished = r.getFinishedAt();
    return new Progress(
        r.getNumber(),
        r.getEdition(),
        r.getBegunAt().toInstant(),
        r.getCases(),
        r.getLooked(),
        r.getMoved(),
        r.getAfterCase(),
        finished == null ? null : finished.toInstant());
  }
}
