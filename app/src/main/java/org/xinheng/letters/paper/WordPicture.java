package org.xinheng.letters.paper;

/** A picture in a line of a Word file. */
final class WordPicture {

  static final String SPACES =
      " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
          + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
          + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"";

  /** Units of drawings in a point. */
  private static final int EMU = 12_700;

  private WordPicture() {}

  /**
   * A square picture.
   *
   * @param relationship names the file
   * @param side in points
   */
  static String of(String relationship, double side) {
    long emu = Math.round(side * EMU);
    String extent = " cx=\"" + emu + "\" cy=\"" + emu + "\"";
    return "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent"
        + extent
        + "/><wp:docPr id=\"1\" name=\"QR\" descr=\"信访编号二维码\"/><a:graphic>"
        + "<a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">"
        + "<pic:pic><pic:nvPicPr><pic:cNvPr id=\"1\" name=\"qr.png\"/><pic:cNvPicPr/>"
        + "</pic:nvPicPr><pic:blipFill><a:blip r:embed=\""
        + relationship
        + "\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>"
        + "<a:off x=\"0\" y=\"0\"/><a:ext"
        + extent
        + "/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>"
        + "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>";
  }
}
