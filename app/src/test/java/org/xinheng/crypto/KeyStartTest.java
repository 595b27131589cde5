package org.xinheng.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.xinheng.given.MovableClock;
import org.xinheng.given.TestProgram;
import org.xinheng.given.Truth;
import org.xinheng.house.Control;

/** Over existing records only the right master key starts; a new one is never made in silence. */
@TestProgram
@Control("K3")
class KeyStartTest {

  private final DataSource source;
  private final DSLContext sql;
  private final KeyRing ring;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  KeyStartTest(@Autowired Truth truth, @Autowired KeyRing ring) {
    this.source = truth.source();
    this.sql = truth.sql();
    this.ring = ring;
  }

  private KeyRing open(KeyFile file) {
    return KeyStart.open(source, file, null, MovableClock.START);
  }

  @Test
  void withoutItsMasterKeyTheDatabaseRefusesAndNoKeyIsMade() {
    KeyFile missing = KeyFile.plain(folder.resolve("keys/master.key"));
    assertThatThrownBy(() -> open(missing))
        .isInstanceOf(KeyProblem.class)
        .hasMessageContaining("找不到主密钥文件")
        .hasMessageContaining("不另造新密钥");
    assertThat(missing.exists()).isFalse();
  }

  @Test
  void anotherMasterKeyIsRefusedEvenUnderTheRightId() {
    KeyFile other = KeyFile.plain(folder.resolve("other.key"));
    other.create();
    assertThatThrownBy(() -> open(other)).hasMessageContaining("里没有本数据库使用的主密钥");
    KeyFile forged = KeyFile.plain(folder.resolve("forged.key"));
    String id = ring.current().id();
    forged.write(List.of(new MasterKey(id, MasterKey.generate().secret())));
    assertThatThrownBy(() -> open(forged)).hasMessageContaining(id).hasMessageContaining("不予启动");
  }

  @Test
  void aKeyUnderAPassphraseOpensWithItAlone() throws Exception {
    Path path = folder.resolve("device/master.key");
    char[] words = "correct horse battery".toCharArray();
    KeyFile.under(path, words).write(ring.file().read());
    assertThat(open(KeyFile.under(path, words)).current()).isEqualTo(ring.current());
    assertThat(Files.readString(path)).startsWith(Passphrase.MARK);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
        .isEqualTo("rw-------");
    assertThatThrownBy(() -> open(KeyFile.plain(path))).hasMessageContaining("受口令保护");
    assertThatThrownBy(() -> open(KeyFile.under(path, "another passphrase".toCharArray())))
        .hasMessageContaining("口令不对");
  }

  @Test
  void aKeyFileThatOthersCanReadIsRefused() throws Exception {
    KeyFile file = KeyFile.plain(folder.resolve("open.key"));
    file.create();
    Files.setPosixFilePermissions(file.path(), PosixFilePermissions.fromString("rw-r--r--"));
    assertThatThrownBy(file::read).hasMessageContaining("可被其他账户读取");
  }

  @Test
  void neitherTheDatabaseNorAMessageHoldsTheKey() {
    String secret = java.util.HexFormat.of().formatHex(ring.current().secret());
    String half = secret.substring(0, 32);
    for (String table : List.of("crypto.master", "crypto.purpose_key", "crypto.matter_key")) {
      assertThat(sql.fetch("select t::text from " + table + " t").formatCSV())
          .doesNotContain(half, secret.substring(32));
    }
    assertThat(ring + " " + ring.current() + " " + ring.file()).doesNotContain(half);
  }

  @Test
  void aCiphertextNamesAlgorithmAndKeyAndBothProfilesStayReadable() {
    byte[] key = new byte[SecretBox.KEY_BYTES];
    SecretBox guomi = new SecretBox(CipherProfile.GUOMI, key, "a");
    SecretBox other = new SecretBox(CipherProfile.INTERNATIONAL, key, "a");
    byte[] sealed = guomi.seal("c", "原话");
    assertThat(SecretBox.profileOf(sealed)).isEqualTo(CipherProfile.GUOMI);
    assertThat(guomi.isNamedBy(sealed)).isTrue();
    assertThat(other.open("c", sealed)).isEqualTo("原话");
    assertThat(guomi.open("c", other.seal("c", "原话"))).isEqualTo("原话");
    SecretBox stranger =
        new SecretBox(
            CipherProfile.GUOMI,
            new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16},
            "a");
    assertThat(stranger.isNamedBy(sealed)).isFalse();
    assertThatThrownBy(() -> stranger.open("c", sealed)).hasMessageContaining("another key");
  }
}
