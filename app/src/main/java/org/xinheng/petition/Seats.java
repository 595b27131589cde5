package org.xinheng.petition;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinheng.identity.Officers;
import org.xinheng.identity.Scope;
import org.xinheng.identity.Unit;
import org.xinheng.identity.Units;
import org.xinheng.petition.domain.Seat;
import org.xinheng.shared.Region;

/** Officers as the procedure sees them, units as it names them. */
@Component
class Seats {

  private final Units units;
  private final Officers officers;

  Seats(Units units, Officers officers) {
    this.units = units;
    this.officers = officers;
  }

  Unit unit(Scope scope) {
    return units.find(scope.region(), scope.unit()).orElseThrow();
  }

  /** A unit of the county; empty when there is none, or none is asked for. */
  Optional<Unit> unit(Region region, @Nullable UUID id) {
    return id == null ? Optional.empty() : units.find(region, id);
  }

  Seat of(Scope scope) {
    boolean bureau = unit(scope).kind() == Unit.Kind.BUREAU;
    return new Seat(
        scope.officer(), scope.unit(), scope.unitPath(), Seat.roles(scope.roles(), bureau));
  }

  boolean exists(Region region, UUID unit) {
    return units.find(region, unit).isPresent();
  }

  boolean isOfficer(Region region, UUID officer) {
    return officers.find(region, officer).isPresent();
  }

  Function<UUID, String> paths(Region region) {
    return unit -> units.find(region, unit).orElseThrow().path();
  }
}
