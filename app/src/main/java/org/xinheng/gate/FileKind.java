package org.xinheng.gate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Kinds of files that are taken (附件类型), told by their first bytes together with the ending of the name;
 * what the browser says about them is not asked.
 */
public enum FileKind {
  PDF("application/pdf", "%PDF-", Content.MARKED),
  PNG("image/png", "\u0089PNG\r\n\u001a\n", Content.PICTURE),
  JPG("image/jpeg", "\u00ff\u00d8\u00ff", Content.PICTURE),
  JPEG("image/jpeg", "\u00ff\u00d8\u00ff", Content.PICTURE),
  DOCX(
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "PK", Content.ZIP),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "PK", Content.ZIP),
  OFD("application/ofd", "PK", Content.ZIP),
  TXT("text/plain;charset=UTF-8", "", Content.TEXT),
  CSV("text/csv;charset=UTF-8", "", Content.TEXT);

  private enum Content {
    TEXT,
    ZIP,
    /** Compressed inside, but names, titles and notes stand open. */
    MARKED,
    PICTURE
  }

  /** Largest size taken, in bytes. */
  public static final int LARGEST = 10 * 1024 * 1024;

  private static final int LARGEST_UNPACKED = 40 * 1024 * 1024;
  private static final Charset GB18030 = Charset.forName("GB18030");

  private final String mediaType;
  private final String start;
  private final Content content;

  FileKind(String mediaType, String start, Content content) {
    this.mediaType = mediaType;
    this.start = start;
    this.content = content;
  }

  public String mediaType() {
    return mediaType;
  }

  /** The kind of a file; empty when it is none of these, or is not what its name says. */
  public static Optional<FileKind> of(String name, byte[] bytes) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(kind -> kind.name().equals(ending))
        .filter(kind -> kind.opens(bytes))
        .findFirst();
  }

  private boolean opens(byte[] bytes) {
    byte[] first = start.getBytes(StandardCharsets.ISO_8859_1);
    boolean asText = content != Content.TEXT || !holdsZero(bytes);
    return asText
        && bytes.length >= first.length
        && Arrays.equals(first, Arrays.copyOf(bytes, first.length));
  }

  private static boolean holdsZero(byte[] bytes) {
    for (byte b : bytes) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * What can be read of the content, for the gate. What only a picture shows cannot be read by a
   * program: the officer declares it beside the upload.
   *
   * @throws IOException when a packed file cannot be unpacked within 40 MB
   */
  public List<String> texts(byte[] bytes) throws IOException {
    return switch (content) {
      case TEXT -> decoded(bytes);
      case ZIP -> unpacked(bytes);
      case MARKED ->
          List.of(
              new String(bytes, StandardCharsets.UTF_8),
              new String(bytes, StandardCharsets.UTF_16BE));
      case PICTURE -> List.of();
    };
  }

  /** The content of a plain text file, in both encodings that Chinese offices use. */
  public static List<String> decoded(byte[] bytes) {
    return List.of(new String(bytes, StandardCharsets.UTF_8), new String(bytes, GB18030));
  }

  /** Words are split over runs and cells of markup, so the markup goes before the gate looks. */
  private static List<String> unpacked(byte[] bytes) throws IOException {
    List<String> texts = new ArrayList<>();
    int left = LARGEST_UNPACKED;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] part = zip.readNBytes(left + 1);
        left -= part.length;
        if (left < 0) {
          throw new IOException("more than 40 MB inside");
        }
        texts.add(entry.getName());
        if (entry.getName().toLowerCase(Locale.ROOT).endsWith(".xml")) {
          texts.add(new String(part, StandardCharsets.UTF_8).replaceAll("<[^>]*>", ""));
        }
      }
    }
    return texts;
  }
}
