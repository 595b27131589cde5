package org.xinheng.petition;

/**
 * Is told of every act within the transaction that stores it: what a witness stores is stored with
 * the act or not at all. It reaches nobody outside; whoever has to does so afterwards.
 */
public interface ActWitness {

  void witness(ActDone done);
}
