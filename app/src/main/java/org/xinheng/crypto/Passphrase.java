package org.xinheng.crypto;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Wraps a key file's content under a passphrase: Argon2id (64 MiB, three passes) makes the key,
 * AES-GCM seals. The line says how it was made, so that the parameters can be raised later.
 */
final class Passphrase {

  static final String MARK = "xinheng-keys:argon2id:";

  private static final int MEMORY_KIB = 65_536;
  private static final int PASSES = 3;
  private static final int SHORTEST = 12;
  private static final String COLUMN = "key-file";

  private final char[] words;

  Passphrase(char[] words) {
    if (words.length < SHORTEST) {
      throw new KeyProblem("主密钥口令太短：至少 " + SHORTEST + " 个字符。请换一个更长的口令。");
    }
    this.words = words.clone();
  }

  String wrap(String content) {
    byte[] salt = new byte[16];
    new SecureRandom().nextBytes(salt);
    byte[] sealed = box(MEMORY_KIB, PASSES, salt).seal(COLUMN, content);
    HexFormat hex = HexFormat.of();
    return MARK
        + MEMORY_KIB
        + ":"
        + PASSES
        + ":"
        + hex.formatHex(salt)
        + ":"
        + hex.formatHex(sealed)
        + "\n";
  }

  /** Opens what {@link #wrap} made; a wrong passphrase and a damaged file look the same. */
  String unwrap(String line) {
    String[] parts = line.strip().substring(MARK.length()).split(":", -1);
    try {
      HexFormat hex = HexFormat.of();
      int memory = Integer.parseInt(parts[0]);
      int passes = Integer.parseInt(parts[1]);
      return box(memory, passes, hex.parseHex(parts[2])).open(COLUMN, hex.parseHex(parts[3]));
    } catch (UnreadableSecret | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw new KeyProblem("主密钥口令不对，或主密钥文件已损坏。请核对口令；文件损坏时用保管的份额恢复（keys join）。");
    }
  }

  private SecretBox box(int memory, int passes, byte[] salt) {
    var generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memory)
            .withIterations(passes)
            .withParallelism(1)
            .withSalt(salt)
            .build());
    byte[] key = new byte[SecretBox.KEY_BYTES];
    generator.generateBytes(words, key);
    SecretBox box = new SecretBox(CipherProfile.INTERNATIONAL, key, COLUMN);
    Arrays.fill(key, (byte) 0);
    return box;
  }

  @Override
  public String toString() {
    return "Passphrase[…]";
  }
}
