package org.xinheng.petition;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xinheng.ledger.Outbox;
import org.xinheng.ledger.OutboxMessage;
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
    messages(taken, at).forEach(outbox::put);
  }

  /** What an act owes, as messages. */
  static List<OutboxMessage> messages(Step.Taken taken, Instant at) {
    Matter matter = taken.matter();
    return taken.owed().stream()
        .map(notice -> Outbox.message(matter.region(), TOPIC, matter.id(), notice.code(), at))
        .toList();
  }
}
