package org.xinheng.identity;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinheng.gate.Witness;
import org.xinheng.ledger.Actor;
import org.xinheng.shared.Region;

/** What the gate did stands in the history, on a chain of its own. */
@Component
class GateWitness implements Witness {

  private final SignInLedger ledger;

  GateWitness(SignInLedger ledger) {
    this.ledger = ledger;
  }

  @Override
  public void saw(Region region, @Nullable UUID officer, String kind, String content) {
    byte[] name = ("gate/" + region.code()).getBytes(StandardCharsets.UTF_8);
    Actor by = officer == null ? Actor.PROGRAM : new Actor(officer, null);
    ledger.ofOfficer(region, UUID.nameUUIDFromBytes(name), by, kind, content);
  }
}
