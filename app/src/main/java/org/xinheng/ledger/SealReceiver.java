package org.xinheng.ledger;

import org.springframework.stereotype.Component;

/**
 * Hands seals out to their folder. A file that is there already is left alone, so a repeat after a
 * crash between file and commit does nothing.
 */
@Component
final class SealReceiver implements OutboxReceiver {

  private final Sealer sealer;

  SealReceiver(Sealer sealer) {
    this.sealer = sealer;
  }

  @Override
  public String topic() {
    return Sealer.TOPIC;
  }

  @Override
  public void receive(OutboxMessage message) {
    sealer.handOut(message.region());
  }
}
