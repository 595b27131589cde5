package org.xinheng.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/**
 * The master key: wraps the matters' keys and feeds the blind indexes. It lives in a file of mode
 * 600 outside the database and its backups.
 *
 * @param id names the key in what it wrapped
 * @param secret 32 bytes: 16 to wrap, 16 for the indexes
 */
public record MasterKey(String id, byte[] secret) {

  private static final int BYTES = 32;

  public MasterKey {
    if (secret.length != BYTES) {
      throw new IllegalArgumentException("master key must have " + BYTES + " bytes");
    }
    secret = secret.clone();
  }

  /** Reads the key file, or makes one on the first start. */
  public static MasterKey load(Path file) {
    try {
      if (Files.notExists(file)) {
        create(file);
      }
      String[] parts = Files.readString(file).strip().split(":", 2);
      if (parts.length != 2) {
        throw new IllegalStateException("主密钥文件损坏：" + file + "。请从保管的密钥副本恢复该文件后再启动。");
      }
      return new MasterKey(parts[0], HexFormat.of().parseHex(parts[1]));
    } catch (IOException e) {
      throw new UncheckedIOException("读不到主密钥文件 " + file, e);
    }
  }

  private static void create(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    byte[] secret = new byte[BYTES];
    new SecureRandom().nextBytes(secret);
    byte[] id = new byte[4];
    new SecureRandom().nextBytes(id);
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    Files.deleteIfExists(fresh);
    try (var out =
        Files.newByteChannel(
            fresh, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), mode)) {
      String line = HexFormat.of().formatHex(id) + ":" + HexFormat.of().formatHex(secret) + "\n";
      out.write(
          java.nio.ByteBuffer.wrap(line.getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
    }
    Files.move(fresh, file);
  }

  byte[] wrappingKey() {
    return java.util.Arrays.copyOf(secret, SecretBox.KEY_BYTES);
  }

  byte[] indexKey() {
    return java.util.Arrays.copyOfRange(secret, SecretBox.KEY_BYTES, BYTES);
  }

  @Override
  public byte[] secret() {
    return secret.clone();
  }

  @Override
  public String toString() {
    return "MasterKey[" + id + "]";
  }
}
