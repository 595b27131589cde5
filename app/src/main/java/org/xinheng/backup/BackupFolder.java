package org.xinheng.backup;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import org.xinheng.crypto.BackupKey;
import org.xinheng.crypto.MasterKey;
import org.xinheng.crypto.MasterKeys;
import org.xinheng.crypto.UnreadableSecret;

/**
 * A backup that is complete.
 *
 * @param folder where it lies
 * @param manifest what it holds
 * @param key what opens it
 */
record BackupFolder(Path folder, Manifest manifest, BackupKey key) {

  static final String MANIFEST = "manifest.json";
  static final String KEY = "backup.key";
  static final String SEAL = "manifest.seal";
  private static final String SEALED_AS = "manifest";

  /** Whether a folder is a complete backup. */
  static boolean isOne(Path folder) {
    return Files.isRegularFile(folder.resolve(SEAL));
  }

  /**
   * Opens a backup and checks that its manifest is the one that was written.
   *
   * @throws BackupRefused when it is none, of another format, altered, or of another master key
   */
  static BackupFolder open(Path folder, MasterKeys masters) throws IOException {
    if (!isOne(folder)) {
      throw new BackupRefused("目录 " + folder + " 里没有完整的备份。请核对路径；名字带 .part- 的目录是没有做完的备份。");
    }
    byte[] json = Files.readAllBytes(folder.resolve(MANIFEST));
    BackupKey key = key(folder, masters);
    byte[] digest = SealedFile.sha256().digest(json);
    if (!java.security.MessageDigest.isEqual(digest, sealed(folder, key))) {
      throw new BackupRefused("备份清单 " + folder.resolve(MANIFEST) + " 被改动过，这份备份不可信。请换用另一份备份。");
    }
    Manifest manifest = Manifest.of(json);
    if (manifest.format() != Manifest.FORMAT) {
      throw new BackupRefused("备份的格式是 " + manifest.format() + "，本程序只认得 1。请用做这份备份的程序版本来恢复。");
    }
    return new BackupFolder(folder, manifest, key);
  }

  /** The manifest as it stands, unchecked: to choose among backups without any key. */
  static Manifest glance(Path folder) throws IOException {
    return Manifest.of(Files.readAllBytes(folder.resolve(MANIFEST)));
  }

  private static BackupKey key(Path folder, MasterKeys masters) throws IOException {
    return WrappedKey.read(folder.resolve(KEY)).unwrap(masters, "备份 " + folder);
  }

  private static byte[] sealed(Path folder, BackupKey key) throws IOException {
    try {
      return key.open(
          SEALED_AS, HexFormat.of().parseHex(Files.readString(folder.resolve(SEAL)).strip()));
    } catch (UnreadableSecret | IllegalArgumentException e) {
      throw new BackupRefused("文件 " + folder.resolve(SEAL) + " 被改动过，这份备份不可信。请换用另一份备份。");
    }
  }

  /** Writes the manifest and what proves it; the seal comes last. */
  static BackupFolder finish(Path part, Manifest manifest, BackupKey key, MasterKey master)
      throws IOException {
    byte[] json = manifest.json();
    put(part.resolve(MANIFEST), json);
    put(part.resolve(KEY), line(WrappedKey.of(key, master).text()));
    put(part.resolve(SEAL), line(hex(key.seal(SEALED_AS, SealedFile.sha256().digest(json)))));
    return new BackupFolder(part, manifest, key);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static byte[] line(String text) {
    return (text + "\n").getBytes(java.nio.charset.StandardCharsets.US_ASCII);
  }

  private static void put(Path file, byte[] content) throws IOException {
    Files.write(file, content);
    force(file);
  }

  /** Forces a file, or a folder's list of names, to the disk. */
  static void force(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  Path path(String name) {
    return folder.resolve("files").resolve(name + ".sealed");
  }

  InputStream open(String name) throws IOException {
    return SealedFile.open(path(name), name, key);
  }

  /**
   * Reads everything again from the disk, digests and content.
   *
   * @param progress hears how far it is
   * @return what is wrong, one line a file; empty when all is right
   */
  List<String> damage(Consumer<String> progress) throws IOException {
    List<String> faults = new ArrayList<>();
    Steps steps = new Steps("正在核对备份", manifest.files().size(), manifest.size(), progress);
    for (Manifest.StoredFile file : manifest.files()) {
      String fault = fault(file);
      if (!fault.isEmpty()) {
        faults.add(file.path() + "：" + fault);
      }
      steps.done(file.size());
    }
    return faults;
  }

  private String fault(Manifest.StoredFile file) throws IOException {
    Path path = path(file.path());
    if (!Files.isRegularFile(path)) {
      return "文件不见了";
    }
    if (Files.size(path) != file.stored()) {
      return "长度应为 " + file.stored() + " 字节，实为 " + Files.size(path) + " 字节";
    }
    if (!SealedFile.digest(path).equals(file.sha256())) {
      return "内容与清单中的摘要不符";
    }
    try (InputStream content = open(file.path())) {
      long size = content.transferTo(OutputStream.nullOutputStream());
      return size == file.size() ? "" : "解开后长度不符";
    } catch (UnreadableSecret | ZipException | EOFException altered) {
      return "解不开";
    }
  }

  /** The same, as a refusal that names the first faults. */
  void refuseDamaged(Consumer<String> progress) throws IOException {
    List<String> faults = damage(progress);
    if (!faults.isEmpty()) {
      throw new BackupRefused(
          "备份 %s 有 %d 个文件损坏，没有使用它：\n  %s\n请换用另一份备份或它的副本，并检查存放备份的磁盘。"
              .formatted(
                  folder,
                  faults.size(),
                  String.join("\n  ", faults.subList(0, Math.min(20, faults.size())))));
    }
  }
}
