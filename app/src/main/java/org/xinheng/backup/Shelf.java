package org.xinheng.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xinheng.database.Wal;

/**
 * A folder of backups by date, and the log archives below it. What the newest backup needs is never
 * removed, whatever the plan says.
 *
 * @param folder where they lie
 */
record Shelf(Path folder) {

  private static final String LOGS = "wal";

  Path logs() {
    return folder.resolve(LOGS);
  }

  /** Complete backups, oldest first. */
  List<Path> backups() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(one -> BackupFolder.isOne(one) && !isPart(one)).sorted().toList();
    }
  }

  private static boolean isPart(Path one) {
    return one.getFileName().toString().contains(".part-");
  }

  /** Removes what was not finished by a program that died. Only one program works on a shelf. */
  void removeParts() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      for (Path one : all.filter(Shelf::isPart).toList()) {
        Folders.remove(one);
      }
    }
  }

  /** Keeps the newest backups and the log that the oldest of them needs. */
  void tidy(int keep) throws IOException {
    List<Path> all = backups();
    int surplus = Math.max(0, all.size() - Math.max(1, keep));
    for (Path old : all.subList(0, surplus)) {
      // Out of sight first, so that half of one is never taken for a backup.
      Path away = old.resolveSibling(old.getFileName() + ".part-");
      Files.move(old, away, StandardCopyOption.ATOMIC_MOVE);
      Folders.remove(away);
    }
    tidyLogs(all.subList(surplus, all.size()));
  }

  private void tidyLogs(List<Path> kept) throws IOException {
    if (kept.isEmpty() || !Files.isDirectory(logs())) {
      return;
    }
    List<Path> archives;
    try (Stream<Path> all = Files.list(logs())) {
      archives = all.filter(WalArchive::isOne).toList();
    }
    for (Path archive : archives) {
      Optional<Long> needed = needed(archive, kept);
      if (needed.isPresent()) {
        WalArchive.removeBefore(archive, needed.get());
      }
    }
  }

  /** Position from which the kept backups need an archive; empty when none of them goes with it. */
  private static Optional<Long> needed(Path archive, List<Path> kept) throws IOException {
    List<Long> starts = new ArrayList<>();
    for (Path backup : kept) {
      Manifest.Server server = BackupFolder.glance(backup).server();
      if (server != null && server.archive() != null && isSame(archive, server.archive())) {
        starts.add(Wal.position(server.walStart()));
      }
    }
    return starts.stream().min(Long::compare);
  }

  private static boolean isSame(Path archive, String noted) {
    return archive.getFileName().equals(Path.of(noted).getFileName());
  }

  /** Whether the newest backup goes with this archive: else a replay could not begin. */
  boolean covers(Path archive) throws IOException {
    List<Path> all = backups();
    return !all.isEmpty() && needed(archive, List.of(all.getLast())).isPresent();
  }

  /** Copies a backup to another shelf, complete or not at all, and compares every byte's digest. */
  void copyTo(Shelf other, String name) throws IOException {
    Folders.createPrivate(other.folder());
    Path place = other.folder().resolve(name);
    Path part = place.resolveSibling(name + ".part-" + ProcessHandle.current().pid());
    Folders.remove(part);
    copyFiles(folder.resolve(name), part);
    for (Manifest.StoredFile file : BackupFolder.glance(part).files()) {
      Path copied = part.resolve("files").resolve(file.path() + ".sealed");
      if (!SealedFile.digest(copied).equals(file.sha256())) {
        throw new IOException("copy differs: " + file.path());
      }
    }
    Backup.publish(part, place);
  }

  /** Copies the log's files that grew since the last time. */
  void copyLogsTo(Shelf other) throws IOException {
    if (!Files.isDirectory(logs())) {
      return;
    }
    List<Path> files;
    try (Stream<Path> all = Files.walk(logs())) {
      files = all.filter(Files::isRegularFile).filter(file -> !isPart(file)).toList();
    }
    for (Path file : files) {
      Path copy = other.folder().resolve(folder.relativize(file).toString());
      boolean same = Files.exists(copy) && Files.size(copy) == Files.size(file);
      if (!same || !copy.getFileName().toString().endsWith(".wal")) {
        Files.createDirectories(copy.getParent());
        Path part = copy.resolveSibling(copy.getFileName() + ".part-");
        Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING);
        BackupFolder.force(part);
        Files.move(part, copy, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static void copyFiles(Path from, Path to) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(from)) {
      files = all.toList();
    }
    for (Path file : files) {
      Path copy = to.resolve(from.relativize(file).toString());
      if (Files.isDirectory(file)) {
        Files.createDirectories(copy);
      } else {
        Files.copy(file, copy);
        BackupFolder.force(copy);
      }
    }
  }
}
