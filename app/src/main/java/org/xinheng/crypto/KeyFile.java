package org.xinheng.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where master keys are kept: a file of mode 600 outside the database and its backups, or on a key
 * device; in clear or under a passphrase. One line a key, the newest first. It is replaced whole or
 * not at all.
 */
public final class KeyFile {

  private static final Set<PosixFilePermission> OTHERS =
      PosixFilePermissions.fromString("---rwxrwx");

  private final Path path;
  private final @Nullable Passphrase passphrase;

  private KeyFile(Path path, @Nullable Passphrase passphrase) {
    this.path = path.toAbsolutePath();
    this.passphrase = passphrase;
  }

  /** A file in clear. */
  public static KeyFile plain(Path path) {
    return new KeyFile(path, null);
  }

  /** A file under a passphrase of at least twelve characters. */
  public static KeyFile under(Path path, char[] passphrase) {
    return new KeyFile(path, new Passphrase(passphrase));
  }

  public Path path() {
    return path;
  }

  public boolean exists() {
    return Files.exists(path);
  }

  /** Makes the file with a first key. */
  public MasterKey create() {
    MasterKey first = MasterKey.generate();
    write(List.of(first));
    return first;
  }

  /**
   * The keys, newest first.
   *
   * @throws KeyProblem when the file is missing, damaged, open to others or under a passphrase that
   *     was not given
   */
  public List<MasterKey> read() {
    try {
      refuseIfOpenToOthers();
      String content = Files.readString(path);
      return keys(content.startsWith(Passphrase.MARK) ? unwrap(content) : content);
    } catch (IOException e) {
      throw new KeyProblem("读不到主密钥文件 " + path + "。请核对路径和权限；文件丢失时用保管的份额恢复（keys join）。", e);
    }
  }

  private void refuseIfOpenToOthers() throws IOException {
    Set<PosixFilePermission> mode = Files.getPosixFilePermissions(path);
    if (mode.stream().anyMatch(OTHERS::contains)) {
      throw new KeyProblem(
          "主密钥文件 " + path + " 可被其他账户读取。请执行 chmod 600 后再启动；若可能已泄露，请轮换主密钥（keys rotate）。");
    }
  }

  private String unwrap(String content) {
    if (passphrase == null) {
      throw new KeyProblem(
          "主密钥文件 " + path + " 受口令保护。请用 --master-key-passphrase-file 或 --ask-passphrase 给出口令。");
    }
    return passphrase.unwrap(content);
  }

  private List<MasterKey> keys(String content) {
    try {
      List<MasterKey> keys = content.lines().filter(l -> !l.isBlank()).map(KeyFile::key).toList();
      if (!keys.isEmpty()) {
        return keys;
      }
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw damaged();
    }
    throw damaged();
  }

  /** Without the cause: its words could quote the key. */
  private KeyProblem damaged() {
    return new KeyProblem("主密钥文件损坏：" + path + "。请用保管的份额恢复它（keys join）后再启动。");
  }

  private static MasterKey key(String line) {
    String[] parts = line.strip().split(":", 2);
    return new MasterKey(parts[0], HexFormat.of().parseHex(parts[1]));
  }

  /** Replaces the file; it is on the disk when this returns. */
  void write(List<MasterKey> keys) {
    String content =
        keys.stream()
            .map(k -> k.id() + ":" + HexFormat.of().formatHex(k.secret()) + "\n")
            .collect(Collectors.joining());
    try {
      replace(passphrase == null ? content : passphrase.wrap(content));
    } catch (IOException e) {
      throw new UncheckedIOException("写不了主密钥文件 " + path, e);
    }
  }

  private void replace(String content) throws IOException {
    Path folder = path.getParent();
    Files.createDirectories(folder);
    Path fresh = path.resolveSibling(path.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    try (var out =
        FileChannel.open(
            fresh, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), mode)) {
      out.write(ByteBuffer.wrap(content.getBytes(StandardCharsets.US_ASCII)));
      out.force(true);
    }
    Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    try (var directory = FileChannel.open(folder)) {
      directory.force(true);
    }
  }

  /** When the file was last replaced; the epoch when there is none. */
  FileTime changedAt() {
    try {
      return exists() ? Files.getLastModifiedTime(path) : FileTime.fromMillis(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same keys under another protection: a new passphrase, or none. */
  public void protect(char @Nullable [] words) {
    List<MasterKey> keys = read();
    (words == null ? plain(path) : under(path, words)).write(keys);
  }

  /** Puts a recovered key into the file, which may be missing; behind the newer ones. */
  public void restore(MasterKey key) {
    List<MasterKey> keys = new ArrayList<>(exists() ? read() : List.of());
    keys.removeIf(other -> other.id().equals(key.id()));
    keys.add(key);
    write(keys);
  }

  @Override
  public String toString() {
    return "KeyFile[" + path + "]";
  }
}
