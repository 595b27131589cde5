package org.xinheng.bench.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A demonstration generated once for each build of the program; every run gets a copy. */
public final class Stock {

  private Stock() {}

  /**
   * Puts a fresh copy at a place.
   *
   * @param root root of the checkout, already built
   * @param data where the copy goes; must not exist
   */
  public static synchronized void copyTo(Path root, Path data)
      throws IOException, InterruptedException {
    Path jar = root.resolve("app/target/xinheng.jar");
    Path stock = root.resolve("bench/target/stock-" + Files.getLastModifiedTime(jar).toMillis());
    Path ready = stock.resolve("demo-accounts.tsv");
    if (!Files.exists(ready)) {
      Program program = new Program(root, stock, Site.freePort());
      program.start();
      program.stop();
    }
    Files.createDirectories(data.toAbsolutePath().getParent());
    Shell.run("cp", "-a", stock.toString(), data.toString());
    // The copy itself is not on trial: it is on the disk before anything happens to it.
    Shell.run("sync", "-f", data.toString());
  }
}
