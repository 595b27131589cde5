package org.xinheng.ledger;

/**
 * Takes messages of one topic. It runs in the transaction that marks the message as delivered, so
 * what it stores in the database is stored exactly once; what it does outside must be harmless when
 * repeated.
 */
public interface OutboxReceiver {

  String topic();

  void receive(OutboxMessage message);
}
