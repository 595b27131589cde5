package org.xinheng.history;

import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * A seal (封存): the root over all entries that were committed and not yet sealed, chained to the
 * seal before it in the same county.
 *
 * @param region six-digit division code
 * @param number from 1
 * @param at microseconds since 1970-01-01T00:00Z
 * @param entries how many entries it covers
 * @param root root of their Merkle tree
 * @param previous hash of the seal before, 32 zero bytes for the first
 * @param hash hash over all of the above
 */
public record Seal(
    String region, long number, long at, int entries, byte[] root, byte[] previous, byte[] hash) {

  private static final int DOMAIN = 2;
  private static final HexFormat HEX = HexFormat.of();

  /** The next seal of a county. */
  public static Seal next(
      String region, long number, long at, int entries, byte[] root, byte[] previous) {
    byte[] hash = hash(region, number, at, entries, root, previous);
    return new Seal(region, number, at, entries, root, previous, hash);
  }

  /** Whether the stored hash is that of the fields. */
  public boolean isWhole() {
    return MessageDigest.isEqual(hash(region, number, at, entries, root, previous), hash);
  }

  /** Whether this is the same seal, down to its hash. */
  public boolean isSame(Seal other) {
    return number == other.number && MessageDigest.isEqual(hash, other.hash);
  }

  /** The line of an export, without its end. */
  public String line() {
    return String.join(
        "\t",
        "S",
        region,
        Long.toString(number),
        Long.toString(at),
        Integer.toString(entries),
        HEX.formatHex(root),
        HEX.formatHex(previous),
        HEX.formatHex(hash));
  }

  static Seal parse(String[] f) {
    if (f.length != 8) {
      throw new UnreadableExport("a seal has 8 fields, this one " + f.length);
    }
    return new Seal(
        f[1],
        Long.parseLong(f[2]),
        Long.parseLong(f[3]),
        Integer.parseInt(f[4]),
        HEX.parseHex(f[5]),
        HEX.parseHex(f[6]),
        HEX.parseHex(f[7]));
  }

  private static byte[] hash(
      String region, long number, long at, int entries, byte[] root, byte[] previous) {
    return new Sm3()
        .mark(DOMAIN)
        .field(previous)
        .field(region)
        .field(Long.toString(number))
        .field(Long.toString(at))
        .field(Integer.toString(entries))
        .field(root)
        .done();
  }
}
