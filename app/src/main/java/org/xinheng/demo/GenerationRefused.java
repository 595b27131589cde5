package org.xinheng.demo;

/** A database that may not be filled with synthetic matters; the message says why and what to do. */
public final class GenerationRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  GenerationRefused(String message) {
    super(message);
  }
}
