package org.xinheng.gate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * What can be read of bytes: text in the encodings that Chinese offices use, the members of
 * archives and office files with their names, the compressed parts of a PDF. All of it in memory.
 */
final class Contents {

  /** What the gate makes of bytes. */
  enum Verdict {
    /** Nothing found in what can be read. */
    PASSES,
    MARKED,
    /** Packed deeper or larger than anybody can look through. */
    TOO_MUCH
  }

  private static final List<Charset> ENCODINGS =
      List.of(
          StandardCharsets.UTF_8,
          Charset.forName("GB18030"),
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE,
          Charset.forName("Big5"));

  private static final int LARGEST_UNPACKED = 40 * 1024 * 1024;
  private static final int DEEPEST = 3;
  private static final int MEMBERS = 5_000;
  private static final Pattern MARKUP = Pattern.compile("<[^<>]{0,2000}>");
  private static final Pattern HEX = Pattern.compile("<((?:[0-9A-Fa-f]{4}){2,2000})>");

  private int left = LARGEST_UNPACKED;
  private int members = MEMBERS;

  private Contents() {}

  static Verdict of(byte[] bytes) {
    try {
      return new Contents().isMarked(bytes, 0) ? Verdict.MARKED : Verdict.PASSES;
    } catch (TooMuch tooMuch) {
      return Verdict.TOO_MUCH;
    } catch (IOException broken) {
      // No archive after all: it was looked at as plain bytes already.
      return Verdict.PASSES;
    }
  }

  private boolean isMarked(byte[] bytes, int depth) throws IOException {
    if (isMarkedText(bytes)) {
      return true;
    }
    if (starts(bytes, "PK")) {
      return isMarkedInZip(bytes, depth + 1);
    }
    return starts(bytes, "%PDF") && isMarkedInPdf(bytes);
  }

  private static boolean isMarkedText(byte[] bytes) {
    for (Charset encoding : ENCODINGS) {
      String text = new String(bytes, encoding);
      if (text.indexOf('密') >= 0 && (ClassifiedMarks.in(text) || ClassifiedMarks.in(bare(text)))) {
        return true;
      }
    }
    return false;
  }

  /** Words are split over runs and cells of markup, so the markup goes before the gate looks. */
  private static String bare(String text) {
    return text.indexOf('<') < 0 ? "" : MARKUP.matcher(text).replaceAll("");
  }

  private boolean isMarkedInZip(byte[] bytes, int depth) throws IOException {
    if (depth > DEEPEST) {
      throw new TooMuch();
    }
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.ISO_8859_1)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] part = zip.readNBytes(left + 1);
        left -= part.length;
        members--;
        if (left < 0 || members < 0) {
          throw new TooMuch();
        }
        byte[] name = entry.getName().getBytes(StandardCharsets.ISO_8859_1);
        if (isMarkedText(name) || isMarked(part, depth)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Strings of a PDF stand open, as hexadecimal UTF-16, or in deflated streams. */
  private boolean isMarkedInPdf(byte[] bytes) throws TooMuch {
    String open = new String(bytes, StandardCharsets.ISO_8859_1);
    if (isMarkedHex(open)) {
      return true;
    }
    for (int at = open.indexOf("stream"); at >= 0; at = open.indexOf("stream", at + 6)) {
      int start = at + 6;
      while (start < bytes.length && (bytes[start] == '\r' || bytes[start] == '\n')) {
        start++;
      }
      byte[] inflated = inflated(bytes, start);
      if (inflated.length > 0
          && (isMarkedText(inflated)
              || isMarkedHex(new String(inflated, StandardCharsets.ISO_8859_1)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMarkedHex(String text) {
    StringBuilder words = new StringBuilder();
    Matcher hex = HEX.matcher(text);
    while (hex.find()) {
      byte[] bytes = java.util.HexFormat.of().parseHex(hex.group(1));
      words.append(new String(bytes, StandardCharsets.UTF_16BE));
    }
    return ClassifiedMarks.in(words.toString());
  }

  private byte[] inflated(byte[] bytes, int start) throws TooMuch {
    if (start + 2 > bytes.length || (bytes[start] & 0x0F) != 8) {
      return new byte[0];
    }
    java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
    byte[] buffer = new byte[64 * 1024];
    try (Inflater inflater = new Inflater()) {
      inflater.setInput(bytes, start, bytes.length - start);
      for (int read = inflater.inflate(buffer); read > 0; read = inflater.inflate(buffer)) {
        left -= read;
        if (left < 0) {
          throw new TooMuch();
        }
        out.write(buffer, 0, read);
      }
    } catch (DataFormatException notDeflated) {
      // What came out before the fault is looked at all the same.
    }
    return out.toByteArray();
  }

  private static boolean starts(byte[] bytes, String magic) {
    for (int i = 0; i < magic.length(); i++) {
      if (i >= bytes.length || bytes[i] != magic.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static final class TooMuch extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
