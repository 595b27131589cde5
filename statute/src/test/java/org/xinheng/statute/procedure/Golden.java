package org.xinheng.statute.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Files that are generated, checked in and compared; {@code -Dxinheng.docs=write} writes them anew.
 */
final class Golden {
  private Golden() {}

  static void compare(String pathFromRoot, String generated) throws IOException {
    Path file = root().resolve(pathFromRoot);
    if ("write".equals(System.getProperty("xinheng.docs"))) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, generated);
    }
    assertThat(Files.exists(file) ? Files.readString(file) : "")
        .as(
            "%s differs from the table; look at the change, then run the test with -Dxinheng.docs=write",
            pathFromRoot)
        .isEqualTo(generated);
  }

  /** The folder of the reactor, found upward from wherever the test runs. */
  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("statute/pom.xml"))) {
      folder = Objects.requireNonNull(folder.getParent(), "not inside the reactor");
    }
    return folder;
  }
}
