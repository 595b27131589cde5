package org.xinheng.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.xinheng.house.Control;

/** The algorithms against published vectors and against other implementations. */
@Control("K7")
class VectorsTest {

  private static final String SM4_KEY = "0123456789abcdeffedcba9876543210";
  private static final Random RANDOM = new Random(7);

  @Test
  void sm3() {
    // GB/T 32905-2016, annex A
    assertThat(digest(new SM3Digest(), bytes("abc")))
        .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    assertThat(digest(new SM3Digest(), bytes("abcd".repeat(16))))
        .isEqualTo("debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
  }

  @Test
  void sm4() {
    // GB/T 32907-2016, annex A
    var cipher = CipherProfile.GUOMI.blockCipher();
    cipher.init(true, new KeyParameter(hex(SM4_KEY)));
    byte[] out = new byte[16];
    cipher.processBlock(hex(SM4_KEY), 0, out, 0);
    assertThat(text(out)).isEqualTo("681edf34d206965e86b3e94f536e4246");
  }

  @Test
  void sm4Gcm() throws InvalidCipherTextException {
    // RFC 8998, A.1
    String sealed =
        gcm(
            CipherProfile.GUOMI,
            SM4_KEY,
            "00001234567800000000abcd",
            "feedfacedeadbeeffeedfacedeadbeefabaddad2",
            "aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd"
                + "eeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa");
    assertThat(sealed)
        .isEqualTo(
            "17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735"
                + "d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d"
                + "83de3541e4c2b58177e065a9bf7b62ec");
  }

  @Test
  void aesGcm() throws InvalidCipherTextException {
    // McGrew and Viega, test case 4
    String sealed =
        gcm(
            CipherProfile.INTERNATIONAL,
            "feffe9928665731c6d6a8f9467308308",
            "cafebabefacedbaddecaf888",
            "feedfacedeadbeeffeedfacedeadbeefabaddad2",
            "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39");
    assertThat(sealed)
        .isEqualTo(
            "42831ec2217774244b7221b784d0d49ce3aa212f2c02a4e035c17e2329aca12e"
                + "21d514b25466931c7d8f6a5aac84aa051ba30b396a0aac973d58e091"
                + "5bc94fbc3221a5db94fae95ae7121a47");
  }

  @Test
  void hmacSha256() {
    // RFC 4231, test case 2
    assertThat(
            text(
                Digests.hmac(
                    new SHA256Digest(), bytes("Jefe"), bytes("what do ya want for nothing?"))))
        .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  }

  @Test
  void hmacSm3IsTheConstructionOfRfc2104OverSm3() {
    byte[] key = random(32);
    byte[] words = random(100);
    byte[] inner = new byte[64];
    byte[] outer = new byte[64];
    for (int i = 0; i < 64; i++) {
      byte k = i < key.length ? key[i] : 0;
      inner[i] = (byte) (k ^ 0x36);
      outer[i] = (byte) (k ^ 0x5c);
    }
    byte[] first = hex(digest(new SM3Digest(), join(inner, words)));
    assertThat(text(Digests.hmac(new SM3Digest(), key, words)))
        .isEqualTo(digest(new SM3Digest(), join(outer, first)));
  }

  @Test
  void theJdkAgreesOnAesShaAndHmac() throws GeneralSecurityException {
    for (int i = 0; i < 200; i++) {
      byte[] key = random(16);
      byte[] words = random(RANDOM.nextInt(300));
      assertThat(digest(new SHA256Digest(), words))
          .isEqualTo(text(MessageDigest.getInstance("SHA-256").digest(words)));
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      assertThat(Digests.hmac(new SHA256Digest(), key, words)).isEqualTo(mac.doFinal(words));
      byte[] sealed = new SecretBox(CipherProfile.INTERNATIONAL, key, "c").sealBytes("col", words);
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          Cipher.DECRYPT_MODE,
          new SecretKeySpec(key, "AES"),
          new GCMParameterSpec(128, sealed, 1 + SecretBox.ID_BYTES, Nonces.BYTES));
      cipher.updateAAD(bytes("c/col"));
      int body = 1 + SecretBox.ID_BYTES + Nonces.BYTES;
      assertThat(cipher.doFinal(sealed, body, sealed.length - body)).isEqualTo(words);
    }
  }

  @Test
  void opensslAgreesOnSm3AndSm4() throws Exception {
    Assumptions.assumeTrue(hasOpenssl(), "skipped: no openssl with SM3 and SM4 on this machine");
    for (int i = 0; i < 5; i++) {
      byte[] key = random(16);
      byte[] words = random(64);
      assertThat(openssl(words, "dgst", "-sm3", "-binary"))
          .isEqualTo(hex(digest(new SM3Digest(), words)));
      assertThat(
              openssl(
                  words,
                  "dgst",
                  "-sm3",
                  "-mac",
                  "hmac",
                  "-macopt",
                  "hexkey:" + text(key),
                  "-binary"))
          .isEqualTo(Digests.hmac(new SM3Digest(), key, words));
      assertThat(openssl(words, "enc", "-sm4-ecb", "-nopad", "-K", text(key)))
          .isEqualTo(blocks(key, words));
    }
  }

  private static byte[] blocks(byte[] key, byte[] words) {
    var cipher = CipherProfile.GUOMI.blockCipher();
    cipher.init(true, new KeyParameter(key));
    byte[] out = new byte[words.length];
    for (int at = 0; at < words.length; at += 16) {
      cipher.processBlock(words, at, out, at);
    }
    return out;
  }

  private static boolean hasOpenssl() {
    try {
      return openssl(new byte[0], "dgst", "-sm3", "-binary").length == 32;
    } catch (IOException | InterruptedException absent) {
      return false;
    }
  }

  private static byte[] openssl(byte[] input, String... words)
      throws IOException, InterruptedException {
    List<String> command = new java.util.ArrayList<>(List.of("openssl"));
    command.addAll(List.of(words));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (var in = process.getOutputStream()) {
      in.write(input);
    }
    byte[] out = process.getInputStream().readAllBytes();
    process.waitFor();
    return out;
  }

  private static String gcm(CipherProfile profile, String key, String nonce, String aad, String in)
      throws InvalidCipherTextException {
    var gcm = GCMBlockCipher.newInstance(profile.blockCipher());
    gcm.init(true, new AEADParameters(new KeyParameter(hex(key)), 128, hex(nonce), hex(aad)));
    byte[] plain = hex(in);
    byte[] out = new byte[gcm.getOutputSize(plain.length)];
    int done = gcm.processBytes(plain, 0, plain.length, out, 0);
    gcm.doFinal(out, done);
    return text(out);
  }

  private static String digest(Digest digest, byte[] input) {
    digest.update(input, 0, input.length);
    byte[] out = new byte[digest.getDigestSize()];
    digest.doFinal(out, 0);
    return text(out);
  }

  private static byte[] join(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  private static byte[] bytes(String words) {
    return words.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }

  private static String text(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
