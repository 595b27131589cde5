package org.xinheng.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.xinheng.crypto.store.MatterKeyStore;
import org.xinheng.crypto.store.MatterKeyStore.Erased;
import org.xinheng.shared.Region;

/**
 * Matters whose keys were destroyed, as a file beside the key file: outside the database, so that a
 * restored backup cannot bring them back. Ids and times, no content. Each start destroys again what
 * a backup brought back, and adds what the database knows and the file does not.
 */
final class ErasedList {

  private static final String NAME = "erased-matters.tsv";

  private final Path file;

  private ErasedList(Path file) {
    this.file = file;
  }

  static ErasedList beside(KeyFile keys) {
    return new ErasedList(keys.path().resolveSibling(NAME));
  }

  /**
   * Makes the database and the file agree; a matter erased in one is erased in both.
   *
   * @return how many keys were destroyed again
   */
  int agree(MatterKeyStore store) {
    List<Erased> listed = read();
    int again = 0;
    for (Erased it : listed) {
      again += store.delete(it.region(), it.matter()) ? 1 : 0;
      store.insertErasure(it.region(), it.matter(), it.at());
    }
    Set<UUID> known = listed.stream().map(Erased::matter).collect(Collectors.toSet());
    append(store.erased().stream().filter(it -> !known.contains(it.matter())).toList());
    return again;
  }

  private List<Erased> read() {
    try {
      return Files.exists(file)
          ? Files.readAllLines(file).stream().filter(l -> !l.isBlank()).map(ErasedList::of).toList()
          : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Erased of(String line) {
    String[] cells = line.split("\t");
    return new Erased(new Region(cells[0]), UUID.fromString(cells[1]), Instant.parse(cells[2]));
  }

  /** Adds matters; they are on the disk when this returns. */
  void append(List<Erased> matters) {
    if (matters.isEmpty()) {
      return;
    }
    String lines =
        matters.stream()
            .map(it -> it.region().code() + "\t" + it.matter() + "\t" + it.at() + "\n")
            .collect(Collectors.joining());
    try (var out =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
      out.write(java.nio.ByteBuffer.wrap(lines.getBytes(StandardCharsets.US_ASCII)));
      out.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException("写不了销毁清单 " + file, e);
    }
  }
}
