package org.xinheng.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The demonstration as a user starts it, once for all journeys of a run; a running one can be lent.
 */
final class Demonstration {

  private static final String LENT = System.getProperty("xinheng.address", "");
  private static final int PORT = 18_091;
  private static final Path DATA = data(System.getProperty("xinheng.data", ""));
  private static final String ADDRESS = LENT.isEmpty() ? start(PORT, DATA) : LENT;

  private Demonstration() {}

  static String address() {
    return ADDRESS;
  }

  /** Accounts that can be signed in to by one click. */
  static List<String> logins(Browser browser) {
    try (var context = browser.visitor(1440).context()) {
      var page = context.pages().getFirst();
      page.navigate("/sign-in");
      return page.locator("form[action$='/demo/sign-in'] input[name=login]").all().stream()
          .map(field -> String.valueOf(field.getAttribute("value")))
          .distinct()
          .toList();
    }
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

  /** Another one with data of its own, for what would disturb the others. */
  static String another(int port) {
    return start(port, data(""));
  }

  private static String start(int port, Path data) {
    try {
      Served program = new Served(port, data, "demo");
      Runtime.getRuntime().addShutdownHook(new Thread(program::close));
      return program.address();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException("the demonstration did not start", e);
    }
  }
}
