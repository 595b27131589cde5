package org.xinheng.letters.paper;

import org.xinheng.letters.domain.Letter;
import org.xinheng.letters.domain.Letter.Block;
import org.xinheng.letters.domain.Letter.Row;

/** The text of a Word file (WordprocessingML), as far as a letter needs it. */
final class WordXml {

  static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
  private static final String SPACES =
      " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

  /** Twentieths of a point, in which Word measures. */
  private static final int TWIPS = 20;

  private static final double LEADING = 1.55;

  private final Letter letter;
  private final StringBuilder out = new StringBuilder(HEAD);

  private WordXml(Letter letter) {
    this.letter = letter;
  }

  static String document(Letter letter) {
    return new WordXml(letter).document();
  }

  private String document() {
    out.append("<w:document").append(SPACES).append("><w:body>");
    int body = letter.size().body();
    paragraph("<w:jc w:val=\"center\"/>", run(letter.title(), letter.size().title(), true));
    paragraph(
        "<w:spacing w:after=\"" + body * TWIPS + "\"/><w:jc w:val=\"center\"/>",
        run(letter.number(), body, false));
    letter.blocks().forEach(this::add);
    out.append("<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId1\"/>")
        .append("<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"")
        .append(twips(Sheet.TOP))
        .append("\" w:bottom=\"")
        .append(twips(Sheet.BOTTOM))
        .append("\" w:left=\"")
        .append(twips(Sheet.LEFT))
        .append("\" w:right=\"")
        .append(twips(Sheet.RIGHT))
        .append("\" w:header=\"850\" w:footer=\"680\" w:gutter=\"0\"/></w:sectPr>")
        .append("</w:body></w:document>");
    return out.toString();
  }

  private void add(Block block) {
    int body = letter.size().body();
    int small = letter.size().small();
    switch (block) {
      case Block.Address(var text) -> paragraph(lead(body), run(text, body, false));
      case Block.Paragraph(var text) ->
          paragraph(lead(body) + indent(body), run(text, body, false));
      case Block.Heading(var text) ->
          paragraph("<w:keepNext/>" + lead(body), run(text, body, true));
      case Block.Law(var text) -> paragraph(lead(body) + indent(body), run(text, body, false));
      case Block.Note(var text) -> paragraph("", run(text, small, false));
      case Block.Table(var rows) -> table(rows, small);
      case Block.Sign(var organ, var day) -> sign(organ, day, body, small);
      case Block.Blank(var label) ->
          paragraph(
              "<w:spacing w:before=\"" + body * TWIPS + "\"/>",
              run(label, body, false) + run("＿".repeat(12), body, false));
      case Block.NewPage _ -> out.append("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>");
    }
  }

  private void sign(String organ, String day, int body, int small) {
    String right = "<w:ind w:left=\"4200\"/><w:jc w:val=\"center\"/>";
    paragraph(
        "<w:keepNext/><w:spacing w:before=\"" + 2 * body * TWIPS + "\"/>" + right,
        run(organ, body, false));
    paragraph("<w:keepNext/>" + lead(body) + right, run(day, body, false));
    paragraph(right, run("（印章）", small, false));
  }

  private void table(java.util.List<Row> rows, int size) {
    for (int from = 0; from < rows.size(); ) {
      int cells = rows.get(from).cells().size();
      int to = from;
      while (to < rows.size() && rows.get(to).cells().size() == cells) {
        to++;
      }
      table(rows.subList(from, to), cells, size);
      from = to;
    }
  }

  private void table(java.util.List<Row> rows, int cells, int size) {
    out.append("<w:tbl><w:tblPr><w:tblW w:w=\"")
        .append(twips(Sheet.ROOM))
        .append("\" w:type=\"dxa\"/><w:tblBorders>");
    for (String side : new String[] {"top", "left", "bottom", "right", "insideH", "insideV"}) {
      out.append("<w:").append(side).append(" w:val=\"single\" w:sz=\"4\" w:color=\"000000\"/>");
    }
    out.append("</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
    double[] widths = TableBoxes.widths(cells);
    for (double width : widths) {
      out.append("<w:gridCol w:w=\"").append(twips(width)).append("\"/>");
    }
    out.append("</w:tblGrid>");
    rows.forEach(row -> row(row, widths, size));
    out.append("</w:tbl>");
    paragraph("", "");
  }

  private void row(Row row, double[] widths, int size) {
    out.append("<w:tr><w:trPr><w:cantSplit/>");
    if (row.tall()) {
      out.append("<w:trHeight w:val=\"").append(6 * size * TWIPS).append("\"/>");
    }
    out.append("</w:trPr>");
    for (int i = 0; i < widths.length; i++) {
      out.append("<w:tc><w:tcPr><w:tcW w:w=\"")
          .append(twips(widths[i]))
          .append("\" w:type=\"dxa\"/></w:tcPr>");
      for (String part : row.cells().get(i).split("\n", -1)) {
        paragraph("", run(part, size, false));
      }
      out.append("</w:tc>");
    }
    out.append("</w:tr>");
  }

  private void paragraph(String properties, String runs) {
    out.append("<w:p><w:pPr>").append(properties).append("</w:pPr>").append(runs).append("</w:p>");
  }

  private static String lead(int size) {
    return "<w:spacing w:line=\""
        + Math.round(size * LEADING * TWIPS)
        + "\" w:lineRule=\"atLeast\"/>";
  }

  private static String indent(int size) {
    return "<w:ind w:firstLineChars=\"200\" w:firstLine=\"" + 2 * size * TWIPS + "\"/>";
  }

  private static long twips(double points) {
    return Math.round(points * TWIPS);
  }

  /** A run of text; Word counts sizes in half points. */
  static String run(String text, int size, boolean bold) {
    return "<w:r><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\""
        + " w:eastAsia=\""
        + (bold ? "宋体" : "仿宋")
        + "\"/>"
        + (bold ? "<w:b/>" : "")
        + "<w:sz w:val=\""
        + 2 * size
        + "\"/><w:szCs w:val=\""
        + 2 * size
        + "\"/></w:rPr><w:t xml:space=\"preserve\">"
        + escaped(text)
        + "</w:t></w:r>";
  }

  /** The foot of every page, with the picture of its relationship {@code rId1}. */
  static String footer(Letter letter) {
    int size = letter.size().small();
    StringBuilder foot = new StringBuilder(HEAD);
    foot.append("<w:ftr").append(SPACES).append(WordPicture.SPACES).append('>');
    foot.append("<w:p><w:pPr><w:pBdr><w:top w:val=\"single\" w:sz=\"4\" w:color=\"000000\"/>")
        .append("</w:pBdr><w:tabs><w:tab w:val=\"right\" w:pos=\"")
        .append(twips(Sheet.ROOM))
        .append("\"/></w:tabs></w:pPr>")
        .append(WordPicture.of("rId1", Sheet.QR))
        .append(run(" 信访编号 " + letter.foot().number(), size, false))
        .append("<w:r><w:tab/></w:r>")
        .append(run("第 ", size, false))
        .append(field("PAGE", size))
        .append(run(" 页 共 ", size, false))
        .append(field("NUMPAGES", size))
        .append(run(" 页", size, false))
        .append("</w:p>");
    for (String line : letter.foot().lines()) {
      foot.append("<w:p>").append(run(line, size, false)).append("</w:p>");
    }
    if (letter.draft()) {
      foot.append("<w:p>").append(run("预览件，未编号，不得送达", size, true)).append("</w:p>");
    }
    return foot.append("</w:ftr>").toString();
  }

  private static String field(String name, int size) {
    return "<w:fldSimple w:instr=\" " + name + " \">" + run("1", size, false) + "</w:fldSimple>";
  }

  /** Text as XML has it; what XML cannot hold is left out. */
  static String escaped(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints()
        .filter(it -> it >= 0x20 && it != 0xFFFE && it != 0xFFFF && !(it >= 0xD800 && it < 0xE000))
        .forEach(it -> {
          switch (it) {
            case '&' -> safe.append("&amp;");
            case '<' -> safe.append("&lt;");
            case '>' -> safe.append("&gt;");
            case '"' -> safe.append("&quot;");
            default -> safe.appendCodePoint(it);
          }
        });
    return safe.toString();
  }
}
