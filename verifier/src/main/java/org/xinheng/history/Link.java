package org.xinheng.history;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * One entry of history as it is hashed and exported, every field as text. A row of the access log
 * is one too: it stands alone, with the place 0 in a chain named by its own id.
 *
 * @param region six-digit division code
 * @param chain id of the matter or other object; of the row itself in the access log
 * @param seq position in the chain, from 1; 0 in the access log
 * @param kind code of the act
 * @param onDay the office's civil day, ISO
 * @param at microseconds since 1970-01-01T00:00Z
 * @param actor id of the officer, or empty
 * @param unit id of the unit, or empty
 * @param encrypted whether the content is ciphertext
 * @param content the facts
 * @param previous hash of the entry before, 32 zero bytes for the first
 * @param hash stored hash over all of the above
 * @param sealed where it is sealed; empty when it is not yet
 */
public record Link(
    String region,
    String chain,
    int seq,
    String kind,
    String onDay,
    String at,
    String actor,
    String unit,
    boolean encrypted,
    byte[] content,
    byte[] previous,
    byte[] hash,
    @Nullable Place sealed) {

  private static final HexFormat HEX = HexFormat.of();
  private static final String MARK = "E";
  private static final int FIELDS = 16;

  /**
   * Where an entry is sealed.
   *
   * @param seal number of the seal in its county
   * @param place place among the seal's leaves, from 0
   * @param leaf the hash that was sealed
   */
  public record Place(long seal, int place, byte[] leaf) {}

  /** The hash before the first entry of a chain. */
  public static byte[] start() {
    return new byte[Sm3.LENGTH];
  }

  /** The hash that the fields have. */
  public byte[] expected() {
    return new Sm3()
        .field(previous)
        .field(region)
        .field(chain)
        .field(Integer.toString(seq))
        .field(kind)
        .field(onDay)
        .field(at)
        .field(actor)
        .field(unit)
        .field(encrypted ? "1" : "0")
        .field(content)
        .done();
  }

  /** Whether the stored hash is that of the fields. */
  public boolean isWhole() {
    return MessageDigest.isEqual(expected(), hash);
  }

  /** Whether the hash that was sealed is another one. */
  public boolean differsFromItsSeal() {
    return sealed != null && !MessageDigest.isEqual(sealed.leaf(), hash);
  }

  /** The line of an export, without its end. */
  public String line() {
    return String.join(
        "\t",
        MARK,
        region,
        chain,
        Integer.toString(seq),
        kind,
        onDay,
        at,
        actor,
        unit,
        encrypted ? "1" : "0",
        Base64.getEncoder().encodeToString(content),
        HEX.formatHex(previous),
        HEX.formatHex(hash),
        sealed == null ? "" : Long.toString(sealed.seal()),
        sealed == null ? "" : Integer.toString(sealed.place()),
        sealed == null ? "" : HEX.formatHex(sealed.leaf()));
  }

  /** Reads a line of an export back. */
  static Link parse(String[] fields) {
    if (fields.length != FIELDS) {
      throw new UnreadableExport("an entry has " + FIELDS + " fields, this one " + fields.length);
    }
    return new Link(
        fields[1],
        fields[2],
        Integer.parseInt(fields[3]),
        fields[4],
        fields[5],
        fields[6],
        fields[7],
        fields[8],
        fields[9].equals("1"),
        Base64.getDecoder().decode(fields[10]),
        HEX.parseHex(fields[11]),
        HEX.parseHex(fields[12]),
        fields[13].isEmpty()
            ? null
            : new Place(
                Long.parseLong(fields[13]),
                Integer.parseInt(fields[14]),
                HEX.parseHex(fields[15])));
  }
}
