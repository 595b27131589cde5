package org.xinheng.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xinheng.history.SealFile;
import org.xinheng.shared.Region;

/**
 * The folder where seals are handed out, best on a medium that the operator of the database cannot
 * rewrite. Files are added, never changed.
 *
 * @param path the folder
 */
public record SealFolder(Path path) {

  /** Number of the newest seal handed out for a county; 0 before the first. */
  long newest(Region region) {
    return last(path.resolve(region.code()))
        .flatMap(SealFolder::last)
        .map(file -> file.getFileName().toString().replaceAll("\\D", ""))
        .map(Long::parseLong)
        .orElse(0L);
  }

  /** What was handed out for a county, oldest first. */
  List<SealFile> of(Region region) {
    return SealFile.readAll(path.resolve(region.code()));
  }

  /** Hands a seal out; its file is whole on the disk, or not there. */
  void hand(SealFile seal) {
    Path file = path.resolve(seal.name());
    if (Files.exists(file)) {
      return;
    }
    Path half = file.resolveSibling(file.getFileName() + ".half");
    try {
      Files.createDirectories(file.getParent());
      try (FileChannel out =
          FileChannel.open(
              half,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        out.write(ByteBuffer.wrap(seal.text().getBytes(StandardCharsets.UTF_8)));
        out.force(true);
      }
      Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Path> last(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (var inside = Files.list(folder)) {
      return inside
          .filter(entry -> !entry.toString().endsWith(".half"))
          .max(Comparator.comparing(Path::toString));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
