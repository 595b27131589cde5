package org.xinheng.history;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.xinheng.history.Report.Bad;
import org.xinheng.history.Report.Kind;

/** Walks entries in the order of their chains and keeps the first thing that is broken. */
final class ChainWalk {

  private String chain = "";
  private int expected = 1;
  private byte[] before = Link.start();
  private int unsealed;
  private @Nullable Bad first;

  @Nullable Bad first() {
    return first;
  }

  /**
   * The next entry.
   *
   * @param whole whether its hash is that of its fields
   */
  void next(Link link, boolean whole) {
    if (first != null) {
      straighten(link, first);
      return;
    }
    if (!whole) {
      bad(link, link.seq(), Kind.CHANGED);
    } else if (link.seq() > 0) {
      follow(link);
    }
    if (first == null && link.differsFromItsSeal()) {
      bad(link, link.seq(), Kind.REWRITTEN);
    }
  }

  private void follow(Link link) {
    String name = link.region() + link.chain();
    if (!name.equals(chain)) {
      chain = name;
      expected = 1;
      before = Link.start();
      unsealed = 0;
    }
    if (link.seq() != expected) {
      boolean gap = link.seq() > expected;
      bad(link, gap ? expected : link.seq(), gap ? Kind.MISSING : Kind.INSERTED);
    } else if (!Arrays.equals(link.previous(), before)) {
      bad(link, link.seq(), Kind.OUT_OF_ORDER);
    } else if (link.sealed() == null) {
      unsealed = unsealed == 0 ? link.seq() : unsealed;
    } else if (unsealed > 0) {
      // A seal takes all that is committed, and an entry is written after the one before it is.
      bad(link, unsealed, Kind.INSERTED);
    }
    expected = link.seq() + 1;
    before = link.hash();
  }

  /** An entry that seemed to be missing and comes later is only out of order. */
  private void straighten(Link link, Bad found) {
    if (found.kind().equals(Kind.MISSING.code())
        && found.matter().equals(link.chain())
        && found.seq() == link.seq()) {
      first = new Bad(found.matter(), found.seq(), Kind.OUT_OF_ORDER.code());
    }
  }

  private void bad(Link link, int seq, Kind kind) {
    first = new Bad(link.chain(), seq, kind.code());
  }
}
