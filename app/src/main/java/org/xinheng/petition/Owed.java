package org.xinheng.petition;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.xinheng.ledger.Outbox;
import org.xinheng.letters.LetterSource;
import org.xinheng.petition.domain.Matter;
import org.xinheng.petition.domain.Step;

/**
 * Documents that an act owes, into the outbox in the act's own transaction; they wait there for the
 * room that writes letters.
 */
@Component
class Owed {

  /** Topic of the messages; the body is the code of the document. */
  static final String TOPIC = LetterSource.OWED;

  private final Outbox outbox;

  Owed(Outbox outbox) {
    this.outbox = outbox;
  }

  void put(Step.Taken taken, Instant at) {
    Matter matter = taken.matter();
    taken
        .owed()
        .forEach(notice -> outbox.put(matter.region(), TOPIC, matter.id(), notice.code(), at));
  }
}
