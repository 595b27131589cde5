package org.xinheng.petition;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinheng.petition.store.NumberStore;
import org.xinheng.shared.Region;
import org.xinheng.shared.RowScope;
import org.xinheng.shared.RowScopes;

/**
 * Which matter a chain of history is, for the audit: number and id, and nothing else of it. The
 * audit's own scope shows no matters, so this narrow reading takes the county's.
 */
@Service
public class MatterNumbers {

  private final NumberStore store;
  private final RowScopes rows;

  MatterNumbers(NumberStore store, RowScopes rows) {
    this.store = store;
    this.rows = rows;
  }

  /** The matter of a number. */
  @Transactional(readOnly = true)
  public Optional<UUID> id(Region region, String number) {
    return rows.within(RowScope.county(region), () -> store.id(region, number));
  }

  /** Numbers by id, in one statement; ids that are no matters have none. */
  @Transactional(readOnly = true)
  public Map<UUID, String> numbers(Region region, Set<UUID> ids) {
    return ids.isEmpty()
        ? Map.of()
        : rows.within(RowScope.county(region), () -> store.numbers(region, ids));
  }
}
