package org.xinheng.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.history.Link;
import org.xinheng.shared.Region;

/**
 * How entries are chained: SM3 over the previous hash and every field ({@link Link#expected}). The
 * digest is fixed whatever the cipher profile, since a chain must be checkable from one end to the
 * other, also by the verifier that stands alone.
 */
public final class Chain {

  private static final byte[] NONE = new byte[0];

  private Chain() {}

  /** The hash before the first entry. */
  public static byte[] start() {
    return Link.start();
  }

  /** The next entry of a chain. */
  public static Entry next(
      Region region,
      UUID chain,
      int seq,
      String kind,
      LocalDate onDay,
      Instant at,
      Actor actor,
      boolean encrypted,
      byte[] content,
      byte[] previous) {
    Instant stored = at.truncatedTo(ChronoUnit.MICROS);
    Entry open =
        new Entry(
            region, chain, seq, kind, onDay, stored, actor, encrypted, content, previous, NONE);
    return new Entry(
        region,
        chain,
        seq,
        kind,
        onDay,
        stored,
        actor,
        encrypted,
        content,
        previous,
        link(open, null).expected());
  }

  /** Whether an entry's hash is that of its own fields. */
  public static boolean isWhole(Entry e) {
    return link(e, null).isWhole();
  }

  /** An entry as it is hashed and exported. */
  static Link link(Entry e, Link.@Nullable Place sealed) {
    return new Link(
        e.region().code(),
        e.chain().toString(),
        e.seq(),
        e.kind(),
        e.onDay().toString(),
        Long.toString(micros(e.at())),
        text(e.actor().officer()),
        text(e.actor().unit()),
        e.encrypted(),
        e.content(),
        e.previous(),
        e.hash(),
        sealed);
  }

  static long micros(Instant at) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, at);
  }

  private static String text(@Nullable UUID id) {
    return id == null ? "" : id.toString();
  }
}
