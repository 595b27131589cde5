package org.xinheng.gate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinheng.gate.store.RefusalStore;
import org.xinheng.shared.Ids;
import org.xinheng.shared.OfficeClock;
import org.xinheng.shared.Region;

/** What the gate turned away, for the officer in charge of secrecy (保密干部); never what it was. */
@Service
public class Refusals {

  /** County of a refusal where nobody had signed in and several counties are served. */
  public static final Region NOWHERE = new Region("000000");

  private final RefusalStore store;
  private final Witness witness;
  private final OfficeClock clock;

  Refusals(RefusalStore store, Witness witness, OfficeClock clock) {
    this.store = store;
    this.witness = witness;
    this.clock = clock;
  }

  /**
   * One refusal.
   *
   * @param entrance method and address pattern
   * @param length characters or bytes turned away
   */
  public record Refusal(String entrance, Instant at, @Nullable UUID officer, long length) {}

  /**
   * A file that no program can read, and what the officer who looked at it says it is.
   *
   * @param length in bytes
   */
  public record Sighting(String entrance, Instant at, UUID officer, long length, Sighted what) {}

  /** A classified paper handed in offline: its register number and who answers for it. */
  public record OfflinePaper(String number, LocalDate receivedOn, UUID responsible) {}

  /**
   * Notes a refusal.
   *
   * @param region the county, or {@link #NOWHERE}
   * @param officer who was turned away; empty when nobody had signed in
   */
  @Transactional
  public void note(Region region, @Nullable UUID officer, String entrance, long length) {
    Instant at = clock.instant();
    store.insert(region, Ids.next(at), new Refusal(entrance, at, officer, length));
    if (!region.equals(NOWHERE)) {
      witness.saw(region, officer, "gate.refused", entrance + " " + length);
    }
  }

  /** Notes that an officer has looked at a file and declares that it carries no mark. */
  @Transactional
  public void noteSeen(Region region, UUID officer, String entrance, long length, Sighted what) {
    Instant at = clock.instant();
    store.insert(region, Ids.next(at), new Sighting(entrance, at, officer, length, what));
    witness.saw(region, officer, "gate.seen", entrance + " " + length + " " + what.code());
  }

  /** The newest looks at files, at most so many. */
  @Transactional(readOnly = true)
  public List<Sighting> sightings(Region region, int limit) {
    return store.sightings(region, limit);
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
    if (!store.insert(region, paper, by, clock.instant())) {
      return false;
    }
    witness.saw(region, by, "gate.offline-paper", paper.number());
    return true;
  }

  /** Papers handed in offline, newest first. */
  @Transactional(readOnly = true)
  public List<OfflinePaper> papers(Region region, int limit) {
    return store.papers(region, limit);
  }
}
