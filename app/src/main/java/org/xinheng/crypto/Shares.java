package org.xinheng.crypto;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Splits the master key after Shamir: for each byte a line through the secret at 0, of which each
 * share is one point. Two points give the line; one lies on a line through every possible secret.
 */
public final class Shares {

  /** Shares made. */
  public static final int MADE = 3;

  private Shares() {}

  static List<Share> split(MasterKey master, SecureRandom random) {
    byte[] secret = master.secret();
    byte[] slopes = new byte[secret.length];
    byte[] set = new byte[Share.SET_BYTES];
    random.nextBytes(slopes);
    random.nextBytes(set);
    List<Share> shares = new ArrayList<>();
    for (int x = 1; x <= MADE; x++) {
      shares.add(new Share(master.id(), set, x, points(secret, slopes, x)));
    }
    Arrays.fill(secret, (byte) 0);
    Arrays.fill(slopes, (byte) 0);
    return shares;
  }

  private static byte[] points(byte[] secret, byte[] slopes, int x) {
    byte[] points = new byte[secret.length];
    for (int i = 0; i < secret.length; i++) {
      points[i] = (byte) (secret[i] ^ Field256.times(slopes[i] & 0xff, x));
    }
    return points;
  }

  /**
   * The master key from two shares.
   *
   * @throws KeyProblem when they are one share twice, or of different keys or splittings
   */
  public static MasterKey join(Share one, Share other) {
    if (!one.masterId().equals(other.masterId()) || !Arrays.equals(one.set(), other.set())) {
      throw new KeyProblem(
          "两份份额不是同一次分发的：第一份属于密钥 %s、批次 %s，第二份属于密钥 %s、批次 %s。请找同一批次的两份。"
              .formatted(one.masterId(), one.setText(), other.masterId(), other.setText()));
    }
    if (one.number() == other.number()) {
      throw new KeyProblem("两份都是第 " + one.number() + " 份。请换上另一位保管人的份额。");
    }
    return new MasterKey(one.masterId(), secret(one, other));
  }

  private static byte[] secret(Share one, Share other) {
    int weight = Field256.inverse(one.number() ^ other.number());
    int first = Field256.times(other.number(), weight);
    int second = Field256.times(one.number(), weight);
    byte[] secret = new byte[MasterKey.BYTES];
    for (int i = 0; i < secret.length; i++) {
      secret[i] =
          (byte)
              (Field256.times(one.points()[i] & 0xff, first)
                  ^ Field256.times(other.points()[i] & 0xff, second));
    }
    return secret;
  }
}
