package org.xinheng.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The demonstration as a user starts it, once for all journeys of a run; a running one can be lent.
 */
final class Demonstration {

  private static final String LENT = System.getProperty("xinheng.address", "");
  private static final int PORT = 18_091;
  private static final Path DATA = data(System.getProperty("xinheng.data", ""));
  private static final String ADDRESS = LENT.isEmpty() ? start() : LENT;

  private Demonstration() {}

  static String address() {
    return ADDRESS;
  }

  /** Its data folder. */
  static Path data() {
    return DATA;
  }

  private static Path data(String lent) {
    return lent.isEmpty() ? freshFolder("demo") : Path.of(lent);
  }

  /** An empty folder below the module's own. */
  static Path freshFolder(String name) {
    try {
      Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
      return Files.createTempDirectory(target, name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String start() {
    try {
      Served program = new Served(PORT, DATA, "demo");
      Runtime.getRuntime().addShutdownHook(new Thread(program::close));
      return program.address();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("the demonstration did not start", e);
    }
  }
}
