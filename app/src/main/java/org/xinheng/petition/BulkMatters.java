package org.xinheng.petition;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
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
  private final QueryCodes codes;
  private final Clocks clocks;
  private final Units units;
  private final ObjectProvider<BulkAccess> access;
  private final RowScopes rowScopes;
  private final TransactionTemplate transaction;

  BulkMatters(
      MatterStore store,
      MatterKeys keys,
      BlindIndex index,
      QueryCodes codes,
      Clocks clocks,
      Units units,
      ObjectProvider<BulkAccess> access,
      RowScopes rowScopes,
      TransactionTemplate transaction) {
    this.store = store;
    this.keys = keys;
    this.index = index;
    this.codes = codes;
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

  /** Begins a gathering for a county. Not for two threads; several may be open at once. */
  public Gathering gather(Region region) {
    return new Gathering(region);
  }

  /** Lets later registrations of a unit and year go on after a number given here. */
  public void reserve(Unit unit, int year, int last) {
    reserve(unit.region(), Numbers.series(year, unit.code()), last);
  }

  private void reserve(Region region, String counter, int last) {
    inCounty(
        region,
        () -> {
          store.reserve(region, counter, last);
          return last;
        });
  }

  private int inCounty(Region region, Supplier<Integer> work) {
    return rowScopes.within(
        RowScope.county(region),
        () -> Objects.requireNonNull(transaction.execute(status -> work.get())));
  }

  /** Histories made one after the other; whoever gathers them says where and when they are sent. */
  public final class Gathering {

    private final Region region;
    private final Map<UUID, Unit> known;
    private final Casework casework;
    private final BulkRows rows = new BulkRows();

    private Gathering(Region region) {
      this.region = region;
      this.known = units.all(region).stream().collect(Collectors.toMap(Unit::id, unit -> unit));
      this.casework = new Casework(clocks.law(), id -> unit(id).path());
    }

    /**
     * Begins a history with a registration. The entry names no earlier matter: that is an act,
     * {@link MatterAct.LinkRepeat}.
     *
     * @param value value of the counter of the registering unit and year, the last part of the
     *     number
     * @throws IllegalStateException when the law refuses it
     */
    public MatterHistory register(UUID id, int value, RegisterMatter entry, Scope by, Instant at) {
      var day = MatterHistory.day(at);
      String number = number(value, by, at);
      var registered = casework.register(region, id, number, entry, seat(by), day, at);
      return new MatterHistory(casework, entry, keys.fresh(region, id), registered, by.actor(), at);
    }

    /** The number of a registration, as {@link #register} gives it. */
    public String number(int value, Scope by, Instant at) {
      return Numbers.number(counter(by, MatterHistory.day(at)), value);
    }

    /** Does an act in a history; see {@link MatterHistory}. */
    public void act(MatterHistory history, MatterAct act, Scope by, Instant at) {
      history.act(act, seat(by), by.actor(), at);
    }

    /** Takes a finished history. */
    public void add(MatterHistory history) {
      rows.matter(
          history.matter(),
          history.clocks(),
          history.key().box(),
          history.opinions(),
          history.requests());
      history.raised().forEach(visit -> rows.raised(history.matter(), visit));
      RegisterMatter entry = history.entry();
      rows.entry(region, history.id(), entry, history.key().box(), index);
      byte[] code = codes.digest(history.id(), codes.drawn(QueryCodes.secret()));
      UUID place = entry.placeUnit();
      String division = PlaceCodes.of(region, entry.more(), place == null ? null : unit(place));
      rows.intake(region, history.id(), entry.more(), division, code, history.key().box());
      rows.key(region, history.id(), history.key(), history.registeredAt());
      history.entries().forEach(rows::history);
      history.owed().forEach(rows::owed);
    }

    /** Sends what was gathered, in the connection's transaction, and forgets it. */
    public void send(Connection connection) {
      rows.send(connection);
    }

    String counter(Scope by, LocalDate day) {
      return Numbers.series(day.getYear(), unit(by.unit()).code());
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

  /** Histories written some thousands at a time, with the next numbers of their units. */
  public final class Batch implements AutoCloseable {

    private static final int AT_ONCE = 2_000;

    private final Region region;
    private final Gathering gathering;
    private final Map<String, Integer> series = new HashMap<>();

    private Batch(Region region) {
      this.region = region;
      this.gathering = gather(region);
    }

    /** As {@link Gathering#register}, with the next number of its unit and year. */
    public MatterHistory register(UUID id, RegisterMatter entry, Scope by, Instant at) {
      String counter = gathering.counter(by, MatterHistory.day(at));
      int next =
          series.computeIfAbsent(counter, of -> inCounty(region, () -> store.last(region, of))) + 1;
      series.put(counter, next);
      return gathering.register(id, next, entry, by, at);
    }

    /** Does an act in a history; see {@link MatterHistory}. */
    public void act(MatterHistory history, MatterAct act, Scope by, Instant at) {
      gathering.act(history, act, by, at);
    }

    /** Takes a finished history into the batch; it may be written at once or later. */
    public void add(MatterHistory history) {
      gathering.add(history);
      if (gathering.rows.matters() >= AT_ONCE) {
        write();
      }
    }

    /** Writes what is left and lets later registrations go on after the numbers given here. */
    @Override
    public void close() {
      write();
      series.forEach((counter, last) -> reserve(region, counter, last));
      series.clear();
    }

    private void write() {
      try (Connection connection = access.getObject().open()) {
        connection.setAutoCommit(false);
        gathering.send(connection);
        connection.commit();
      } catch (SQLException e) {
        throw new IllegalStateException("the matters could not be written", e);
      }
    }
  }
}
