package org.xinheng.letters.paper;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** Writes on one page of a PDF, in black. */
final class Pen {

  /** How far a heading is thickened, as a part of its size: the machine's font has one weight. */
  private static final float WEIGHT = 0.022f;

  private static final float HAIR = 0.6f;

  private final PDPageContentStream page;
  private final PDFont font;

  Pen(PDPageContentStream page, PDFont font) {
    this.page = page;
    this.font = font;
  }

  void text(String text, double x, double baseline, double size) throws IOException {
    text(text, x, baseline, size, 0);
  }

  /**
   * Text at a place.
   *
   * @param gap room between two characters more than the font gives, so that a full line ends flush
   */
  void text(String text, double x, double baseline, double size, double gap) throws IOException {
    if (text.isEmpty()) {
      return;
    }
    page.beginText();
    page.setFont(font, (float) size);
    page.setCharacterSpacing((float) gap);
    page.newLineAtOffset((float) x, (float) baseline);
    page.showText(text);
    page.endText();
  }

  void bold(String text, double x, double baseline, double size) throws IOException {
    page.saveGraphicsState();
    page.setRenderingMode(RenderingMode.FILL_STROKE);
    page.setLineWidth((float) size * WEIGHT);
    text(text, x, baseline, size);
    page.restoreGraphicsState();
  }

  void frame(double x, double top, double width, double height) throws IOException {
    page.setLineWidth(HAIR);
    page.addRect((float) x, (float) (top - height), (float) width, (float) height);
    page.stroke();
  }

  void line(double x, double y, double toX) throws IOException {
    page.setLineWidth(HAIR);
    page.moveTo((float) x, (float) y);
    page.lineTo((float) toX, (float) y);
    page.stroke();
  }

  void square(QrSquare square, double x, double bottom, double side) throws IOException {
    float module = (float) (side / square.side());
    for (int row = 0; row < square.side(); row++) {
      for (int column = 0; column < square.side(); column++) {
        if (square.isDark(column, row)) {
          page.addRect(
              (float) x + column * module,
              (float) (bottom + side) - (row + 1) * module,
              module,
              module);
        }
      }
    }
    page.fill();
  }
}
