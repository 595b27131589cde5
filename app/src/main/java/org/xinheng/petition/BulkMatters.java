package org.xinheng.petition;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinheng.crypto.BlindIndex;
import org.xinheng.crypto.MatterKeys;
import org.xinheng.deadline.Clocks;
import org.xinheng.identity.Scope;
import org.xinheng.identity.Unit;
import org.xinheng.identity.Units;
import org.xinheng.petition.domain.Casework;
import org.xinheng.petition.domain.Seat;
import org.xinheng.petition.store.BulkRows;
import org.xinheng.petition.store.MatterStore;
import org.xinheng.shared.BulkAccess;
import org.xinheng.shared.Region;
import org.xinheng.shared.RowScope;
import org.xinheng.shared.RowScopes;

/**
 * Writes many whole histories by COPY, for the demonstration and for load tests. What is stored is
 * what acting through {@link Petitions} would have stored, but for the keys of requests.
 */
@Service
public class BulkMatters {

  private final MatterStore store;
  private final MatterKeys keys;
  private final BlindIndex index;
  private final Clocks clocks;
  private final Units units;
  private final ObjectProvider<BulkAccess> access;
  private final RowScopes rowScopes;
  private final TransactionTemplate transaction;

  BulkMatters(
      MatterStore store,
      MatterKeys keys,
      BlindIndex index,
      Clocks clocks,
      Units units,
      ObjectProvider<BulkAccess> access,
      RowScopes rowScopes,
      TransactionTemplate transaction) {
    this.store = store;
    this.keys = keys;
    this.index = index;
    this.clocks = clocks;
    this.units = units;
    this.access = access;
    this.rowScopes = rowScopes;
    this.transaction = transaction;
  }

  /** Begins a batch for a county. Not for two threads; several batches may be open at once. */
  public Batch open(Region region) {
    return new Batch(region);
  }

  /** Histories made one after the other and written some thousands at a time. */
  public final class Batch implements AutoCloseable {

    private static final int AT_ONCE = 2_000;

    private final Region region;
    private final Map<UUID, Unit> known;
    private final Casework casework;
    private final Map<String, Integer> series = new HashMap<>();
    private BulkRows rows = new BulkRows();

    private Batch(Region region) {
      this.region = region;
      this.known = units.all(region).stream().collect(Collectors.toMap(Unit::id, unit -> unit));
      this.casework = new Casework(clocks.law(), id -> unit(id).path());
    }

    /**
     * Begins a history with a registration; its number is the next of its unit and year. The entry
     * names no earlier matter: that is an act, {@link MatterAct.LinkRepeat}.
     *
     * @throws IllegalStateException when the law refuses it
     */
    public MatterHistory register(UUID id, RegisterMatter entry, Scope by, Instant at) {
      var day = MatterHistory.day(at);
      String counter = Numbers.series(day.getYear(), unit(by.unit()).code());
      int last = series.computeIfAbsent(counter, this::last);
      String number = Numbers.number(counter, last + 1);
      series.put(counter, last + 1);
      var registered = casework.register(region, id, number, entry, seat(by), day, at);
      return new MatterHistory(casework, entry, keys.fresh(region, id), registered, by.actor(), at);
    }

    /** Does an act in a history; see {@link MatterHistory}. */
    public void act(MatterHistory history, MatterAct act, Scope by, Instant at) {
      history.act(act, seat(by), by.actor(), at);
    }

    /** Takes a finished history into the batch; it may be written at once or later. */
    public void add(MatterHistory history) {
      rows.matter(history.matter(), history.clocks(), history.key().box(), history.opinions(), history.requests());
      rows.entry(region, history.id(), history.entry(), history.key().box(), index);
      rows.key(region, history.id(), history.key(), history.registeredAt());
      history.entries().forEach(rows::history);
      if (rows.matters() >= AT_ONCE) {
        write();
      }
    }

    /** Writes what is left and lets later registrations go on after the numbers given here. */
    @Override
    public void close() {
      write();
      inCounty(() -> {
        series.forEach((counter, last) -> store.reserve(region, counter, last));
        return 0;
      });
      series.clear();
    }

    private void write() {
      BulkRows full = rows;
      rows = new BulkRows();
      try (Connection connection = access.getObject().open()) {
        connection.setAutoCommit(false);
        full.send(connection);
        connection.commit();
      } catch (SQLException e) {
        throw new IllegalStateException("the matters could not be written", e);
      }
    }

    private int last(String counter) {
      return inCounty(() -> store.last(region, counter));
    }

    private int inCounty(Supplier<Integer> work) {
      return rowScopes.within(
          RowScope.county(region),
          () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    private Seat seat(Scope by) {
      boolean bureau = unit(by.unit()).kind() == Unit.Kind.BUREAU;
      return new Seat(by.officer(), by.unit(), by.unitPath(), Seat.roles(by.roles(), bureau));
    }

    private Unit unit(UUID id) {
      Unit unit = known.get(id);
      if (unit == null) {
        throw new IllegalArgumentException("no unit of the county: " + id);
      }
      return unit;
    }
  }
}
