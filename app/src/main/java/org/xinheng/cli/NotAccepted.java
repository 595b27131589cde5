package org.xinheng.cli;

/** Ends a command with a sentence for the user and an exit code of the contract. */
final class NotAccepted extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int exit;

  private NotAccepted(int exit, String message) {
    super(message);
    this.exit = exit;
  }

  /** The input cannot be accepted (exit 3). */
  static NotAccepted input(String message) {
    return new NotAccepted(Exit.NOT_ACCEPTED, message);
  }

  /** A rule refuses (exit 4); the message names the article. */
  static NotAccepted rule(String message) {
    return new NotAccepted(Exit.REFUSED, message);
  }

  /** The words of the command are wrong (exit 2). */
  static NotAccepted usage(String message) {
    return new NotAccepted(Exit.WRONG_USAGE, message);
  }

  int exit() {
    return exit;
  }
}
