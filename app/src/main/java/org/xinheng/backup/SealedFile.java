package org.xinheng.backup;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.xinheng.crypto.BackupKey;

/**
 * One file of a backup: compressed, then encrypted piece by piece. Each piece is authenticated with
 * the file's name, its place and whether it is the last, so a file cannot be cut, reordered or put
 * in another's place.
 */
final class SealedFile {

  private static final int PIECE = 1 << 20;
  private static final int LONGEST_SEALED = PIECE + 1024;

  private SealedFile() {}

  /**
   * Writes a file and forces it to the disk.
   *
   * @param file where to
   * @param name its name in the manifest
   */
  static Manifest.StoredFile write(Path file, String name, InputStream content, BackupKey key)
      throws IOException {
    Files.createDirectories(file.getParent());
    MessageDigest digest = sha256();
    long size;
    try (FileOutputStream raw = new FileOutputStream(file.toFile());
        OutputStream out = new DigestOutputStream(new BufferedOutputStream(raw, PIECE), digest)) {
      size = seal(content, name, key, out);
      out.flush();
      raw.getFD().sync();
    }
    return new Manifest.StoredFile(
        name, size, Files.size(file), HexFormat.of().formatHex(digest.digest()));
  }

  private static long seal(InputStream content, String name, BackupKey key, OutputStream out)
      throws IOException {
    Deflater fast = new Deflater(Deflater.BEST_SPEED);
    try (DeflaterOutputStream packed =
        new DeflaterOutputStream(new Pieces(name, key, out), fast, 1 << 16)) {
      return content.transferTo(packed);
    } finally {
      fast.end();
    }
  }

  /** The content of a file; reading fails where it was altered, cut or moved. */
  static InputStream open(Path file, String name, BackupKey key) throws IOException {
    InputStream raw = new BufferedInputStream(new FileInputStream(file.toFile()), PIECE);
    return new InflaterInputStream(new Opened(name, key, new DataInputStream(raw)));
  }

  /** Digest of a stored file, in hexadecimal. */
  static String digest(Path file) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[PIECE];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String context(String name, long piece, boolean last) {
    return name + "#" + piece + (last ? "#last" : "");
  }

  private static final class Pieces extends OutputStream {
    private final String name;
    private final BackupKey key;
    private final DataOutputStream out;
    private final byte[] buffer = new byte[PIECE];
    private int filled;
    private long piece;

    Pieces(String name, BackupKey key, OutputStream out) {
      this.name = name;
      this.key = key;
      this.out = new DataOutputStream(out);
    }

    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      int done = 0;
      while (done < length) {
        if (filled == PIECE) {
          put(false);
        }
        int part = Math.min(PIECE - filled, length - done);
        System.arraycopy(bytes, offset + done, buffer, filled, part);
        filled += part;
        done += part;
      }
    }

    private void put(boolean last) throws IOException {
      byte[] sealed = key.seal(context(name, piece++, last), Arrays.copyOf(buffer, filled));
      out.writeBoolean(last);
      out.writeInt(sealed.length);
      out.write(sealed);
      filled = 0;
    }

    /** Ends the file; the stream below stays open, since it still has to be forced to the disk. */
    @Override
    public void close() throws IOException {
      put(true);
    }
  }

  private static final class Opened extends InputStream {
    private final String name;
    private final BackupKey key;
    private final DataInputStream in;
    private byte[] piece = new byte[0];
    private int used;
    private long count;
    private boolean last;

    Opened(String name, BackupKey key, DataInputStream in) {
      this.name = name;
      this.key = key;
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      while (used == piece.length && !last) {
        next();
      }
      int part = Math.min(length, piece.length - used);
      if (part == 0) {
        return length == 0 ? 0 : -1;
      }
      System.arraycopy(piece, used, bytes, offset, part);
      used += part;
      return part;
    }

    private void next() throws IOException {
      try {
        last = in.readBoolean();
        int length = in.readInt();
        if (length < 0 || length > LONGEST_SEALED) {
          throw new ZipException("no piece is so long: " + name);
        }
        piece = key.open(context(name, count++, last), in.readNBytes(length));
        used = 0;
      } catch (EOFException cut) {
        throw new ZipException("cut off: " + name);
      }
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
