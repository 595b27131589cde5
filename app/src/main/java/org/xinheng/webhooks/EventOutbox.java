package org.xinheng.webhooks;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.xinheng.petition.ActDone;
import org.xinheng.petition.ActWitness;
import org.xinheng.webhooks.store.DeliveryStore;

/** Writes what is owed to subscriptions in the transaction of the act itself. */
@Component
class EventOutbox implements ActWitness {

  private final DeliveryStore store;
  private final InstantSource time;

  EventOutbox(DeliveryStore store, InstantSource time) {
    this.store = store;
    this.time = time;
  }

  @Override
  public void witness(ActDone done) {
    store.owe(done, time.instant());
  }
}
