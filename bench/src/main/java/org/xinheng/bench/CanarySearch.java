package org.xinheng.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks for words in everything below some folders: database files, write-ahead log, logs, spool
 * files, backups. In the encodings that Chinese machines write, and inside deflated streams (zip,
 * gzip, PDF) wherever in a file they begin.
 *
 * <p>What it cannot see: words inside values that the database itself compressed, unless they stand
 * in one piece; ciphertext; memory.
 */
public final class CanarySearch {

  private static final int PIECE = 64 * 1024 * 1024;
  private static final int OVERLAP = 1024 * 1024;
  private static final int LARGEST_INFLATED = 8 * 1024 * 1024;

  private final Map<String, byte[]> forms = new LinkedHashMap<>();

  private CanarySearch(String canary) {
    for (String encoding : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "GB18030")) {
      forms.put(encoding, canary.getBytes(Charset.forName(encoding)));
    }
  }

  /**
   * Searches.
   *
   * @return the places: file, then the form it was found in
   */
  static Set<String> search(String canary, List<Path> folders) throws IOException {
    Set<String> hits = new TreeSet<>();
    CanarySearch search = new CanarySearch(canary);
    for (Path folder : folders) {
      try (var files = Files.walk(folder)) {
        for (Path file : files.toList()) {
          search.named(file, hits);
          if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            search.file(file, hits);
          }
        }
      }
    }
    return hits;
  }

  private void named(Path file, Set<String> hits) {
    byte[] name = String.valueOf(file.getFileName()).getBytes(StandardCharsets.UTF_8);
    found(name, name.length, "name", file, hits);
  }

  private void file(Path file, Set<String> hits) throws IOException {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      byte[] piece = new byte[(int) Math.min(PIECE, Math.max(1, in.length()))];
      for (long at = 0; at < in.length(); at += Math.max(1, piece.length - OVERLAP)) {
        in.seek(at);
        int read = fill(in, piece);
        found(piece, read, "", file, hits);
        inflated(piece, read, file, hits);
        if (at + read >= in.length()) {
          return;
        }
      }
    } catch (java.io.FileNotFoundException gone) {
      // A running database removes files of its own.
    }
  }

  private static int fill(RandomAccessFile in, byte[] piece) throws IOException {
    int filled = 0;
    for (int read = 0; read >= 0 && filled < piece.length; filled += Math.max(0, read)) {
      read = in.read(piece, filled, piece.length - filled);
    }
    return filled;
  }

  private void found(byte[] bytes, int length, String within, Path file, Set<String> hits) {
    forms.forEach((encoding, form) -> {
      if (indexOf(bytes, length, form) >= 0) {
        hits.add(file + " " + within + encoding);
      }
    });
  }

  static int indexOf(byte[] bytes, int length, byte[] word) {
    for (int at = 0; at <= length - word.length; at++) {
      if (bytes[at] == word[0] && matches(bytes, at, word)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean matches(byte[] bytes, int at, byte[] word) {
    for (int i = 1; i < word.length; i++) {
      if (bytes[at + i] != word[i]) {
        return false;
      }
    }
    return true;
  }

  private void inflated(byte[] bytes, int length, Path file, Set<String> hits) {
    for (int at = 0; at < length - 10; at++) {
      int wrapped = bytes[at] & 0xFF;
      int next = bytes[at + 1] & 0xFF;
      byte[] out = new byte[0];
      if (wrapped == 0x78 && (wrapped * 256 + next) % 31 == 0) {
        out = inflate(bytes, at, length, false);
      } else if (wrapped == 0x1F && next == 0x8B && bytes[at + 2] == 8) {
        out = inflate(bytes, at + 10, length, true);
      } else if (isMember(bytes, at, length)) {
        out = inflate(bytes, at + 30 + two(bytes, at + 26) + two(bytes, at + 28), length, true);
      }
      found(out, out.length, "deflated ", file, hits);
    }
  }

  private static boolean isMember(byte[] bytes, int at, int length) {
    return at + 30 < length
        && bytes[at] == 'P'
        && bytes[at + 1] == 'K'
        && bytes[at + 2] == 3
        && bytes[at + 3] == 4
        && two(bytes, at + 8) == 8;
  }

  private static int two(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
  }

  private static byte[] inflate(byte[] bytes, int from, int length, boolean bare) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[16 * 1024];
    Inflater inflater = new Inflater(bare);
    try {
      if (from < length) {
        inflater.setInput(bytes, from, length - from);
        for (int read = inflater.inflate(buffer);
            read > 0 && out.size() < LARGEST_INFLATED;
            read = inflater.inflate(buffer)) {
          out.write(buffer, 0, read);
        }
      }
    } catch (DataFormatException notDeflated) {
      // What came out before the fault is looked at all the same.
    } finally {
      inflater.end();
    }
    return out.toByteArray();
  }

  /** {@code CanarySearch WORDS FOLDER…}: prints where they stand; ends with 4 when somewhere. */
  public static void main(String[] args) throws IOException {
    List<Path> folders = List.of(args).subList(1, args.length).stream().map(Path::of).toList();
    Set<String> hits = search(args[0], folders);
    hits.forEach(System.out::println);
    System.out.println(hits.size() + " hits");
    System.exit(hits.isEmpty() ? 0 : 4);
  }
}
