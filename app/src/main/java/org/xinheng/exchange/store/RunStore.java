package org.xinheng.exchange.store;

import static org.xinheng.exchange.store.jooq.Tables.RUN;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinheng.exchange.Run;
import org.xinheng.exchange.store.jooq.tables.records.RunRecord;
import org.xinheng.identity.Scope;

/** The record of what was taken in and handed out. */
@Repository
public class RunStore {

  private final DSLContext sql;

  public RunStore(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * Adds to the record.
   *
   * @param digest of the file that was taken in; empty for one that was handed out
   */
  public void insert(Scope scope, UUID id, Run run, byte @Nullable [] digest) {
    RunRecord row = new RunRecord();
    row.setRegion(scope.region().code());
    row.setId(id);
    row.setKind(run.kind().code());
    row.setUnitId(scope.unit());
    row.setUnitPath(scope.unitPath());
    row.setOfficerId(run.officer());
    row.setDoneAt(FileStore.at(run.at()));
    row.setFromOn(run.from());
    row.setUntilOn(run.until());
    row.setDigest(digest);
    row.setAdded(run.counts().added());
    row.setChanged(run.counts().changed());
    row.setUnchanged(run.counts().unchanged());
    row.setRefused(run.counts().refused());
    row.setAccusations(run.counts().accusations());
    sql.executeInsert(row);
  }

  /** The newest below the scope's reach. */
  public List<Run> newest(Scope scope, int most) {
    String reach = scope.matterReach();
    return sql.selectFrom(RUN)
        .where(
            RUN.REGION.eq(scope.region().code()),
            RUN.UNIT_PATH.ge(reach),
            RUN.UNIT_PATH.lt(reach.substring(0, reach.length() - 1) + "0"))
        .orderBy(RUN.ID.desc())
        .limit(most)
        .fetch(RunStore::run);
  }

  private static Run run(RunRecord row) {
    return new Run(
        Run.Kind.valueOf(row.getKind().toUpperCase(Locale.ROOT)),
        row.getOfficerId(),
        row.getDoneAt().toInstant(),
        row.getFromOn(),
        row.getUntilOn(),
        new Run.Counts(
            row.getAdded(),
            row.getChanged(),
            row.getUnchanged(),
            row.getRefused(),
            row.getAccusations()));
  }
}
