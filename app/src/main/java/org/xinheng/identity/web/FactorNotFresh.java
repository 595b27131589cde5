package org.xinheng.identity.web;

/** The second factor was not proven recently enough for what was asked. */
final class FactorNotFresh extends RuntimeException {

  private static final long serialVersionUID = 1L;

  FactorNotFresh() {
    super("the second factor was not proven recently");
  }
}
