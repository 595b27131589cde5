package org.xinheng.identity.web;

import java.util.List;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.xinheng.gate.Visitors;
import org.xinheng.identity.SignedIn;
import org.xinheng.identity.Units;
import org.xinheng.shared.Region;

/** Tells the gate who stands before it. */
@Component
class GateVisitors implements Visitors {

  private final Units units;

  GateVisitors(Units units) {
    this.units = units;
  }

  @Override
  public Optional<Visitor> present() {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    if (who != null && who.getPrincipal() instanceof SignedIn signedIn) {
      return Optional.of(new Visitor(new Region(signedIn.region()), signedIn.officer()));
    }
    List<Region> served = units.regions();
    return served.size() == 1
        ? Optional.of(new Visitor(served.getFirst(), null))
        : Optional.empty();
  }
}
