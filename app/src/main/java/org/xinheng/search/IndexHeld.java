package org.xinheng.search;

/** Another program writes the index of this folder: the one that serves. */
public final class IndexHeld extends RuntimeException {

  private static final long serialVersionUID = 1L;

  IndexHeld(Throwable cause) {
    super("another program holds the index of statements", cause);
  }
}
