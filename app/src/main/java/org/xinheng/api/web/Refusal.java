package org.xinheng.api.web;

/** Carries a problem out of whatever met it, to be told to the program. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Problem problem;

  Refusal(Problem problem) {
    super("refused at the interface", null, false, false);
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}
