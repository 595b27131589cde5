package org.xinheng.backup;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.xinheng.crypto.BackupKey;
import org.xinheng.crypto.MasterKey;
import org.xinheng.crypto.MasterKeys;
import org.xinheng.crypto.UnreadableSecret;
import org.xinheng.database.DatabaseFolder;
import org.xinheng.database.Wal;

/**
 * The server's log, kept outside its folder: one file a segment, grown piece by piece, each piece
 * compressed, encrypted and authenticated with its place. What a death leaves of a last piece is
 * cut off at the next start.
 *
 * <p>An archive is of one data folder and one line of history. A restored folder begins another.
 */
final class WalArchive {

  private static final String KEY = "archive.key";
  private static final String REACHED = "reached";
  private static final String OF = "of";
  private static final String SUFFIX = ".wal";

  /** In the data folder: where its archive lies. */
  private static final String POINTER = "archive";

  private final Path folder;
  private final BackupKey key;

  private WalArchive(Path folder, BackupKey key) {
    this.folder = folder;
    this.key = key;
  }

  /** Where a data folder's archive lies, if it keeps one. */
  static Optional<Path> of(DatabaseFolder data) throws IOException {
    Path pointer = data.root().resolve(POINTER);
    return Files.exists(pointer)
        ? Optional.of(Path.of(Files.readString(pointer).strip()))
        : Optional.empty();
  }

  /** Begins an archive below a folder, under a name and a key of its own. */
  static WalArchive begin(Path below, Source source, String systemIdentifier, long timeline)
      throws IOException, SQLException {
    byte[] id = new byte[6];
    new SecureRandom().nextBytes(id);
    Path folder = below.resolve(HexFormat.of().formatHex(id));
    Folders.createPrivate(below);
    Folders.createPrivate(folder);
    MasterKeys.Sealing with = source.sealing();
    BackupKey key = BackupKey.create(with.profile());
    replace(folder.resolve(OF), systemIdentifier + "/" + timeline + "\n");
    replace(folder.resolve(KEY), WrappedKey.of(key, with.key()).text() + "\n");
    replace(source.folder().root().resolve(POINTER), folder.toAbsolutePath() + "\n");
    return new WalArchive(folder, key);
  }

  /** Opens an archive that was begun. */
  static WalArchive open(Path folder, MasterKeys masters) throws IOException {
    BackupKey key = WrappedKey.read(folder.resolve(KEY)).unwrap(masters, "日志归档 " + folder);
    return new WalArchive(folder, key);
  }

  /** Whether its key is wrapped under a master key that is held. */
  static boolean opensWith(Path folder, MasterKeys masters) throws IOException {
    return masters.find(WrappedKey.read(folder.resolve(KEY)).masterId()).isPresent();
  }

  /**
   * Wraps the archive's key under the master key in use, after a rotation: else the archive could
   * not be opened any more once the old master key is taken out of the key file.
   */
  void follow(MasterKey master) throws IOException {
    if (!WrappedKey.read(folder.resolve(KEY)).masterId().equals(master.id())) {
      replace(folder.resolve(KEY), WrappedKey.of(key, master).text() + "\n");
    }
  }

  static boolean isOne(Path folder) {
    return Files.isRegularFile(folder.resolve(KEY));
  }

  /** Whether it belongs to this database and line of history. */
  boolean isOf(String systemIdentifier, long timeline) throws IOException {
    Path note = folder.resolve(OF);
    return Files.exists(note)
        && Files.readString(note).strip().equals(systemIdentifier + "/" + timeline);
  }

  Path folder() {
    return folder;
  }

  /** Names of the segments, whole or begun, in order. */
  List<String> segments() throws IOException {
    return segments(folder);
  }

  private static List<String> segments(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(SUFFIX))
          .map(name -> name.substring(0, name.length() - SUFFIX.length()))
          .sorted()
          .toList();
    }
  }

  Path file(String segment) {
    return folder.resolve(segment + SUFFIX);
  }

  /** Position in the log up to which the archive reaches; empty when it holds nothing yet. */
  Optional<Long> end() throws IOException {
    List<String> segments = segments();
    if (segments.isEmpty()) {
      return Optional.empty();
    }
    String last = segments.getLast();
    return Optional.of(Wal.start(last) + pieces(last).length());
  }

  /** Adds bytes that follow what the segment's file holds, and forces them to the disk. */
  void append(String segment, int offset, byte[] bytes) throws IOException {
    byte[] sealed = key.seal(segment + "@" + offset, packed(bytes));
    ByteArrayOutputStream piece = new ByteArrayOutputStream(sealed.length + 12);
    DataOutputStream out = new DataOutputStream(piece);
    out.writeInt(offset);
    out.writeInt(sealed.length);
    out.write(sealed);
    try (FileChannel channel =
        FileChannel.open(file(segment), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      ByteBuffer whole = ByteBuffer.wrap(piece.toByteArray());
      while (whole.hasRemaining()) {
        channel.write(whole);
      }
      channel.force(false);
    }
  }

  /** Cuts off what a death left of a last piece. */
  void mend() throws IOException {
    List<String> segments = segments();
    if (!segments.isEmpty()) {
      String last = segments.getLast();
      try (FileChannel channel = FileChannel.open(file(last), StandardOpenOption.WRITE)) {
        channel.truncate(pieces(last).stored());
        channel.force(true);
      }
    }
  }

  /** A segment as the server wants it: what is there, and zeros up to its full length. */
  byte[] content(String segment) throws IOException {
    return java.util.Arrays.copyOf(pieces(segment).bytes(), Wal.SEGMENT);
  }

  private Pieces pieces(String segment) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
    long stored = 0;
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file(segment))))) {
      while (true) {
        int offset = in.readInt();
        int length = in.readInt();
        byte[] sealed = in.readNBytes(length);
        if (sealed.length < length || offset != bytes.size()) {
          return new Pieces(bytes.toByteArray(), stored);
        }
        bytes.write(unpacked(key.open(segment + "@" + offset, sealed)));
        stored += 8L + length;
      }
    } catch (EOFException end) {
      return new Pieces(bytes.toByteArray(), stored);
    } catch (UnreadableSecret | NegativeArraySizeException | IllegalArgumentException altered) {
      throw new BackupRefused("日志归档中的 " + file(segment) + " 已损坏。请换用归档的副本；没有副本时，只能恢复到这一段之前的时间。");
    }
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Deflater fast = new Deflater(Deflater.BEST_SPEED);
    try (DeflaterOutputStream packing = new DeflaterOutputStream(out, fast)) {
      packing.write(bytes);
    } finally {
      fast.end();
    }
    return out.toByteArray();
  }

  private static byte[] unpacked(byte[] packed) throws IOException {
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
      return in.readAllBytes();
    }
  }

  /** Notes that everything committed up to this instant of the server's clock is in the archive. */
  void reached(Instant at) throws IOException {
    replace(folder.resolve(REACHED), at + "\n");
  }

  /** Up to when the archive is complete; empty before the first note. */
  Optional<Instant> reached() throws IOException {
    Path note = folder.resolve(REACHED);
    return Files.exists(note)
        ? Optional.of(Instant.parse(Files.readString(note).strip()))
        : Optional.empty();
  }

  /** Removes the segments that lie wholly before a position; needs no key. */
  static int removeBefore(Path folder, long position) throws IOException {
    List<String> old = new ArrayList<>(segments(folder));
    old.removeIf(segment -> Wal.start(segment) + Wal.SEGMENT > position);
    for (String segment : old) {
      Files.delete(folder.resolve(segment + SUFFIX));
    }
    return old.size();
  }

  private static void replace(Path file, String text) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part-");
    Files.writeString(
        part,
        text,
        StandardCharsets.UTF_8,
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.WRITE,
        StandardOpenOption.SYNC);
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private record Pieces(byte[] bytes, long stored) {
    int length() {
      return bytes.length;
    }
  }
}
