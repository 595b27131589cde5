package org.xinheng.webhooks.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** What a receiver computes anew. */
class SignatureTest {

  @Test
  void itIsTheOneOfTheStandardOverMomentAndBody() throws Exception {
    assertThat(Signature.of("secret", "1760490000", "{}")).isEqualTo(hmac("1760490000.{}"));
    assertThat(Signature.of("secret", "1760490001", "{}")).isNotEqualTo(hmac("1760490000.{}"));
  }

  private static String hmac(String text)
      throws NoSuchAlgorithmException, java.security.InvalidKeyException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec("secret".getBytes(java.nio.charset.StandardCharsets.UTF_8), "x"));
    byte[] sum = mac.doFinal(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return "sha256=" + HexFormat.of().formatHex(sum);
  }
}
