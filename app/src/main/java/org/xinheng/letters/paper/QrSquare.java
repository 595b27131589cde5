package org.xinheng.letters.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** A number as a QR picture, with the margin that readers need. */
final class QrSquare {

  private static final int MARGIN = 2;
  private static final int BLACK = 0x000000;
  private static final int WHITE = 0xFFFFFF;

  private final BitMatrix dots;

  private QrSquare(BitMatrix dots) {
    this.dots = dots;
  }

  static QrSquare of(String text) {
    try {
      return new QrSquare(
          new QRCodeWriter()
              .encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, MARGIN)));
    } catch (WriterException e) {
      throw new IllegalArgumentException("too long for a QR picture", e);
    }
  }

  int side() {
    return dots.getWidth();
  }

  boolean isDark(int x, int y) {
    return dots.get(x, y);
  }

  /** The picture as PNG, so many pixels a module. */
  byte[] png(int scale) {
    int side = side() * scale;
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        image.setRGB(x, y, isDark(x / scale, y / scale) ? BLACK : WHITE);
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
