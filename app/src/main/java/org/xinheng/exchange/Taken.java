package org.xinheng.exchange;

/** What became of taking a file in. */
public sealed interface Taken {

  /** All of it is stored. */
  record Done(Run.Counts counts) implements Taken {}

  /**
   * Nothing of it is stored.
   *
   * @param messageKey key of what is the matter and what to do
   * @param line line of the file that stopped it; 0 when none did
   */
  record Refused(String messageKey, int line) implements Taken {}

  /** The officer has no such file. */
  record NotFound() implements Taken {}
}
