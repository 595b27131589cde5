package org.xinheng.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinheng.ledger.store.EntryLists;
import org.xinheng.ledger.store.EntryLists.Place;
import org.xinheng.shared.Page;
import org.xinheng.shared.Region;
import org.xinheng.shared.RowScope;
import org.xinheng.shared.RowScopes;

/**
 * The history as the audit reads it: every entry of the county, nothing of what it says. The rows
 * of matters are out of an auditor's scope; that they exist is the audit's business, so this narrow
 * reading takes the county's scope and never fetches a content.
 */
@Service
public class AuditTrail {

  /** Rows of a page. */
  public static final int PAGE = 50;

  private static final Pattern KEY =
      Pattern.compile("(-?[0-9]{1,18})_([0-9a-f-]{36})_([0-9]{1,9})");

  private final EntryLists lists;
  private final RowScopes rows;

  AuditTrail(EntryLists lists, RowScopes rows) {
    this.lists = lists;
    this.rows = rows;
  }

  /**
   * Entries, newest first, in one statement.
   *
   * @param after key of the page before; an unreadable one is the first page
   * @param limit rows of the page
   */
  @Transactional(readOnly = true)
  public Page<EntryLine> list(
      Region region, EntryFilter filter, @Nullable String after, int limit) {
    List<EntryLine> found =
        rows.within(
            RowScope.county(region),
            () -> lists.list(region, filter, place(after).orElse(null), limit + 1));
    return Page.of(found, limit, EntryLine::key);
  }

  private static Optional<Place> place(@Nullable String after) {
    var match = KEY.matcher(after == null ? "" : after);
    return match.matches()
        ? place(match.group(1), match.group(2), match.group(3))
        : Optional.empty();
  }

  private static Optional<Place> place(String micros, String chain, String seq) {
    try {
      Instant at = Instant.EPOCH.plus(Long.parseLong(micros), ChronoUnit.MICROS);
      return Optional.of(new Place(at, UUID.fromString(chain), Integer.parseInt(seq)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
