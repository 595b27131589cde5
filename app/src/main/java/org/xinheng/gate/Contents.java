package org.xinheng.gate;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;

/**
 * Looks through bytes in memory: text, members of archives and office files with their names, the
 * parts of a PDF. Archives are read from header to header as they lie, so that nothing hides
 * between what a directory lists.
 */
final class Contents {

  private static final int LARGEST_UNPACKED = 40 * 1024 * 1024;
  private static final int DEEPEST = 3;
  private static final int MEMBERS = 20_000;
  private static final byte[] MEMBER = {'P', 'K', 3, 4};
  private static final int HEADER = 30;
  private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

  private int left = LARGEST_UNPACKED;
  private int members = MEMBERS;
  private final byte[] buffer = new byte[64 * 1024];
  private boolean unseen;

  private Contents() {}

  static Sight of(byte[] bytes) {
    Contents contents = new Contents();
    try {
      if (contents.isMarked(bytes, 0)) {
        return Sight.MARKED;
      }
      return contents.unseen ? Sight.UNSEEN : Sight.CLEAR;
    } catch (TooMuch tooMuch) {
      return Sight.TOO_MUCH;
    }
  }

  private boolean isMarked(byte[] bytes, int depth) throws TooMuch {
    if (Texts.areMarked(bytes)) {
      return true;
    }
    if (depth > DEEPEST || Kinds.isLocked(bytes) || Bits.indexOf(bytes, ENCRYPTED, 0) >= 0) {
      throw new TooMuch();
    }
    unseen |= Kinds.isUnseen(bytes);
    if (Kinds.isPdf(bytes)) {
      return isMarkedInPdf(bytes, depth);
    }
    return Kinds.isGzip(bytes)
        ? isMarked(gunzipped(bytes), depth + 1)
        : areMembersMarked(bytes, depth);
  }

  private boolean areMembersMarked(byte[] bytes, int depth) throws TooMuch {
    int at = Bits.indexOf(bytes, MEMBER, 0);
    while (at >= 0) {
      int names = at + HEADER;
      int length = Bits.two(bytes, at + 26);
      int data = names + length + Bits.two(bytes, at + 28);
      int next = at + MEMBER.length;
      if (length > 0 && data <= bytes.length) {
        count();
        if (Texts.areMarked(Arrays.copyOfRange(bytes, names, names + length))) {
          return true;
        }
        Unpacked member = member(bytes, at, data);
        if (isMarked(member.content(), depth + 1)) {
          return true;
        }
        next = Math.max(next, member.end());
      }
      at = Bits.indexOf(bytes, MEMBER, next);
    }
    return false;
  }

  private void count() throws TooMuch {
    members--;
    if (members < 0) {
      throw new TooMuch();
    }
  }

  /** A member, and where the bytes it was packed in end. */
  @SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
  private record Unpacked(byte[] content, int end) {}

  /** What is locked, or packed by another way than deflate, cannot be looked at. */
  private Unpacked member(byte[] bytes, int at, int data) throws TooMuch {
    int method = Bits.two(bytes, at + 8);
    if ((Bits.two(bytes, at + 6) & 1) == 1 || (method != 0 && method != 8)) {
      throw new TooMuch();
    }
    if (method == 8) {
      return inflated(bytes, data, true);
    }
    int said = Bits.four(bytes, at + 18);
    int end = said > 0 && said <= bytes.length - data ? data + said : following(bytes, data);
    take(end - data);
    return new Unpacked(Arrays.copyOfRange(bytes, data, end), end);
  }

  private static int following(byte[] bytes, int from) {
    int next = Bits.indexOf(bytes, MEMBER, from);
    return next < 0 ? bytes.length : next;
  }

  private boolean isMarkedInPdf(byte[] bytes, int depth) throws TooMuch {
    if (isMarkedInStreams(bytes)) {
      return true;
    }
    PdfLook pdf = PdfLook.at(bytes).orElseThrow(TooMuch::new);
    if (ClassifiedMarks.in(pdf.text())) {
      return true;
    }
    unseen |= pdf.isUnseen();
    for (byte[] enclosed : pdf.enclosed()) {
      take(enclosed.length);
      if (isMarked(enclosed, depth + 1)) {
        return true;
      }
    }
    return false;
  }

  /** Whatever a reader makes of it: each deflated stream is unpacked and read as bytes. */
  private boolean isMarkedInStreams(byte[] bytes) throws TooMuch {
    byte[] word = "stream".getBytes(StandardCharsets.US_ASCII);
    for (int at = Bits.indexOf(bytes, word, 0); at >= 0; at = Bits.indexOf(bytes, word, at + 6)) {
      int start = at + 6;
      while (start < bytes.length && (bytes[start] == '\r' || bytes[start] == '\n')) {
        start++;
      }
      if (isDeflated(bytes, start)) {
        count();
      }
      if (isDeflated(bytes, start) && Texts.areMarked(inflated(bytes, start, false).content())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDeflated(byte[] bytes, int at) {
    return at + 1 < bytes.length
        && (bytes[at] & 0x0F) == 8
        && ((bytes[at] & 0xFF) * 256 + (bytes[at + 1] & 0xFF)) % 31 == 0;
  }

  private byte[] gunzipped(byte[] bytes) throws TooMuch {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      byte[] content = in.readNBytes(left + 1);
      take(content.length);
      return content;
    } catch (TooMuch tooMuch) {
      throw tooMuch;
    } catch (IOException broken) {
      throw new TooMuch();
    }
  }

  private Unpacked inflated(byte[] bytes, int start, boolean bare) throws TooMuch {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int end = start;
    try (Inflater inflater = new Inflater(bare)) {
      inflater.setInput(bytes, start, bytes.length - start);
      for (int read = inflater.inflate(buffer); read > 0; read = inflater.inflate(buffer)) {
        take(read);
        out.write(buffer, 0, read);
      }
      end = start + (int) inflater.getBytesRead();
    } catch (DataFormatException notDeflated) {
      // What came out before the fault is looked at all the same.
    }
    return new Unpacked(out.toByteArray(), end);
  }

  private void take(int unpacked) throws TooMuch {
    left -= unpacked;
    if (left < 0) {
      throw new TooMuch();
    }
  }

  private static final class TooMuch extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
