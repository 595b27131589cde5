package org.xinheng.cli;

/** Exit codes of the contract. */
final class Exit {

  static final int DONE = 0;

  /** A fault of the program. */
  static final int FAULT = 1;

  static final int WRONG_USAGE = 2;

  /** The input cannot be accepted; the report says where and why. */
  static final int NOT_ACCEPTED = 3;

  /** Refused by a rule; the article is named. */
  static final int REFUSED = 4;

  private Exit() {}
}
