package org.xinheng.petition;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinheng.gate.Gate;
import org.xinheng.identity.Scope;
import org.xinheng.petition.domain.Json;
import org.xinheng.petition.store.IntakeRows;
import org.xinheng.petition.store.SavedViewStore;
import org.xinheng.petition.store.jooq.tables.records.SavedViewRecord;
import org.xinheng.shared.Ids;
import org.xinheng.shared.OfficeClock;

/**
 * Views of the list that an officer keeps under a title (我的视图). They are the officer's own: nobody
 * else sees them, and they show what the officer may see on the day.
 */
@Service
public class SavedViews {

  /** Views of one officer, at most. */
  public static final int MOST = 12;

  private static final int LONGEST = 20;

  private final SavedViewStore store;
  private final Writing writing;
  private final OfficeClock clock;

  SavedViews(SavedViewStore store, Writing writing, OfficeClock clock) {
    this.store = store;
    this.writing = writing;
    this.clock = clock;
  }

  /**
   * A view.
   *
   * @param id its id
   * @param title what the officer calls it
   * @param filter what it shows
   * @param version how often it was changed so far
   */
  public record View(UUID id, String title, MatterFilter filter, int version) {}

  /** What became of a change. */
  public enum Outcome {
    SAVED,
    RENAMED,
    DELETED,
    /** No title, or one too long. */
    NO_TITLE,
    /** The officer has a view of this title. */
    TAKEN,
    /** One view too many. */
    FULL,
    /** It is gone, or was changed meanwhile. */
    STALE,
    /** Marks of classified content. */
    CLASSIFIED;

    public String messageKey() {
      return "petition.view." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** The officer's views, the oldest first, in one statement. */
  @Transactional(readOnly = true)
  public List<View> list(Scope scope) {
    return store.list(scope).stream().map(SavedViews::view).toList();
  }

  /** Keeps a filter under a title. */
  public Outcome save(Scope scope, String title, MatterFilter filter, String key) {
    Outcome fault = fault(title);
    return fault == null
        ? once(scope, "save", key, () -> insert(scope, title.strip(), filter))
        : fault;
  }

  /** Gives a view another title. */
  public Outcome rename(Scope scope, UUID id, int version, String title, String key) {
    Outcome fault = fault(title);
    return fault == null
        ? once(scope, "rename", key, () -> renamed(scope, id, version, title.strip()))
        : fault;
  }

  /** Throws a view away. */
  public Outcome delete(Scope scope, UUID id, int version, String key) {
    return once(
        scope,
        "delete",
        key,
        () -> store.delete(scope, id, version) ? Outcome.DELETED : Outcome.STALE);
  }

  private Outcome once(Scope scope, String act, String key, Supplier<Outcome> work) {
    Instant at = clock.instant();
    String name = "petition.view." + act;
    return Outcome.valueOf(writing.once(scope.region(), key, name, at, () -> work.get().name()));
  }

  private static @Nullable Outcome fault(String title) {
    if (title.isBlank() || title.strip().length() > LONGEST) {
      return Outcome.NO_TITLE;
    }
    return Gate.check("petition.view", title).isPresent() ? Outcome.CLASSIFIED : null;
  }

  private Outcome insert(Scope scope, String title, MatterFilter filter) {
    if (store.list(scope).size() >= MOST) {
      return Outcome.FULL;
    }
    SavedViewRecord row = new SavedViewRecord();
    row.setRegion(scope.region().code());
    row.setId(Ids.next(clock.instant()));
    row.setOfficerId(scope.officer());
    row.setTitle(title);
    row.setFilter(Json.write(filter.fields()));
    row.setVersion(1);
    row.setSavedAt(IntakeRows.at(clock.instant()));
    return store.insert(row) ? Outcome.SAVED : Outcome.TAKEN;
  }

  private Outcome renamed(Scope scope, UUID id, int version, String title) {
    if (store.isTaken(scope, title, id)) {
      return Outcome.TAKEN;
    }
    return store.rename(scope, id, version, title) ? Outcome.RENAMED : Outcome.STALE;
  }

  private static View view(SavedViewRecord row) {
    return new View(
        row.getId(), row.getTitle(), MatterFilter.of(Json.read(row.getFilter())), row.getVersion());
  }
}
