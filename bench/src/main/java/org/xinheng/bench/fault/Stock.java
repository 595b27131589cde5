package org.xinheng.bench.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A demonstration generated once for each build of the program; every run gets a copy. */
final class Stock {

  private static final int PORT = 18_098;

  private Stock() {}

  /**
   * Puts a fresh copy at a place.
   *
   * @param root root of the checkout, already built
   * @param data where the copy goes; must not exist
   */
  static synchronized void copyTo(Path root, Path data) throws IOException, InterruptedException {
    Path jar = root.resolve("app/target/xinheng.jar");
    Path stock = root.resolve("bench/target/stock-" + Files.getLastModifiedTime(jar).toMillis());
    Path ready = stock.resolve("demo-accounts.tsv");
    if (!Files.exists(ready)) {
      Program program = new Program(root, stock, PORT);
      program.start();
      program.stop();
    }
    Files.createDirectories(data.toAbsolutePath().getParent());
    Shell.run("cp", "-a", stock.toString(), data.toString());
  }
}
