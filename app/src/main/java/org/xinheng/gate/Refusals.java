package org.xinheng.gate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinheng.gate.Visitors.Visitor;
import org.xinheng.gate.store.RefusalStore;
import org.xinheng.shared.Ids;
import org.xinheng.shared.OfficeClock;
import org.xinheng.shared.Region;
import org.xinheng.shared.RowScope;
import org.xinheng.shared.RowScopes;

/** What the gate turned away, for the officer in charge of secrecy (保密干部); never what it was. */
@Service
public class Refusals {

  /** County of a refusal where nobody had signed in and several counties are served. */
  public static final Region NOWHERE = new Region("000000");

  private final RefusalStore store;
  private final OfficeClock clock;
  private final RowScopes rows;

  Refusals(RefusalStore store, OfficeClock clock, RowScopes rows) {
    this.store = store;
    this.clock = clock;
    this.rows = rows;
  }

  /**
   * One refusal.
   *
   * @param entrance method and address pattern
   * @param length characters or bytes turned away
   */
  public record Refusal(String entrance, Instant at, @Nullable UUID officer, long length) {}

  /** A classified paper handed in offline: its register number and who answers for it. */
  public record OfflinePaper(String number, LocalDate receivedOn, UUID responsible) {}

  /** Notes a refusal. */
  @Transactional
  public void note(@Nullable Visitor visitor, String entrance, long length) {
    Instant at = clock.instant();
    Region region = visitor == null ? NOWHERE : visitor.region();
    @Nullable UUID officer = visitor == null ? null : visitor.officer();
    var refusal = new Refusal(entrance, at, officer, length);
    rows.run(RowScope.directory(region), () -> store.insert(region, Ids.next(at), refusal));
  }

  /** How many since an instant. */
  @Transactional(readOnly = true)
  public int count(Region region, Instant since) {
    return store.count(region, since);
  }

  /** The newest, at most so many. */
  @Transactional(readOnly = true)
  public List<Refusal> newest(Region region, int limit) {
    return store.newest(region, limit);
  }

  /** Enters a paper; false when its number is taken already. */
  @Transactional
  public boolean enter(Region region, OfflinePaper paper, UUID by) {
    try {
      store.insert(region, paper, by, clock.instant());
      return true;
    } catch (DuplicateKeyException taken) {
      return false;
    }
  }

  /** Papers handed in offline, newest first. */
  @Transactional(readOnly = true)
  public List<OfflinePaper> papers(Region region, int limit) {
    return store.papers(region, limit);
  }
}
