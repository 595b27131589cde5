package org.xinheng.letters.font;

import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.cff.CFFCIDFont;
import org.apache.fontbox.cff.CFFFont;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/**
 * A font file of the machine, read glyph by glyph. Outlines of both kinds are understood: those of
 * TrueType and those of PostScript, in which the free Chinese fonts come and which the PDF library
 * does not embed.
 */
public final class Face {

  /** Bit of the font's own licence that forbids embedding. */
  private static final int RESTRICTED = 0x0002;

  private final TrueTypeFont font;
  private final CmapLookup characters;
  private final Map<Integer, Glyph> known = new ConcurrentHashMap<>();

  private Face(TrueTypeFont font) throws IOException {
    this.font = font;
    this.characters = font.getUnicodeCmapLookup();
  }

  /**
   * Opens a font; of a collection the face for simplified Chinese.
   *
   * @throws IOException when it cannot be read, or its licence forbids embedding
   */
  public static Face open(Path file) throws IOException {
    TrueTypeFont font = isCollection(file) ? simplified(file) : single(file);
    OS2WindowsMetricsTable metrics = font.getOS2Windows();
    if (metrics != null && (metrics.getFsType() & 0x000F) == RESTRICTED) {
      font.close();
      throw new IOException("the font may not be embedded: " + font.getName());
    }
    return new Face(font);
  }

  private static boolean isCollection(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".ttc") || name.endsWith(".otc");
  }

  private static TrueTypeFont single(Path file) throws IOException {
    return new TTFParser().parse(new RandomAccessReadBufferedFile(file.toFile()));
  }

  private static TrueTypeFont simplified(Path file) throws IOException {
    TrueTypeCollection faces = new TrueTypeCollection(file.toFile());
    List<TrueTypeFont> all = new ArrayList<>();
    faces.processAllFonts(all::add);
    for (TrueTypeFont face : all) {
      if (face.getName().toLowerCase(Locale.ROOT).contains("sc-")) {
        return face;
      }
    }
    if (all.isEmpty()) {
      throw new IOException("no face in " + file);
    }
    return all.getFirst();
  }

  /** The font's own name. */
  public String name() {
    try {
      return font.getName();
    } catch (IOException e) {
      return "";
    }
  }

  /** Whether the font draws a character. */
  public boolean has(int codePoint) {
    return characters.getGlyphId(codePoint) != 0;
  }

  /** Whether it draws every character of a text. */
  public boolean has(String text) {
    return text.codePoints().allMatch(this::has);
  }

  /** Width of a character, as a part of the font's height. */
  public double width(int codePoint) {
    try {
      return (double) glyph(codePoint).advance() / unitsPerEm();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int unitsPerEm() throws IOException {
    return font.getUnitsPerEm();
  }

  int ascent() throws IOException {
    return font.getHorizontalHeader().getAscender();
  }

  int descent() throws IOException {
    return font.getHorizontalHeader().getDescender();
  }

  /** A character's glyph; a character that the font has not is drawn as its empty box. */
  Glyph glyph(int codePoint) throws IOException {
    Glyph glyph = known.get(codePoint);
    if (glyph == null) {
      glyph = read(codePoint);
      known.put(codePoint, glyph);
    }
    return glyph;
  }

  // The file is read at one place at a time.
  private synchronized Glyph read(int codePoint) throws IOException {
    int id = characters.getGlyphId(codePoint);
    return new Glyph(codePoint, font.getAdvanceWidth(id), outline(id));
  }

  private Path2D outline(int id) throws IOException {
    if (font instanceof OpenTypeFont open && open.isPostScript()) {
      CFFFont outlines = open.getCFF().getFont();
      return outlines instanceof CFFCIDFont keyed
          ? keyed.getType2CharString(keyed.getCharset().getCIDForGID(id)).getPath()
          : outlines.getType2CharString(id).getPath();
    }
    GlyphData data = font.getGlyph().getGlyph(id);
    return data == null ? new GeneralPath() : data.getPath();
  }
}
