package org.xinheng.load;

import java.io.IOException;

/** One unit of work, done again and again by one client. */
interface Work {

  /** Does it once; false when something in it was answered otherwise than it should be. */
  boolean once() throws IOException;

  /** Gets ready again after a connection was lost. */
  default void mend() throws IOException {}
}
