package org.xinheng.letters.paper;

import java.io.IOException;
import java.util.List;
import org.xinheng.letters.domain.Letter;

/** The foot of every page: QR of the case's number, the number, how to ask, page x of y. */
final class FootBoxes {

  private static final String DRAFT = "预览件，未编号，不得送达";

  private final Letter letter;
  private final Measure measure;
  private final int pages;
  private final QrSquare square;

  FootBoxes(Letter letter, Measure measure, int pages) {
    this.letter = letter;
    this.measure = measure;
    this.pages = pages;
    this.square = QrSquare.of(letter.foot().number());
  }

  static String words(int pages) {
    return "第页共" + pages + "信访编号" + DRAFT;
  }

  void draw(Pen pen, int page) throws IOException {
    double size = letter.size().small();
    pen.line(Sheet.LEFT, Sheet.FOOT, Sheet.LEFT + Sheet.ROOM);
    pen.square(square, Sheet.LEFT, Sheet.FOOT - Sheet.QR - 4, Sheet.QR);
    double x = Sheet.LEFT + Sheet.QR + 8;
    double baseline = Sheet.FOOT - size * 1.35;
    String pageOf = "第 " + page + " 页 共 " + pages + " 页";
    double right = Sheet.LEFT + Sheet.ROOM;
    pen.text(pageOf, right - measure.width(pageOf, size), baseline, size);
    pen.text("信访编号 " + letter.foot().number(), x, baseline, size);
    for (String line : lines(right - x, size)) {
      baseline -= size * 1.3;
      pen.text(line, x, baseline, size);
    }
    if (letter.draft()) {
      double width = measure.width(DRAFT, size);
      pen.text(DRAFT, (Sheet.WIDTH - width) / 2, Sheet.HEIGHT - Sheet.TOP / 2, size);
    }
  }

  private List<String> lines(double width, double size) {
    return letter.foot().lines().stream()
        .flatMap(line -> new TextLines(measure, size).of(line, width, 0).stream())
        .limit(3)
        .toList();
  }
}
