package org.xinheng.gate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** PDF files as offices make them, built for one test. */
public final class Pdfs {

  private Pdfs() {}

  /**
   * A page whose letters are numbers of glyphs: only the font's own table tells which characters
   * they are, so no search in the bytes finds them.
   */
  public static byte[] text(String words) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = page(document);
      StringBuilder glyphs = new StringBuilder();
      StringBuilder table = new StringBuilder();
      for (int i = 0; i < words.length(); i++) {
        glyphs.append("%04X".formatted(i + 40));
        table.append("<%04X> <%04X>\n".formatted(i + 40, (int) words.charAt(i)));
      }
      page.getResources().getCOSObject().setItem(COSName.FONT, fonts(document, table, words));
      content(document, page, "BT /F 12 Tf 72 700 Td <" + glyphs + "> Tj ET");
      return saved(document);
    }
  }

  private static COSDictionary fonts(PDDocument document, StringBuilder table, String words)
      throws IOException {
    COSDictionary system = new COSDictionary();
    system.setItem(COSName.REGISTRY, new COSString("Adobe"));
    system.setItem(COSName.ORDERING, new COSString("Identity"));
    system.setInt(COSName.SUPPLEMENT, 0);
    COSDictionary descendant = new COSDictionary();
    descendant.setItem(COSName.TYPE, COSName.FONT);
    descendant.setItem(COSName.SUBTYPE, COSName.getPDFName("CIDFontType2"));
    descendant.setItem(COSName.BASE_FONT, COSName.getPDFName("SimSun"));
    descendant.setItem(COSName.CIDSYSTEMINFO, system);
    COSArray descendants = new COSArray();
    descendants.add(descendant);
    String map =
        """
        /CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def
        1 begincodespacerange <0000> <FFFF> endcodespacerange
        %d beginbfchar
        %sendbfchar endcmap end end
        """
            .formatted(words.length(), table);
    COSDictionary font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.getPDFName("Type0"));
    font.setItem(COSName.BASE_FONT, COSName.getPDFName("SimSun"));
    font.setItem(COSName.ENCODING, COSName.getPDFName("Identity-H"));
    font.setItem(COSName.getPDFName("DescendantFonts"), descendants);
    font.setItem(COSName.TO_UNICODE, stream(document, map));
    COSDictionary fonts = new COSDictionary();
    fonts.setItem(COSName.getPDFName("F"), font);
    return fonts;
  }

  /** A page that is one picture, as a scanner makes it. */
  public static byte[] scan() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = page(document);
      byte[] dots = new byte[3 * 4 * 4];
      PDImageXObject picture =
          new PDImageXObject(
              document,
              new java.io.ByteArrayInputStream(dots),
              null,
              4,
              4,
              8,
              PDDeviceRGB.INSTANCE);
      page.getResources().put(COSName.getPDFName("I"), picture);
      content(document, page, "q 400 0 0 600 50 100 cm /I Do Q");
      return saved(document);
    }
  }

  /** A page drawn in lines and areas, without any letter. */
  static byte[] drawn() throws IOException {
    try (PDDocument document = new PDDocument()) {
      content(document, page(document), "0 0 m 100 100 l 200 0 l f");
      return saved(document);
    }
  }

  /** A page that says nothing, with a note whose text is written in escapes. */
  static byte[] noted(String words) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = page(document);
      COSDictionary note = new COSDictionary();
      note.setItem(COSName.TYPE, COSName.ANNOT);
      note.setItem(COSName.SUBTYPE, COSName.getPDFName("Text"));
      note.setString(COSName.CONTENTS, words);
      COSArray notes = new COSArray();
      notes.add(note);
      page.getCOSObject().setItem(COSName.ANNOTS, notes);
      return saved(document);
    }
  }

  /** An empty page in a document with a title. */
  static byte[] titled(String words) throws IOException {
    try (PDDocument document = new PDDocument()) {
      page(document);
      document.getDocumentInformation().setTitle(words);
      return saved(document);
    }
  }

  /** A page with a file enclosed. */
  static byte[] enclosing(byte[] file) throws IOException {
    try (PDDocument document = new PDDocument()) {
      page(document);
      PDStream enclosed =
          new PDStream(document, new java.io.ByteArrayInputStream(file), COSName.FLATE_DECODE);
      enclosed.getCOSObject().setItem(COSName.TYPE, COSName.getPDFName("EmbeddedFile"));
      document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("X"), enclosed);
      return saved(document);
    }
  }

  /** A page behind a password. */
  static byte[] locked() throws IOException {
    try (PDDocument document = new PDDocument()) {
      content(document, page(document), "0 0 m 100 100 l S");
      var policy = new StandardProtectionPolicy("owner", "user", new AccessPermission());
      policy.setEncryptionKeyLength(128);
      document.protect(policy);
      return saved(document);
    }
  }

  private static PDPage page(PDDocument document) {
    PDPage page = new PDPage();
    page.setResources(new PDResources());
    document.addPage(page);
    return page;
  }

  private static void content(PDDocument document, PDPage page, String operators)
      throws IOException {
    page.getCOSObject().setItem(COSName.CONTENTS, stream(document, operators));
  }

  private static COSStream stream(PDDocument document, String text) throws IOException {
    PDStream stream =
        new PDStream(
            document,
            new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)),
            COSName.FLATE_DECODE);
    return stream.getCOSObject();
  }

  private static byte[] saved(PDDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }
}
