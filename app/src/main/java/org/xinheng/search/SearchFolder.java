package org.xinheng.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/**
 * The folder of the index on this host; nobody but the program's account may read it, and no backup
 * holds it.
 *
 * @param path the folder
 */
public record SearchFolder(Path path) {

  private static final String WISH = "rebuild";

  Path index() {
    return path.resolve("statements");
  }

  void create() throws IOException {
    if (!Files.isDirectory(path)) {
      Files.createDirectories(
          path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
  }

  /** Throws the index away. */
  void empty() throws IOException {
    if (!Files.isDirectory(index())) {
      return;
    }
    try (var files = Files.walk(index())) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Asks the program that serves from this folder to build its index anew. */
  public void wish() {
    try {
      create();
      Files.writeString(path.resolve(WISH), "");
    } catch (IOException e) {
      throw new UncheckedIOException("写不了检索目录 " + path, e);
    }
  }

  /** Whether somebody asked for it; asked once, it is told once. */
  boolean takeWish() throws IOException {
    return Files.deleteIfExists(path.resolve(WISH));
  }
}
