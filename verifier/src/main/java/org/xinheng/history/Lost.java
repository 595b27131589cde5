package org.xinheng.history;

/**
 * A sealed entry that is no longer there, known only from the list of what was sealed.
 *
 * @param region six-digit division code
 * @param seal number of the seal
 * @param place place among its leaves
 * @param chain id of the matter or other object
 * @param seq position in the chain
 */
public record Lost(String region, long seal, int place, String chain, int seq) {

  /** The line of an export, without its end. */
  public String line() {
    return String.join(
        "\t",
        "M",
        region,
        Long.toString(seal),
        Integer.toString(place),
        chain,
        Integer.toString(seq));
  }

  static Lost parse(String[] f) {
    if (f.length != 6) {
      throw new UnreadableExport("a lost entry has 6 fields, this one " + f.length);
    }
    return new Lost(
        f[1], Long.parseLong(f[2]), Integer.parseInt(f[3]), f[4], Integer.parseInt(f[5]));
  }
}
