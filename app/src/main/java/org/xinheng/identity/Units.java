package org.xinheng.identity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinheng.identity.store.UnitStore;
import org.xinheng.shared.Ids;
import org.xinheng.shared.Region;

/** The counties served here and their units. */
@Service
@Transactional(readOnly = true)
public class Units {

  private final UnitStore store;
  private final TransactionTemplate reading;

  /** A unit never changes once it is there; what was found may be remembered. */
  private final Map<Key, Unit> known = new ConcurrentHashMap<>();

  private record Key(Region region, UUID id) {}

  Units(UnitStore store, PlatformTransactionManager transactions) {
    this.store = store;
    this.reading = new TransactionTemplate(transactions);
    this.reading.setReadOnly(true);
  }

  /** The counties served by this installation, by code. */
  public List<Region> regions() {
    return store.regions();
  }

  /** The name of a county, empty when it is not served here. */
  public Optional<String> regionName(Region region) {
    return store.regionName(region);
  }

  /** A unit by its id, asked of the database once. */
  @Transactional(propagation = Propagation.SUPPORTS)
  public Optional<Unit> find(Region region, UUID id) {
    Key key = new Key(region, id);
    Unit held = known.get(key);
    if (held != null) {
      return Optional.of(held);
    }
    Optional<Unit> found = reading.execute(status -> store.find(region, id));
    found.ifPresent(unit -> known.put(key, unit));
    return found;
  }

  public Optional<Unit> byCode(Region region, String code) {
    return store.byCode(region, code);
  }

  /** All units of a county in the order of their paths. */
  public List<Unit> all(Region region) {
    return store.all(region);
  }

  /** Makes a county known, with its root unit; does nothing when it is known already. */
  @Transactional
  public Unit openRegion(Region region, String name, Instant at) {
    Optional<Unit> root = store.byCode(region, region.code());
    if (root.isPresent()) {
      return root.get();
    }
    store.insertRegion(region, name);
    Unit unit = new Unit(region, Ids.next(at), null, region.code(), name, Unit.Kind.COUNTY, "/");
    store.insert(unit);
    return unit;
  }

  /** Adds a unit below another; its path follows from there. */
  @Transactional
  public Unit add(
      Region region, @Nullable Unit parent, String code, String name, Unit.Kind kind, Instant at) {
    String above = parent == null ? "/" : parent.path();
    UUID parentId = parent == null ? null : parent.id();
    Unit unit = new Unit(region, Ids.next(at), parentId, code, name, kind, above + code + "/");
    store.insert(unit);
    return unit;
  }
}
