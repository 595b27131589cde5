package org.xinheng.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import org.xinheng.crypto.BackupKey;
import org.xinheng.crypto.MasterKey;
import org.xinheng.crypto.MasterKeys;
import org.xinheng.crypto.UnreadableSecret;

/**
 * The key of a backup or a log archive as it lies beside it: id of the master key, a colon, the key
 * wrapped under that one.
 *
 * @param masterId names the master key that opens it
 * @param hex the wrapped key, in hexadecimal
 */
record WrappedKey(String masterId, String hex) {

  static WrappedKey of(BackupKey key, MasterKey master) {
    return new WrappedKey(master.id(), HexFormat.of().formatHex(key.wrappedBy(master)));
  }

  static WrappedKey read(Path file) throws IOException {
    String[] parts = Files.readString(file).strip().split(":", 2);
    return new WrappedKey(parts[0], parts.length < 2 ? "" : parts[1]);
  }

  /** As it is written down. */
  String text() {
    return masterId + ":" + hex;
  }

  /**
   * The key.
   *
   * @param what of which thing it is the key, for the refusal
   * @throws BackupRefused when its master key is not held, or it was altered
   */
  BackupKey unwrap(MasterKeys masters, String what) {
    Optional<MasterKey> master = masters.find(masterId);
    if (master.isEmpty()) {
      throw new BackupRefused(
          "打不开%s：它由主密钥 %s 保护，而给出的密钥文件里只有 %s。请用 --key 指明当时的密钥文件；旧密钥已删去时，先用它的份额恢复（keys join --file-only）。"
              .formatted(what, masterId, masters.ids()));
    }
    try {
      return BackupKey.unwrap(HexFormat.of().parseHex(hex), master.get());
    } catch (UnreadableSecret | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw new BackupRefused(
          "打不开%s：它的密钥由主密钥 %s 保护，给出的同名密钥打不开它。不是当时的那一把，或文件已损坏；请核对密钥文件，或换用另一份备份。"
              .formatted(what, masterId));
    }
  }
}
