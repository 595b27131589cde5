package org.xinheng.letters.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.xinheng.letters.domain.Letter;

/**
 * A letter as a Word file, which the office may finish by hand. It names the faces of official
 * papers (仿宋、宋体); the reader's machine brings them.
 */
public final class WordPaper {

  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  private static final int DOTS = 6;

  private WordPaper() {}

  /** The file of a letter; the same letter gives the same bytes. */
  public static byte[] print(Letter letter) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      put(zip, "[Content_Types].xml", types());
      put(zip, "_rels/.rels", relationship("officeDocument", "word/document.xml"));
      put(zip, "word/document.xml", WordXml.document(letter));
      put(zip, "word/_rels/document.xml.rels", relationship("footer", "footer1.xml"));
      put(zip, "word/footer1.xml", WordXml.footer(letter));
      put(zip, "word/_rels/footer1.xml.rels", relationship("image", "media/qr.png"));
      put(zip, "word/media/qr.png", QrSquare.of(letter.foot().number()).png(DOTS));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static String types() {
    return WordXml.HEAD
        + "<Types xmlns=\""
        + PACKAGE
        + "content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd."
        + "openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\""
        + " ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/>"
        + override("word/document.xml", "document.main+xml")
        + override("word/footer1.xml", "footer+xml")
        + "</Types>";
  }

  private static String override(String part, String type) {
    return "<Override PartName=\"/" + part + "\" ContentType=\"" + WORD + type + "\"/>";
  }

  private static String relationship(String type, String target) {
    return WordXml.HEAD
        + "<Relationships xmlns=\""
        + PACKAGE
        + "relationships\"><Relationship Id=\"rId1\" Type=\""
        + OFFICE
        + type
        + "\" Target=\""
        + target
        + "\"/></Relationships>";
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    put(zip, name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(java.time.LocalDateTime.of(2022, 5, 1, 0, 0));
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }
}
