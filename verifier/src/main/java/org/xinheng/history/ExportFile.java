package org.xinheng.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.xinheng.history.Verification.Block;

/**
 * An export of history: UTF-8 lines of tab-separated fields under a title. {@code E} is an entry,
 * {@code M} a sealed entry that is gone, {@code S} a seal. Fields hold no tabs or line ends: facts
 * are in base64, hashes in hexadecimal.
 */
public final class ExportFile {

  /** First line. */
  public static final String TITLE = "xinheng-history 1";

  private static final int PIECE = 4 << 20;

  private ExportFile() {}

  /** Checks an export, against handed-out seals where there are any. */
  public static Report verify(Path file, List<SealFile> handedOut) {
    try (InputStream in = Files.newInputStream(file)) {
      Pieces pieces = new Pieces(in);
      return Verification.check(pieces, handedOut);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file in pieces that end with a line. */
  private static final class Pieces implements Iterator<Supplier<Block>> {
    private final InputStream in;
    private byte[] rest = new byte[0];
    private boolean ended;

    Pieces(InputStream in) throws IOException {
      this.in = in;
      byte[] title = (TITLE + "\n").getBytes(StandardCharsets.UTF_8);
      if (!Arrays.equals(in.readNBytes(title.length), title)) {
        throw new UnreadableExport("this is no export of history");
      }
    }

    @Override
    public boolean hasNext() {
      return !ended;
    }

    @Override
    public Supplier<Block> next() {
      if (ended) {
        throw new NoSuchElementException();
      }
      byte[] piece = piece();
      return () -> block(piece);
    }

    private byte[] piece() {
      try {
        byte[] read = in.readNBytes(PIECE);
        ended = read.length < PIECE;
        int end = ended ? read.length : lastLineEnd(read);
        byte[] piece = Arrays.copyOf(rest, rest.length + end);
        System.arraycopy(read, 0, piece, rest.length, end);
        rest = Arrays.copyOfRange(read, end, read.length);
        return piece;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static int lastLineEnd(byte[] bytes) {
      for (int i = bytes.length; i > 0; i--) {
        if (bytes[i - 1] == '\n') {
          return i;
        }
      }
      throw new UnreadableExport("a line is longer than " + PIECE + " bytes");
    }
  }

  private static Block block(byte[] piece) {
    Block block = new Block(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    int from = 0;
    for (int i = 0; i < piece.length; i++) {
      if (piece[i] == '\n') {
        add(block, new String(piece, from, i - from, StandardCharsets.UTF_8));
        from = i + 1;
      }
    }
    if (from < piece.length) {
      add(block, new String(piece, from, piece.length - from, StandardCharsets.UTF_8));
    }
    return block;
  }

  private static void add(Block block, String line) {
    String[] fields = line.split("\t", -1);
    try {
      switch (fields[0]) {
        case "E" -> block.links().add(Link.parse(fields));
        case "M" -> block.lost().add(Lost.parse(fields));
        case "S" -> block.seals().add(Seal.parse(fields));
        default -> throw new UnreadableExport("no such kind of line");
      }
    } catch (IllegalArgumentException e) {
      throw new UnreadableExport("a line cannot be read: " + e.getMessage(), e);
    }
  }
}
