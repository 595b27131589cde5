package org.xinheng.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xinheng.shared.Region;

/**
 * The key of a program (接口密钥), 256 random bits: too many to guess, so a plain hash of it may be
 * stored. It names the county, since rows are looked for within one.
 *
 * @param region the county
 * @param secret 43 characters
 */
public record ApiKey(Region region, String secret) {

  private static final Pattern FORM = Pattern.compile("xh_([0-9]{6})_([A-Za-z0-9_-]{43})");
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** A new key. */
  public static ApiKey draw(Region region) {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new ApiKey(region, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** The key of a text; empty when it is none. */
  public static Optional<ApiKey> read(String text) {
    Matcher parts = FORM.matcher(text);
    return parts.matches()
        ? Optional.of(new ApiKey(new Region(parts.group(1)), parts.group(2)))
        : Optional.empty();
  }

  /** As it is handed over and sent. */
  public String text() {
    return "xh_" + region + "_" + secret;
  }

  /** What is stored of it. */
  public byte[] hash() {
    return digest(text().getBytes(StandardCharsets.UTF_8));
  }

  static byte[] digest(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "ApiKey[…]";
  }
}
