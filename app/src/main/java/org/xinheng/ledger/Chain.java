package org.xinheng.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.jspecify.annotations.Nullable;
import org.xinheng.shared.Region;

/**
 * How entries are chained: SM3 over the previous hash and every field, each with its length, so
 * that no two different entries have the same input. The digest is fixed whatever the cipher
 * profile, since a chain must be checkable from one end to the other.
 */
public final class Chain {

  private static final byte[] START = new byte[32];

  private Chain() {}

  /** The hash before the first entry. */
  public static byte[] start() {
    return START.clone();
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
    byte[] hash =
        hash(region, chain, seq, kind, onDay, stored, actor, encrypted, content, previous);
    return new Entry(
        region, chain, seq, kind, onDay, stored, actor, encrypted, content, previous, hash);
  }

  /** Whether an entry's hash is that of its own fields. */
  public static boolean isWhole(Entry e) {
    byte[] expected =
        hash(
            e.region(),
            e.chain(),
            e.seq(),
            e.kind(),
            e.onDay(),
            e.at(),
            e.actor(),
            e.encrypted(),
            e.content(),
            e.previous());
    return java.security.MessageDigest.isEqual(expected, e.hash());
  }

  private static byte[] hash(
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
    Digest digest = new SM3Digest();
    add(digest, previous);
    add(digest, region.code());
    add(digest, chain.toString());
    add(digest, Integer.toString(seq));
    add(digest, kind);
    add(digest, onDay.toString());
    add(digest, Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at)));
    add(digest, text(actor.officer()));
    add(digest, text(actor.unit()));
    add(digest, encrypted ? "1" : "0");
    add(digest, content);
    byte[] out = new byte[digest.getDigestSize()];
    digest.doFinal(out, 0);
    return out;
  }

  private static String text(@Nullable UUID id) {
    return id == null ? "" : id.toString();
  }

  private static void add(Digest digest, String text) {
    add(digest, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void add(Digest digest, byte[] bytes) {
    byte[] length = java.nio.ByteBuffer.allocate(4).putInt(bytes.length).array();
    digest.update(length, 0, length.length);
    digest.update(bytes, 0, bytes.length);
  }
}
