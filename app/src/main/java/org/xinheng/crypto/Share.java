package org.xinheng.crypto;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.jspecify.annotations.Nullable;

/**
 * One of three shares (份额) of a master key, as printed and typed again: six lines of three groups
 * of four characters, each line closed by two check characters.
 *
 * @param masterId id of the key
 * @param set tells one splitting from another
 * @param number 1, 2 or 3
 * @param points one point for each byte of the key
 */
@SuppressWarnings("ArrayRecordComponent") // copied nowhere: a share is read once and joined
public record Share(String masterId, byte[] set, int number, byte[] points) {

  static final int SET_BYTES = 3;
  private static final int VERSION = 1;
  private static final int LINE = 12;
  private static final int LINES = 6;
  private static final int BYTES = LINE * LINES * 5 / 8;
  private static final int SUM_BYTES = 4;

  /** Without I, L, O and U, which are misread. */
  private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  /** A line as it is printed: its number, the groups, the check characters. */
  private static final Pattern PRINTED =
      Pattern.compile("^\\s*([1-6])\\s*[.．、:：]\\s*([0-9A-Za-z\\s-]+)$", Pattern.MULTILINE);

  /** What is printed: a line each, numbered. */
  public List<String> lines() {
    String letters = encode(bytes());
    return IntStream.range(0, LINES)
        .mapToObj(i -> printed(i + 1, letters.substring(i * LINE, (i + 1) * LINE)))
        .toList();
  }

  /** The splitting as printed. */
  public String setText() {
    return HexFormat.of().formatHex(set);
  }

  private byte[] bytes() {
    ByteBuffer all = ByteBuffer.allocate(BYTES);
    all.put((byte) VERSION).put(HexFormat.of().parseHex(masterId)).put(set).put((byte) number);
    all.put(points);
    return all.put(sum(all.array())).array();
  }

  /** Over everything before it: finds what slips through the checks of the lines. */
  private static byte[] sum(byte[] bytes) {
    SM3Digest digest = new SM3Digest();
    digest.update(bytes, 0, BYTES - SUM_BYTES);
    byte[] out = new byte[digest.getDigestSize()];
    digest.doFinal(out, 0);
    return Arrays.copyOf(out, SUM_BYTES);
  }

  private static String printed(int line, String letters) {
    return line
        + ". "
        + letters.substring(0, 4)
        + " "
        + letters.substring(4, 8)
        + " "
        + letters.substring(8)
        + " "
        + check(line, letters);
  }

  /**
   * Reads a share typed or scanned, with whatever stands around its lines.
   *
   * @throws KeyProblem naming the line that is missing or mistyped
   */
  public static Share read(String text, String name) {
    @Nullable String[] found = new @Nullable String[LINES];
    PRINTED
        .matcher(text)
        .results()
        .forEach(line -> found[Integer.parseInt(line.group(1)) - 1] = letters(line.group(2)));
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < LINES; i++) {
      all.append(checked(found[i], i + 1, name));
    }
    return share(decode(all.toString()), name);
  }

  private static String letters(String typed) {
    return typed
        .replaceAll("[\\s-]", "")
        .toUpperCase(Locale.ROOT)
        .replace('O', '0')
        .replace('I', '1')
        .replace('L', '1');
  }

  private static String checked(@Nullable String line, int at, String name) {
    if (line == null) {
      throw new KeyProblem("份额 " + name + " 缺第 " + at + " 行。请对照纸面补上。");
    }
    boolean whole = line.length() == LINE + 2;
    if (!whole || !check(at, line.substring(0, LINE)).equals(line.substring(LINE))) {
      throw new KeyProblem("份额 " + name + " 第 " + at + " 行有误。请对照纸面逐字核对这一行。");
    }
    return line.substring(0, LINE);
  }

  private static Share share(byte[] bytes, String name) {
    ByteBuffer all = ByteBuffer.wrap(bytes);
    byte version = all.get();
    byte[] id = new byte[4];
    byte[] set = new byte[SET_BYTES];
    all.get(id).get(set);
    int number = all.get();
    byte[] points = new byte[MasterKey.BYTES];
    all.get(points);
    boolean whole = Arrays.equals(sum(bytes), Arrays.copyOfRange(bytes, BYTES - SUM_BYTES, BYTES));
    if (!whole) {
      throw new KeyProblem("份额 " + name + " 有误：各行看似无误，合起来对不上。请对照纸面逐字核对。");
    }
    if (version != VERSION || number < 1 || number > Shares.MADE) {
      throw new KeyProblem("份额 " + name + " 不是本程序印制的份额。");
    }
    return new Share(HexFormat.of().formatHex(id), set, number, points);
  }

  /**
   * Two characters over a line and its place, modulo a prime below 1024: one wrong character, or
   * two neighbours changed over, always show.
   */
  private static String check(int line, String letters) {
    int sum = line;
    for (int i = 0; i < letters.length(); i++) {
      sum = (sum * 37 + LETTERS.indexOf(letters.charAt(i)) + 1) % 1021;
    }
    return "" + LETTERS.charAt(sum / 32) + LETTERS.charAt(sum % 32);
  }

  private static String encode(byte[] bytes) {
    StringBuilder letters = new StringBuilder();
    int held = 0;
    int bits = 0;
    for (byte b : bytes) {
      held = (held << 8) | (b & 0xff);
      bits += 8;
      while (bits >= 5) {
        bits -= 5;
        letters.append(LETTERS.charAt((held >> bits) & 31));
      }
      held &= (1 << bits) - 1;
    }
    return letters.toString();
  }

  private static byte[] decode(String letters) {
    byte[] bytes = new byte[BYTES];
    int held = 0;
    int bits = 0;
    int at = 0;
    for (int i = 0; i < letters.length(); i++) {
      held = (held << 5) | Math.max(0, LETTERS.indexOf(letters.charAt(i)));
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes[at++] = (byte) (held >> bits);
        held &= (1 << bits) - 1;
      }
    }
    return bytes;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Share share && Arrays.equals(bytes(), share.bytes());
  }

  @Override
  public int hashCode() {
    return masterId.hashCode() * 31 + number;
  }

  @Override
  public String toString() {
    return "Share[" + masterId + " " + setText() + " " + number + "]";
  }
}
