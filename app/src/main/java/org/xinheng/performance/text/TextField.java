package org.xinheng.performance.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the fields that are running text: the use of the money and the goals. */
final class TextField {
  private static final int LONGEST_LABEL = 10;
  private static final Pattern NUMBERED =
      Pattern.compile("(?<![\\d.])(?:[(]?(\\d{1,2})(?:[.、,](?!\\d)|[)])|([①-⑳]))");

  private final Findings findings;
  private final Seam seam;

  TextField(Findings findings, Seam seam) {
    this.findings = findings;
    this.seam = seam;
  }

  /** The text of the rows without their label, which may be broken or split. */
  String read(List<Row> rows, FormLabel label, String hint) {
    List<Cell> pieces = new ArrayList<>();
    for (Row row : rows) {
      findings.placed(row);
      pieces.addAll(row.after(labelCells(row, label, pieces.isEmpty())));
    }
    return seam.join(pieces, label.printed(), hint);
  }

  private int labelCells(Row row, FormLabel label, boolean first) {
    Cell head = row.cells().getFirst();
    int leading = LabelScan.leading(row.cells(), label);
    if (leading > 0) {
      String printed =
          row.cells().subList(0, leading).stream().map(Cell::text).reduce("", String::concat);
      misread(head, label, label.likeness(printed) < 1);
      return leading;
    }
    if (label.holds(head.text())) {
      return 1;
    }
    boolean byPlace =
        first
            && row.cells().size() > 1
            && head.column() == 0
            && head.core().length() <= LONGEST_LABEL;
    misread(head, label, byPlace);
    return byPlace ? 1 : 0;
  }

  private void misread(Cell head, FormLabel label, boolean misread) {
    if (misread) {
      findings.warn(head.line(), Finding.LABEL_MISREAD, head.text() + " 读作 " + label.printed());
    }
  }

  /** The items of a numbered list; only numbers that go on from the one before begin an item. */
  static List<String> items(String text) {
    List<Integer> starts = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    Matcher m = NUMBERED.matcher(Glyphs.halfWidth(text));
    while (m.find()) {
      boolean head = !starts.isEmpty() || m.start() == 0;
      if (head && number(m) == starts.size() + 1) {
        starts.add(m.start());
        ends.add(m.end());
      }
    }
    if (starts.isEmpty()) {
      return text.isEmpty() ? List.of() : List.of(text);
    }
    List<String> items = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : text.length();
      String item = text.substring(ends.get(i), end).strip();
      if (!item.isEmpty()) {
        items.add(item);
      }
    }
    return items;
  }

  private static int number(Matcher m) {
    return m.group(1) != null ? Integer.parseInt(m.group(1)) : m.group(2).charAt(0) - '①' + 1;
  }
}
