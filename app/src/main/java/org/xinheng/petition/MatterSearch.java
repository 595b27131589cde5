package org.xinheng.petition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinheng.identity.Scope;
import org.xinheng.identity.Unit;
import org.xinheng.identity.Units;
import org.xinheng.petition.store.MatterLists;
import org.xinheng.petition.store.MatterLists.Listed;
import org.xinheng.shared.OfficeClock;
import org.xinheng.shared.Page;

/**
 * Pages of the list of matters, whatever they are narrowed by. Words in statements are found by an
 * index that knows no scope; the database says which of its finds the officer may see.
 */
@Component
class MatterSearch {

  /** Finds looked at in one statement. */
  static final int AT_ONCE = 1_000;

  /** Statements of one page at most; a page that ends before says where to go on. */
  static final int STATEMENTS = 5;

  private final MatterLists lists;
  private final StatementIndex index;
  private final Units units;
  private final OfficeClock clock;

  MatterSearch(MatterLists lists, StatementIndex index, Units units, OfficeClock clock) {
    this.lists = lists;
    this.index = index;
    this.units = units;
    this.clock = clock;
  }

  Page<MatterRow> page(Scope scope, MatterFilter filter, @Nullable UUID after, int rows) {
    if (filter.isUnfit()) {
      return new Page<>(List.of(), null);
    }
    return filter.inStatements()
        ? said(scope, filter, after, rows)
        : lists.list(scope, filter, named(scope, filter), clock.today(), after, rows);
  }

  boolean isWhole(Scope scope) {
    return index.isWhole(scope.region());
  }

  private Page<MatterRow> said(Scope scope, MatterFilter filter, @Nullable UUID after, int rows) {
    List<Listed> shown = new ArrayList<>();
    UUID older = after;
    for (int i = 0; i < STATEMENTS && shown.size() <= rows; i++) {
      List<UUID> found = index.find(scope.region(), filter.words(), older, AT_ONCE);
      if (!found.isEmpty()) {
        shown.addAll(lists.among(scope, filter, found, clock.today(), rows + 1));
      }
      if (found.size() < AT_ONCE) {
        return MatterLists.page(shown, rows);
      }
      older = found.getLast();
    }
    return shown.size() > rows
        ? MatterLists.page(shown, rows)
        : new Page<>(shown.stream().map(Listed::row).toList(), String.valueOf(older));
  }

  /** Units whose name holds what is looked for. */
  private Set<UUID> named(Scope scope, MatterFilter filter) {
    String text = filter.text();
    if (text == null) {
      return Set.of();
    }
    return units.all(scope.region()).stream()
        .filter(unit -> unit.name().contains(text))
        .map(Unit::id)
        .collect(Collectors.toUnmodifiableSet());
  }
}
