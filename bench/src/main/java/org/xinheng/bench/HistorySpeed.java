package org.xinheng.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.xinheng.history.ExportFile;
import org.xinheng.history.Link;
import org.xinheng.history.MerkleTree;
import org.xinheng.history.Report;
import org.xinheng.history.Seal;

/**
 * How fast an export is verified: writes one of as many entries as asked for, six a matter with 220
 * bytes of facts each, sealed by 20,000, and checks it three times.
 */
public final class HistorySpeed {

  private static final int CHAIN = 6;
  private static final int CONTENT = 220;
  private static final int SEALED = 20_000;

  private HistorySpeed() {}

  /** {@code HistorySpeed FILE ENTRIES}. */
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]);
    int entries = Integer.parseInt(args[1]);
    if (Files.notExists(file)) {
      write(file, entries);
    }
    System.out.printf("%d entries, %d MB%n", entries, Files.size(file) >> 20);
    for (int run = 1; run <= 3; run++) {
      long start = System.nanoTime();
      Report report = ExportFile.verify(file, List.of());
      long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
      System.out.printf(
          "run %d: ok %b, %d ms, %d entries a second%n",
          run, report.ok(), millis, report.entries() * 1000 / millis);
    }
  }

  private static void write(Path file, int entries) throws IOException {
    Random random = new Random(1);
    List<byte[]> leaves = new ArrayList<>();
    byte[] previous = Link.start();
    Seal last = null;
    byte[] content = new byte[CONTENT];
    List<String> seals = new ArrayList<>();
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write(ExportFile.TITLE + "\n");
      for (int i = 0; i < entries; i++) {
        previous = i % CHAIN == 0 ? Link.start() : previous;
        random.nextBytes(content);
        Link open = link(i, previous, content, new byte[0], null);
        byte[] hash = open.expected();
        leaves.add(hash);
        var place = new Link.Place(i / SEALED + 1, i % SEALED, hash);
        out.append(link(i, previous, content, hash, place).line()).append('\n');
        previous = hash;
        if (leaves.size() == SEALED || i == entries - 1) {
          byte[] before = last == null ? Link.start() : last.hash();
          last =
              Seal.next(
                  "130001", i / SEALED + 1, i, leaves.size(), MerkleTree.root(leaves), before);
          seals.add(last.line());
          leaves.clear();
        }
      }
      for (String seal : seals) {
        out.append(seal).append('\n');
      }
    }
  }

  private static Link link(
      int i,
      byte[] previous,
      byte[] content,
      byte[] hash,
      Link.@org.jspecify.annotations.Nullable Place place) {
    String matter = new UUID(0x7000L + i / CHAIN, Long.MIN_VALUE).toString();
    String officer = new UUID(0x7000L, 7).toString();
    return new Link(
        "130001",
        matter,
        i % CHAIN + 1,
        "petition.reply",
        "2025-10-15",
        Long.toString(1_760_490_000_000_000L + i),
        officer,
        officer,
        true,
        content,
        previous,
        hash,
        place);
  }
}
