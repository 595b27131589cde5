package org.xinheng.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The negative control of the search: a harmless word put into every place where the program
 * writes, in every encoding and packing. A search that misses one of these proves nothing.
 */
final class CanaryPlant {

  static final List<String> PACKINGS =
      List.of("plain", "zlib", "gzip", "zip", "docx", "zip-in-zip");

  private CanaryPlant() {}

  /**
   * Plants a word in a folder.
   *
   * @return the files, one an encoding and packing
   */
  static List<Path> plant(Path folder, String word) throws IOException {
    List<Path> planted = new ArrayList<>();
    for (String encoding : CanarySearch.ENCODINGS) {
      byte[] words = ("前言" + word + "之后").getBytes(Charset.forName(encoding));
      for (String packing : PACKINGS) {
        Path file = folder.resolve("planted-" + encoding + "-" + packing);
        Files.write(file, packed(words, packing));
        planted.add(file);
      }
    }
    return planted;
  }

  /** Bytes behind some others, at an odd place, packed. */
  static byte[] packed(byte[] words, String packing) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write("some bytes before.".getBytes(StandardCharsets.US_ASCII));
    bytes.write(
        switch (packing) {
          case "plain" -> words;
          case "zlib" -> through(DeflaterOutputStream::new, words);
          case "gzip" -> through(GZIPOutputStream::new, words);
          case "zip" -> zip("notes.txt", words);
          case "docx" -> zip("word/document.xml", words);
          default -> zip("inner.zip", zip("notes.txt", words));
        });
    return bytes.toByteArray();
  }

  /** Makes a packing stream. */
  private interface Packer {
    OutputStream over(OutputStream out) throws IOException;
  }

  private static byte[] through(Packer packer, byte[] words) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = packer.over(bytes)) {
      // Twice: what repeats is really packed, and the first time stands whole.
      out.write(words);
      out.write(words);
    }
    return bytes.toByteArray();
  }

  /** An archive of one member. */
  static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return bytes.toByteArray();
  }
}
