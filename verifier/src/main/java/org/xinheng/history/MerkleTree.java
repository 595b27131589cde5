package org.xinheng.history;

/**
 * Root of a Merkle tree: pairs are hashed upward, an odd last one is carried up as it is. Leaves
 * are the hashes of entries themselves: their inputs begin with a zero byte, those of nodes with a
 * one, so that a node can never be passed off as an entry.
 */
public final class MerkleTree {

  private static final int NODE = 1;

  private MerkleTree() {}

  /**
   * The root.
   *
   * @param leaves hashes of 32 bytes, one after the other; at least one
   */
  public static byte[] root(byte[] leaves) {
    if (leaves.length == 0 || leaves.length % Sm3.LENGTH != 0) {
      throw new IllegalArgumentException("leaves have 32 bytes each, and there is at least one");
    }
    byte[] level = leaves.clone();
    int count = level.length / Sm3.LENGTH;
    while (count > 1) {
      count = raise(level, count);
    }
    return java.util.Arrays.copyOf(level, Sm3.LENGTH);
  }

  /** The root over hashes in a list. */
  public static byte[] root(Iterable<byte[]> leaves) {
    return root(Sm3.join(leaves));
  }

  /** Replaces a level by the one above it, in place, and says how many nodes that has. */
  private static int raise(byte[] level, int count) {
    int pairs = count / 2;
    for (int i = 0; i < pairs; i++) {
      byte[] node = new Sm3().mark(NODE).plain(level, 2 * i * Sm3.LENGTH, 2 * Sm3.LENGTH).done();
      System.arraycopy(node, 0, level, i * Sm3.LENGTH, Sm3.LENGTH);
    }
    if (count % 2 == 1) {
      System.arraycopy(level, (count - 1) * Sm3.LENGTH, level, pairs * Sm3.LENGTH, Sm3.LENGTH);
    }
    return pairs + count % 2;
  }
}
