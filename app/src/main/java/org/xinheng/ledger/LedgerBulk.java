package org.xinheng.ledger;

import java.sql.Connection;
import org.xinheng.shared.CopyRows;

/**
 * Writes whole chains at once, and what their acts owe to others. Entries come from {@link Chain#next}, so they are chained as {@link
 * Ledger#append} would have chained them.
 */
public final class LedgerBulk {

  private final CopyRows entries =
      new CopyRows(
          "ledger.entry",
          "region",
          "chain",
          "seq",
          "kind",
          "on_day",
          "at",
          "actor",
          "actor_unit",
          "encrypted",
          "content",
          "previous",
          "hash");

  private final CopyRows owed =
      new CopyRows("ledger.outbox", "region", "id", "topic", "chain", "body", "at");

  /** Adds an entry; a chain must be new and complete from its first entry on. */
  public void add(Entry entry) {
    entries.add(
        entry.region().code(),
        entry.chain(),
        entry.seq(),
        entry.kind(),
        entry.onDay(),
        entry.at(),
        entry.actor().officer(),
        entry.actor().unit(),
        entry.encrypted(),
        entry.content(),
        entry.previous(),
        entry.hash());
  }

  /** Adds a message that waits in the outbox, as an act leaves it. */
  public void add(OutboxMessage message) {
    owed.add(
        message.region().code(),
        message.id(),
        message.topic(),
        message.chain(),
        message.body(),
        message.at());
  }

  /** Sends what was added, in the connection's transaction. */
  public void send(Connection connection) {
    entries.send(connection);
    owed.send(connection);
  }
}
