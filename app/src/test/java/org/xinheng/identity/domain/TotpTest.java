package org.xinheng.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.house.Control;

/** One-time codes as RFC 6238 gives them, each good once and for a step on either side. */
@Control("A5")
class TotpTest {

  private static final byte[] SECRET = bytes("12345678901234567890");
  private static final Instant NOW = Instant.ofEpochSecond(1_111_111_109L);

  @ParameterizedTest
  @CsvSource({
    "59, 94287082, HmacSHA1, 20",
    "1111111109, 07081804, HmacSHA1, 20",
    "1111111111, 14050471, HmacSHA1, 20",
    "1234567890, 89005924, HmacSHA1, 20",
    "2000000000, 69279037, HmacSHA1, 20",
    "20000000000, 65353130, HmacSHA1, 20",
    "59, 46119246, HmacSHA256, 32",
    "20000000000, 77737706, HmacSHA256, 32",
    "59, 90693936, HmacSHA512, 64",
    "20000000000, 47863826, HmacSHA512, 64"
  })
  void theVectorsOfTheStandard(long seconds, String code, String algorithm, int length) {
    byte[] secret = bytes("1234567890".repeat(7).substring(0, length));
    long step = Totp.step(Instant.ofEpochSecond(seconds));
    assertThat(Totp.code(secret, step, 8, algorithm)).isEqualTo(code);
  }

  @Test
  void aCodeIsGoodOneStepEitherSideAndNoFurther() {
    long step = Totp.step(NOW);
    for (int off = -3; off <= 3; off++) {
      String code = Totp.code(SECRET, step + off);
      assertThat(Totp.match(SECRET, code, NOW, 0).isPresent())
          .as("off by %d steps", off)
          .isEqualTo(Math.abs(off) <= 1);
    }
  }

  @Test
  void aUsedCodeAndOneBeforeItAreRefused() {
    long step = Totp.step(NOW);
    String code = Totp.code(SECRET, step);
    assertThat(Totp.match(SECRET, code, NOW, step - 1)).hasValue(step);
    assertThat(Totp.match(SECRET, code, NOW, step)).isEmpty();
    assertThat(Totp.match(SECRET, Totp.code(SECRET, step - 1), NOW, step)).isEmpty();
  }

  @Test
  void aSecretSurvivesBeingTyped() {
    assertThat(Base32.encode(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    assertThat(Base32.decode("gezd gnbv gy3t qojq gezd gnbv gy3t qojq")).isEqualTo(SECRET);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
