package org.xinheng.bench;

import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks for words in everything below some folders: database files, write-ahead log, logs, spool
 * files, backups. In the encodings that Chinese machines write, and inside deflated streams (zip,
 * gzip, docx, PDF) wherever in a file they begin, packed twice included.
 *
 * <p>What it cannot see: words inside values that the database itself compressed, unless they stand
 * in one piece; ciphertext; memory.
 */
public final class CanarySearch {

  /** The encodings looked for. GB18030 writes these words as GBK does. */
  static final List<String> ENCODINGS = List.of("UTF-8", "UTF-16LE", "UTF-16BE", "GB18030");

  private static final int PIECE = 64 * 1024 * 1024;
  private static final int OVERLAP = 1024 * 1024;
  private static final int LARGEST_INFLATED = 8 * 1024 * 1024;
  private static final int DEEPEST = 2;

  /** A word as bytes. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Form(String word, String encoding, byte[] bytes) {}

  /**
   * A place where a word stands.
   *
   * @param form the encoding, and how it was packed
   */
  public record Hit(String word, Path file, String form) {
    @Override
    public String toString() {
      return file + " (" + form + ")";
    }
  }

  /**
   * What a search came to.
   *
   * @param bytes how many were looked through, packed ones as they lie
   */
  public record Result(Set<Hit> hits, int files, long bytes) {

    /** The places of one word. */
    Set<Hit> of(String word) {
      Set<Hit> own = new LinkedHashSet<>(hits);
      own.removeIf(hit -> !hit.word().equals(word));
      return own;
    }
  }

  private final List<Form> forms = new ArrayList<>();
  private final Set<Hit> hits = new LinkedHashSet<>();
  private int files;
  private long bytes;

  private CanarySearch(List<String> words) {
    for (String word : words) {
      for (String encoding : ENCODINGS) {
        forms.add(new Form(word, encoding, word.getBytes(Charset.forName(encoding))));
      }
    }
  }

  /** Searches for several words in one pass. */
  public static Result search(List<String> words, List<Path> folders) throws IOException {
    CanarySearch search = new CanarySearch(words);
    for (Path folder : folders) {
      search.walk(folder);
    }
    return new Result(search.hits, search.files, search.bytes);
  }

  /** A running database removes files while we walk: what is gone is passed over. */
  private void walk(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes is) {
            named(each);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path each, BasicFileAttributes is) throws IOException {
            named(each);
            if (is.isRegularFile()) {
              read(each);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path each, IOException gone) {
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private void named(Path file) {
    byte[] name = String.valueOf(file.getFileName()).getBytes(StandardCharsets.UTF_8);
    found(name, name.length, "name ", file);
  }

  private void read(Path file) throws IOException {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      files++;
      bytes += in.length();
      byte[] piece = new byte[(int) Math.min(PIECE, Math.max(1, in.length()))];
      for (long at = 0; at < in.length(); at += Math.max(1, piece.length - OVERLAP)) {
        in.seek(at);
        int read = fill(in, piece);
        found(piece, read, "", file);
        inflated(piece, read, file, "deflated ", 1);
        if (at + read >= in.length()) {
          return;
        }
      }
    } catch (FileNotFoundException gone) {
      // See walk.
    }
  }

  private static int fill(RandomAccessFile in, byte[] piece) throws IOException {
    int filled = 0;
    for (int read = 0; read >= 0 && filled < piece.length; filled += Math.max(0, read)) {
      read = in.read(piece, filled, piece.length - filled);
    }
    return filled;
  }

  private void found(byte[] content, int length, String within, Path file) {
    for (Form form : forms) {
      if (indexOf(content, length, form.bytes()) >= 0) {
        hits.add(new Hit(form.word(), file, within + form.encoding()));
      }
    }
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

  private void inflated(byte[] content, int length, Path file, String within, int depth) {
    for (int at = 0; at < length - 10; at++) {
      byte first = content[at];
      if (first != 0x78 && first != 0x1F && first != 'P') {
        continue;
      }
      byte[] out = inflatedAt(content, at, length);
      found(out, out.length, within, file);
      if (out.length > 0 && depth < DEEPEST) {
        inflated(out, out.length, file, within + within, depth + 1);
      }
    }
  }

  /** What a stream that begins here holds; nothing when none does. */
  private static byte[] inflatedAt(byte[] bytes, int at, int length) {
    int first = bytes[at] & 0xFF;
    int next = bytes[at + 1] & 0xFF;
    if (first == 0x78 && (first * 256 + next) % 31 == 0) {
      return inflate(bytes, at, length, false);
    }
    if (first == 0x1F && next == 0x8B && bytes[at + 2] == 8) {
      return inflate(bytes, at + 10, length, true);
    }
    if (isMember(bytes, at, length)) {
      return inflate(bytes, at + 30 + two(bytes, at + 26) + two(bytes, at + 28), length, true);
    }
    return new byte[0];
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
    try (Inflater inflater = new Inflater(bare)) {
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
    }
    return out.toByteArray();
  }

  /** {@code CanarySearch WORD FOLDER…}: prints where it stands; ends with 4 when somewhere. */
  public static void main(String[] args) {
    try {
      List<Path> folders = List.of(args).subList(1, args.length).stream().map(Path::of).toList();
      Result result = search(List.of(args[0]), folders);
      result.hits().forEach(System.out::println);
      System.out.println(
          result.hits().size() + " hits in " + result.files() + " files, " + result.bytes());
      System.exit(result.hits().isEmpty() ? 0 : 4);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
