package org.xinheng.identity.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;

/**
 * A QR picture as one path of an SVG, drawn in the page itself: the secret never becomes a file or
 * an address.
 *
 * @param side modules along one side, margin included
 * @param path the dark modules
 */
record QrPicture(int side, String path) {

  private static final int MARGIN = 2;

  static QrPicture of(String text) {
    BitMatrix dots = dots(text);
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < dots.getHeight(); y++) {
      for (int x = 0; x < dots.getWidth(); x++) {
        if (dots.get(x, y)) {
          path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
        }
      }
    }
    return new QrPicture(dots.getWidth(), path.toString());
  }

  private static BitMatrix dots(String text) {
    try {
      return new QRCodeWriter()
          .encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, MARGIN));
    } catch (WriterException e) {
      throw new IllegalArgumentException("too long for a QR picture", e);
    }
  }
}
