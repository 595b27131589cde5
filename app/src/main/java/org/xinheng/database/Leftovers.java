package org.xinheng.database;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What a killed program leaves behind: half-made folders, and server processes that outlive it. */
final class Leftovers {
  private static final String PART = ".part-";

  private Leftovers() {}

  /** A new empty folder beside {@code target}, to be moved there when complete. */
  static Path newPart(Path target) throws IOException {
    return Files.createTempDirectory(
        target.toAbsolutePath().getParent(),
        target.getFileName() + PART,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }

  /**
   * Removes the parts that were never completed. Only under a lock: a part may be somebody's work.
   */
  static void removeParts(Path folder) throws IOException {
    try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, "*" + PART + "*")) {
      for (Path part : parts) {
        remove(part);
      }
    }
  }

  static void remove(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> files = Files.walk(folder)) {
      all = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : all) {
      Files.deleteIfExists(file);
    }
  }

  /**
   * The living server processes of this cluster, postmaster and children.
   *
   * <p>Each of them works in the cluster's folder, whatever the pid file says: a process id may be
   * used again by another program, and children outlive a killed postmaster for a moment.
   */
  static List<ProcessHandle> serversOf(Path cluster) throws IOException {
    List<ProcessHandle> found = new ArrayList<>();
    for (ProcessHandle process : ProcessHandle.allProcesses().toList()) {
      if (worksIn(process, cluster)) {
        found.add(process);
      }
    }
    return found;
  }

  private static boolean worksIn(ProcessHandle process, Path cluster) {
    Path entry = Path.of("/proc", Long.toString(process.pid()));
    try {
      String program = Files.readSymbolicLink(entry.resolve("exe")).getFileName().toString();
      return program.startsWith("postgres") && Files.isSameFile(entry.resolve("cwd"), cluster);
    } catch (IOException notOursOrGone) {
      return false;
    }
  }
}
