package org.xinheng.letters;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xinheng.identity.Scope;
import org.xinheng.identity.Unit;
import org.xinheng.identity.Units;
import org.xinheng.ledger.Ledger;
import org.xinheng.ledger.Requests;
import org.xinheng.letters.store.OfficeStore;
import org.xinheng.shared.OfficeClock;
import org.xinheng.shared.Region;

/** The units as their letters name them (发文单位): mark, telephone, address, where to ask. */
@Service
@Transactional(readOnly = true)
public class Offices {

  private final OfficeStore store;
  private final Units units;
  private final Ledger ledger;
  private final Requests requests;
  private final OfficeClock clock;

  Offices(OfficeStore store, Units units, Ledger ledger, Requests requests, OfficeClock clock) {
    this.store = store;
    this.units = units;
    this.ledger = ledger;
    this.requests = requests;
    this.clock = clock;
  }

  /** A unit as its letters name it today. */
  public Office of(Region region, UUID unit) {
    OfficeSettings set = settings(region, unit);
    return office(region, units.find(region, unit).orElseThrow(), set);
  }

  /** What a unit has set, with the mark it would get. */
  public OfficeSettings settings(Region region, UUID unit) {
    Optional<OfficeSettings> set = store.find(region, unit);
    return set.orElseGet(() -> new OfficeSettings(proposed(region, unit), "", "", "", "", 0));
  }

  private String proposed(Region region, UUID unit) {
    List<String> taken = store.marks(region);
    return candidates(region, units.find(region, unit).orElseThrow()).stream()
        .filter(mark -> !taken.contains(mark))
        .findFirst()
        .orElseGet(() -> unit.toString().substring(24));
  }

  /**
   * The county's first character and the first ones of the unit's own name, as many as are needed.
   */
  private List<String> candidates(Region region, Unit unit) {
    String county = units.regionName(region).orElse("");
    String own =
        unit.name().startsWith(county) ? unit.name().substring(county.length()) : unit.name();
    String name = own.isEmpty() ? "府" : own;
    String first = county.isEmpty() ? "" : county.substring(0, 1);
    return IntStream.rangeClosed(1, Math.min(name.length(), 11))
        .mapToObj(length -> first + name.substring(0, length))
        .toList();
  }

  private Office office(Region region, Unit unit, OfficeSettings set) {
    String county = units.regionName(region).orElse("");
    String query = set.query().isEmpty() ? "到登记单位或者" + unit.name() + "询问" : set.query();
    String above = county + "人民政府或者本单位的上一级主管部门";
    return new Office(
        county,
        unit.name(),
        set.mark(),
        set.phone(),
        set.address(),
        query,
        set.reviewOrgan().isEmpty() ? above : set.reviewOrgan(),
        set.version());
  }

  /** The unit with a mark of its own from now on, in the transaction of its first letter. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Office settled(Region region, UUID unit) {
    while (store.find(region, unit).isEmpty()) {
      store.insert(region, unit, settings(region, unit));
    }
    return of(region, unit);
  }

  /**
   * Sets what the officer's own unit says of itself; the change is in the history of the unit.
   *
   * @param version version of the settings that the page showed
   * @param key 8 to 80 characters, made for this one form
   * @return whether it was set; not when it was changed meanwhile, is too long, or the mark is
   *     another unit's
   */
  @Transactional
  public boolean set(Scope scope, OfficeSettings wanted, int version, String key) {
    String result =
        requests.once(
            scope.region(),
            key,
            "letters.office",
            clock.instant(),
            () -> Boolean.toString(store(scope, wanted, version)));
    return Boolean.parseBoolean(result);
  }

  private boolean store(Scope scope, OfficeSettings wanted, int version) {
    Region region = scope.region();
    Optional<OfficeSettings> before = store.find(region, scope.unit());
    boolean own = before.filter(it -> it.mark().equals(wanted.mark())).isPresent();
    boolean free = own || !store.marks(region).contains(wanted.mark());
    if (!free || !wanted.fits() || wanted.mark().isEmpty()) {
      return false;
    }
    boolean stored =
        before.isEmpty()
            ? version == 0 && store.insert(region, scope.unit(), wanted)
            : store.update(region, scope.unit(), wanted, version);
    if (stored) {
      record(scope, wanted);
    }
    return stored;
  }

  private void record(Scope scope, OfficeSettings set) {
    byte[] content = set.toString().getBytes(StandardCharsets.UTF_8);
    ledger.append(
        scope.region(),
        scope.unit(),
        "letters.office-set",
        clock.today(),
        clock.instant(),
        scope.actor(),
        false,
        content);
  }
}
