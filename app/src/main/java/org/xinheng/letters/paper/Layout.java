package org.xinheng.letters.paper;

import java.util.ArrayList;
import java.util.List;
import org.xinheng.letters.domain.Letter;
import org.xinheng.letters.domain.Letter.Block;

/** Turns a letter into boxes, and boxes into pages. */
final class Layout {

  private static final double LEADING = 1.55;
  private static final double SEAL = Sheet.mm(38);

  private final Letter letter;
  private final Measure measure;
  private final double body;
  private final double small;
  private final List<Box> boxes = new ArrayList<>();

  private Layout(Letter letter, Measure measure) {
    this.letter = letter;
    this.measure = measure;
    this.body = letter.size().body();
    this.small = letter.size().small();
  }

  /** The boxes of each page, in order. */
  static List<List<Box>> pages(Letter letter, Measure measure) {
    Layout layout = new Layout(letter, measure);
    layout.head();
    letter.blocks().forEach(layout::add);
    return paginate(layout.boxes);
  }

  private void head() {
    double size = letter.size().title();
    for (String line : new TextLines(measure, size).of(letter.title(), Sheet.ROOM, 0)) {
      double x = Sheet.LEFT + (Sheet.ROOM - measure.width(line, size)) / 2;
      boxes.add(
          Box.of(size * 1.5, (pen, top) -> pen.bold(line, x, top - size * 1.1, size)).clinging());
    }
    double width = measure.width(letter.number(), body);
    double x = Sheet.LEFT + (Sheet.ROOM - width) / 2;
    boxes.add(
        Box.of(body * 2.6, (pen, top) -> pen.text(letter.number(), x, top - body * 1.3, body))
            .clinging());
  }

  private void add(Block block) {
    switch (block) {
      case Block.Address(var text) -> lines(text, body, 0, false);
      case Block.Paragraph(var text) -> lines(text, body, 2 * body, false);
      case Block.Heading(var text) -> lines(text, body, 0, true);
      case Block.Law(var text) -> lines(text, body, 2 * body, false);
      case Block.Note(var text) -> lines(text, small, 0, false);
      case Block.Table(var rows) -> new TableBoxes(measure, small).add(rows, boxes);
      case Block.Sign(var organ, var day) -> sign(organ, day);
      case Block.Blank(var label) -> blank(label);
      case Block.NewPage _ -> boxes.add(Box.newPage());
    }
  }

  private void lines(String text, double size, double indent, boolean heading) {
    List<String> lines = new TextLines(measure, size).of(text, Sheet.ROOM, indent);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      double x = Sheet.LEFT + (i == 0 ? indent : 0);
      boolean last = i == lines.size() - 1;
      double gap = last ? 0 : gap(line, size, Sheet.LEFT + Sheet.ROOM - x);
      Box box =
          Box.of(
              size * LEADING,
              heading
                  ? (pen, top) -> pen.bold(line, x, top - size * 1.15, size)
                  : (pen, top) -> pen.text(line, x, top - size * 1.15, size, gap));
      boxes.add(heading || (i == 0 && !last) ? box.clinging() : box);
    }
  }

  /** What each gap of a full line takes of the room that is left; nothing when that is too much. */
  private double gap(String line, double size, double room) {
    int gaps = line.codePointCount(0, line.length()) - 1;
    double left = room - measure.width(line, size);
    return gaps < 1 || left < 0 || left > 2.5 * size ? 0 : left / gaps;
  }

  /**
   * The seal is set over organ and day, so there is room above and beside; it never stands alone.
   */
  private void sign(String organ, String day) {
    cling(3);
    double right = Sheet.LEFT + Sheet.ROOM;
    double middle =
        right - Math.max(SEAL, Math.max(measure.width(organ, body), measure.width(day, body))) / 2;
    boxes.add(
        Box.of(
            SEAL,
            (pen, top) -> {
              double line = top - SEAL / 2;
              pen.text(organ, middle - measure.width(organ, body) / 2, line, body);
              pen.text(day, middle - measure.width(day, body) / 2, line - body * LEADING, body);
              String seal = "（印章）";
              pen.text(
                  seal, middle - measure.width(seal, small) / 2, line - body * LEADING * 2, small);
            }));
  }

  private void cling(int count) {
    for (int i = Math.max(0, boxes.size() - count); i < boxes.size(); i++) {
      boxes.set(i, boxes.get(i).clinging());
    }
  }

  private void blank(String label) {
    double width = measure.width(label, body);
    double left = Sheet.LEFT;
    boxes.add(
        Box.of(
                body * 2.1,
                (pen, top) -> {
                  pen.text(label, left, top - body * 1.4, body);
                  pen.line(left + width + 4, top - body * 1.6, left + Sheet.ROOM);
                })
            .clinging());
  }

  private static List<List<Box>> paginate(List<Box> boxes) {
    List<List<Box>> pages = new ArrayList<>();
    List<Box> page = new ArrayList<>();
    double room = Sheet.HEIGHT - Sheet.TOP - Sheet.BOTTOM;
    double used = 0;
    for (Box box : boxes) {
      if (box.breaks() || used + box.height() > room) {
        List<Box> carried = box.breaks() ? List.of() : carried(page);
        pages.add(page);
        page = new ArrayList<>(carried);
        used = carried.stream().mapToDouble(Box::height).sum();
      }
      page.add(box);
      used += box.height();
    }
    pages.add(page);
    return pages;
  }

  /** Takes from the end of a page what must not stand there last; never the whole page. */
  private static List<Box> carried(List<Box> page) {
    List<Box> carried = new ArrayList<>();
    while (page.size() > 1 && page.getLast().clings() && carried.size() < 6) {
      carried.addFirst(page.removeLast());
    }
    return carried;
  }
}
