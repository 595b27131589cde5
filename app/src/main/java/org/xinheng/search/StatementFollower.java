package org.xinheng.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.xinheng.petition.ScrubbedStatements;
import org.xinheng.shared.Ids;
import org.xinheng.shared.OfficeClock;
import org.xinheng.shared.Region;
import org.xinheng.shared.RowScope;
import org.xinheng.shared.RowScopes;

/**
 * Brings the index after what the database has committed. Ids are in the order of registration:
 * each round takes what is newer than the newest taken in, and looks once more at the minute before
 * it, for what was registered before and committed later. What is in the index twice is there once.
 * Nothing is owed to it by the one who registers, and each host follows for itself.
 */
@Service
public class StatementFollower {

  /** Statements in one transaction. */
  static final int AT_ONCE = 1_000;

  /** So many are on the disk before the next: what was cut off goes on from there. */
  private static final int COMMIT_AFTER = 20_000;

  /** Longer than any registration takes from its first moment to its commit. */
  private static final Duration LATE = Duration.ofMinutes(1);

  private final StatementSearch search;
  private final ScrubbedStatements statements;
  private final RowScopes rows;
  private final OfficeClock clock;

  /** What was taken in of the minute before the newest, by county. */
  private final Map<Region, Set<UUID>> recent = new HashMap<>();

  /** What may not be searched and was removed, by county; all of it at the first round. */
  private final Map<Region, Set<UUID>> removed = new HashMap<>();

  StatementFollower(
      StatementSearch search, ScrubbedStatements statements, RowScopes rows, OfficeClock clock) {
    this.search = search;
    this.statements = statements;
    this.rows = rows;
    this.clock = clock;
  }

  /**
   * Takes in what has come, and removes what may not be searched any more.
   *
   * @return statements taken in
   */
  public synchronized int follow(Region region) {
    try {
      StatementFile file = search.writable();
      int taken = take(file, region);
      remove(file, region);
      file.setWhole(region);
      file.commit();
      return taken;
    } catch (IOException e) {
      throw new UncheckedIOException("the index of statements cannot be written", e);
    }
  }

  private int take(StatementFile file, Region region) throws IOException {
    Set<UUID> known = recent.getOrDefault(region, Set.of());
    Set<UUID> seen = new HashSet<>();
    UUID newest = file.newest(region);
    UUID after = newest == null ? null : before(newest);
    int taken = 0;
    int committed = 0;
    List<UUID> ids;
    do {
      ids = statements.ids(region, after, AT_ONCE);
      List<UUID> fresh = ids.stream().filter(id -> !known.contains(id)).toList();
      put(file, region, fresh);
      taken += fresh.size();
      if (!ids.isEmpty()) {
        UUID last = ids.getLast();
        after = last;
        file.setNewest(region, last);
        seen.addAll(ids);
        seen.removeIf(id -> millis(id) < millis(before(last)));
      }
      if (taken - committed >= COMMIT_AFTER) {
        committed = taken;
        file.commit();
      }
    } while (ids.size() == AT_ONCE);
    recent.put(region, seen);
    return taken;
  }

  private void remove(StatementFile file, Region region) throws IOException {
    Set<UUID> gone = removed.get(region);
    LocalDate since = gone == null ? null : clock.today().minusDays(1);
    Set<UUID> all = gone == null ? new HashSet<>() : gone;
    List<UUID> fresh = statements.withheld(region, since).stream().filter(all::add).toList();
    file.remove(fresh);
    removed.put(region, all);
  }

  private void put(StatementFile file, Region region, List<UUID> fresh) throws IOException {
    if (!fresh.isEmpty()) {
      for (ScrubbedStatements.Scrubbed one : statements.of(region, fresh)) {
        file.put(region, one.matter(), one.text());
      }
      removed.getOrDefault(region, new HashSet<>()).removeAll(fresh);
    }
  }

  /** Throws the index of a county away and builds it anew; searches are not whole meanwhile. */
  public synchronized int rebuild(Region region) {
    try {
      StatementFile file = search.writable();
      file.clear(region);
      file.commit();
    } catch (IOException e) {
      throw new UncheckedIOException("the index of statements cannot be written", e);
    }
    recent.remove(region);
    return follow(region);
  }

  /**
   * How far the index has come; only the program that holds it can say. Numbers without a matter,
   * whoever asks.
   *
   * @throws IndexHeld when another one does
   */
  public SearchState state(Region region) {
    try {
      StatementFile file = search.writable();
      int searchable = rows.within(RowScope.county(region), () -> statements.count(region));
      return new SearchState(region, file.count(region), searchable, file.isWhole(region));
    } catch (IOException e) {
      throw new UncheckedIOException("the index of statements cannot be read", e);
    }
  }

  private static UUID before(UUID newest) {
    return Ids.of(Math.max(0, millis(newest) - LATE.toMillis()), 0, 0);
  }

  private static long millis(UUID id) {
    return id.getMostSignificantBits() >>> 16;
  }
}
