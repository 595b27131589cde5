package org.xinheng.petition;

import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xinheng.ledger.Outbox;
import org.xinheng.ledger.OutboxMessage;
import org.xinheng.letters.LetterSource;
import org.xinheng.petition.domain.Matter;
import org.xinheng.petition.domain.Step;

/**
 * What an act owes to others, in the act's own transaction: documents into the outbox, where they
 * wait for the room that writes letters, and word to whoever witnesses acts.
 */
@Component
class Owed {

  /** Topic of the messages; the body is the code of the document. */
  static final String TOPIC = LetterSource.OWED;

  private final Outbox outbox;
  private final ObjectProvider<ActWitness> witnesses;

  Owed(Outbox outbox, ObjectProvider<ActWitness> witnesses) {
    this.outbox = outbox;
    this.witnesses = witnesses;
  }

  void put(Step.Taken taken, Instant at) {
    messages(taken, at).forEach(outbox::put);
    ActDone done = done(taken, at);
    witnesses.orderedStream().forEach(witness -> witness.witness(done));
  }

  private static ActDone done(Step.Taken taken, Instant at) {
    Matter matter = taken.matter();
    return new ActDone(
        matter.region(),
        matter.id(),
        matter.number(),
        taken.act(),
        matter.procedure().state(),
        matter.origin().path(),
        matter.handlingPath(),
        at);
  }

  /** What an act owes, as messages. */
  static List<OutboxMessage> messages(Step.Taken taken, Instant at) {
    Matter matter = taken.matter();
    return taken.owed().stream()
        .map(notice -> Outbox.message(matter.region(), TOPIC, matter.id(), notice.code(), at))
        .toList();
  }
}
