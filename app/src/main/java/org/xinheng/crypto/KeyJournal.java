package org.xinheng.crypto;

import java.util.Map;

/** Writes down what was done with keys, in the transaction in which it is done. */
@FunctionalInterface
public interface KeyJournal {

  /**
   * One act.
   *
   * @param kind code of the act
   * @param facts ids, counts and codes; never key material
   */
  void record(String kind, Map<String, String> facts);
}
