package org.xinheng.bench.fault;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The clients' own list of acknowledged writes, outside the product: a line is added only after the
 * answer that acknowledges.
 */
final class Journal implements AutoCloseable {

  private final BufferedWriter file;
  private final List<Write> writes = new ArrayList<>();
  private long last = System.nanoTime();
  private long gap;

  Journal(Path path) throws IOException {
    this.file = Files.newBufferedWriter(path);
  }

  /**
   * One acknowledged write.
   *
   * @param key idempotency key it was sent with
   * @param number number of the matter
   * @param act code of the act
   * @param version version of the matter after it, which is also its place in the history
   */
  record Write(String key, String number, String act, int version) {}

  synchronized void add(Write write) {
    long now = System.nanoTime();
    gap = Math.max(gap, now - last);
    last = now;
    writes.add(write);
    try {
      file.write(String.join("\t", write.key, write.number, write.act) + "\t" + write.version);
      file.newLine();
      file.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  synchronized List<Write> writes() {
    return List.copyOf(writes);
  }

  synchronized int size() {
    return writes.size();
  }

  /** The longest time in which nobody was told that anything is done, in milliseconds. */
  synchronized long longestGap() {
    return gap / 1_000_000;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
