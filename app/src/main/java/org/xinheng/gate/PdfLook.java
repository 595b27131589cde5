package org.xinheng.gate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * What a PDF says: the text of its pages as a reader shows it, every string it holds (title, notes,
 * form fields, bookmarks), files enclosed in it; and whether it shows more than its text: pictures,
 * drawn pages, letters that stand for no character.
 */
final class PdfLook extends PDFTextStripper {

  private static final int PAGES = 1_000;
  private static final int OBJECTS = 200_000;

  /** More than anybody may unpack, so whoever takes it finds that it is too much. */
  private static final int LARGEST_ENCLOSED = 41 * 1024 * 1024;

  /** Operators that paint what is no text. */
  private static final Set<String> PAINTING =
      Set.of("BI", "sh", "f", "F", "f*", "B", "B*", "b", "b*", "S", "s");

  private final StringBuilder words = new StringBuilder();
  private final List<byte[]> enclosed = new ArrayList<>();
  private boolean unseen;
  private boolean painted;

  static {
    Fonts.useNoneOfTheMachine();
  }

  private PdfLook() {
    setSortByPosition(true);
    setSuppressDuplicateOverlappingText(false);
  }

  /** Reads it in memory; empty when it is locked, broken or endless. */
  // A reader of foreign files may fail in any way; each way means that nobody can look at it.
  @SuppressWarnings("CatchAndPrintStackTrace")
  static Optional<PdfLook> at(byte[] bytes) {
    try (PDDocument document =
        Loader.loadPDF(bytes, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
      if (document.isEncrypted() || document.getNumberOfPages() > PAGES) {
        return Optional.empty();
      }
      PdfLook look = new PdfLook();
      look.readPages(document);
      look.readObjects(document);
      return Optional.of(look);
    } catch (IOException | RuntimeException | StackOverflowError broken) {
      return Optional.empty();
    }
  }

  String text() {
    return words.toString();
  }

  boolean isUnseen() {
    return unseen;
  }

  List<byte[]> enclosed() {
    return List.copyOf(enclosed);
  }

  private void readPages(PDDocument document) throws IOException {
    for (int page = 1; page <= document.getNumberOfPages(); page++) {
      painted = false;
      setStartPage(page);
      setEndPage(page);
      String text = getText(document);
      words.append(text).append('\n');
      // Lines around text are ordinary; a page that is painted and says nothing is a picture.
      unseen |= painted && text.isBlank();
    }
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    painted |= PAINTING.contains(operator.getName());
    unseen |= operator.getName().equals("BI") || showsPicture(operator, operands);
    super.processOperator(operator, operands);
  }

  private boolean showsPicture(Operator operator, List<COSBase> operands) {
    return operator.getName().equals("Do")
        && !operands.isEmpty()
        && operands.getFirst() instanceof COSName name
        && getResources() != null
        && getResources().isImageXObject(name);
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    String character = font.toUnicode(code);
    unseen |= character == null || character.codePoints().anyMatch(PdfLook::isNobodysCharacter);
    super.showGlyph(matrix, font, code, displacement);
  }

  private static boolean isNobodysCharacter(int character) {
    int type = Character.getType(character);
    return character == 0xFFFD || type == Character.PRIVATE_USE || type == Character.UNASSIGNED;
  }

  /** Annotations can show pictures of their own, and hold notes that no page's text has. */
  @Override
  public void processPage(PDPage page) throws IOException {
    super.processPage(page);
    unseen |=
        page.getAnnotations().stream()
            .anyMatch(note -> note.getAppearance() != null && !isPlain(note.getSubtype()));
  }

  private static boolean isPlain(String kind) {
    return Set.of("link", "widget", "popup", "text").contains(kind.toLowerCase(Locale.ROOT));
  }

  private void readObjects(PDDocument document) throws IOException {
    int count = 0;
    for (COSObjectKey key : List.copyOf(document.getDocument().getXrefTable().keySet())) {
      COSObject object = document.getDocument().getObjectFromPool(key);
      count++;
      if (count > OBJECTS) {
        throw new IOException("too many objects");
      }
      read(object.getObject(), 0);
    }
    read(document.getDocument().getTrailer(), 0);
  }

  /** Strings of an object; what it refers to is read when its own turn comes. */
  private void read(COSBase base, int depth) throws IOException {
    if (depth > 50) {
      throw new IOException("too deep");
    }
    switch (base) {
      case COSString string -> words.append(string.getString()).append('\n');
      case COSArray array -> {
        for (COSBase each : array) {
          read(each, depth + 1);
        }
      }
      case COSStream stream -> {
        dictionary(stream, depth);
        if (isEnclosedFile(stream)) {
          try (var in = stream.createInputStream()) {
            enclosed.add(in.readNBytes(LARGEST_ENCLOSED));
          }
        }
      }
      case COSDictionary dictionary -> dictionary(dictionary, depth);
      case null, default -> {}
    }
  }

  private void dictionary(COSDictionary dictionary, int depth) throws IOException {
    for (COSBase value : dictionary.getValues()) {
      read(value, depth + 1);
    }
  }

  private static boolean isEnclosedFile(COSStream stream) {
    return COSName.getPDFName("EmbeddedFile").equals(stream.getCOSName(COSName.TYPE))
        || (stream.getCOSName(COSName.TYPE) == null
            && stream.getDictionaryObject(COSName.PARAMS) != null);
  }
}
