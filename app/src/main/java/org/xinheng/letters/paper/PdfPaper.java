package org.xinheng.letters.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.xinheng.letters.domain.Letter;
import org.xinheng.letters.font.Face;
import org.xinheng.letters.font.SubsetFont;

/** A letter as PDF: black on white, A4, text that can be found and copied, its font inside. */
public final class PdfPaper {

  private final Face face;

  public PdfPaper(Face face) {
    this.face = face;
  }

  /** The file of a letter. */
  public byte[] print(Letter letter) {
    try (PDDocument document = new PDDocument()) {
      Measure measure = face::width;
      List<List<Box>> pages = Layout.pages(letter, measure);
      PDFont font = font(document, letter, pages.size());
      FootBoxes foot = new FootBoxes(letter, measure, pages.size());
      for (int i = 0; i < pages.size(); i++) {
        page(document, font, pages.get(i), foot, i + 1);
      }
      describe(document, letter);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void page(
      PDDocument document, PDFont font, List<Box> boxes, FootBoxes foot, int number)
      throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      Pen pen = new Pen(content, font);
      double top = Sheet.HEIGHT - Sheet.TOP;
      for (Box box : boxes) {
        box.picture().draw(pen, top);
        top -= box.height();
      }
      foot.draw(pen, number);
    }
  }

  private PDFont font(PDDocument document, Letter letter, int pages) throws IOException {
    SortedSet<Integer> characters = new TreeSet<>();
    texts(letter, pages).forEach(text -> text.codePoints().forEach(characters::add));
    byte[] subset = SubsetFont.of(face, characters);
    return PDType0Font.load(document, new ByteArrayInputStream(subset), true);
  }

  private static Set<String> texts(Letter letter, int pages) {
    Set<String> texts = new TreeSet<>();
    texts.add(letter.title() + letter.number() + letter.foot().number());
    texts.add("0123456789（印章）" + FootBoxes.words(pages));
    texts.addAll(letter.foot().lines());
    letter.blocks().forEach(block -> texts.add(block.toString()));
    return texts;
  }

  /** A title for readers that speak; it names kind and number and not what the case is about. */
  private static void describe(PDDocument document, Letter letter) {
    document.getDocumentInformation().setTitle(letter.title() + " " + letter.number());
    document.getDocumentCatalog().setLanguage("zh-CN");
    PDViewerPreferences preferences =
        new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
    preferences.setDisplayDocTitle(true);
    document.getDocumentCatalog().setViewerPreferences(preferences);
  }
}
