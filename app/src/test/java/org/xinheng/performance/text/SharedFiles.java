package org.xinheng.performance.text;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the files that lie beside the repository and are not part of it. */
final class SharedFiles {
  private SharedFiles() {}

  /** The file under {@code ../shared} of the repository, or empty after printing why. */
  static Optional<Path> find(String name) {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path file = at.resolve("shared").resolve(name);
      if (Files.exists(file)) {
        return Optional.of(file);
      }
    }
    System.out.println("skipped: ../shared/" + name + " is not beside this repository");
    return Optional.empty();
  }
}
