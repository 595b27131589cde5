package org.xinheng.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.xinheng.crypto.MasterKeys;

/** Looks into backups without using them. */
public final class BackupCheck {

  private BackupCheck() {}

  /**
   * Reads a backup whole.
   *
   * @return what is damaged, one line a file; empty when nothing is
   * @throws BackupRefused when it is no backup, or its manifest cannot be trusted
   */
  public static List<String> faults(Path folder, MasterKeys masters, Consumer<String> progress)
      throws IOException {
    return BackupFolder.open(folder, masters).damage(progress);
  }

  /** Where the master keys of a backup, or of a folder of backups, lay when they were made. */
  public static List<Path> keyFiles(Path from) throws IOException {
    if (BackupFolder.isOne(from)) {
      return List.of(keyFile(from));
    }
    List<Path> files = new ArrayList<>();
    if (Files.isDirectory(from)) {
      try (Stream<Path> all = Files.list(from)) {
        for (Path one : all.filter(BackupFolder::isOne).sorted().toList()) {
          files.addFirst(keyFile(one));
        }
      }
    }
    return files;
  }

  private static Path keyFile(Path backup) throws IOException {
    return Path.of(BackupFolder.glance(backup).source()).resolve("keys").resolve("master.key");
  }
}
