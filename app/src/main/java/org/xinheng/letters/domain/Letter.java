package org.xinheng.letters.domain;

import java.util.List;

/**
 * A letter as it will stand on paper, before it is drawn: the same one becomes a PDF and a Word
 * file.
 *
 * @param title what stands on top
 * @param number its number; the case's where it has none of its own
 * @param blocks what it says
 * @param foot what stands at the foot of every page
 * @param size how large it is printed
 * @param draft whether it is a preview, which says so and bears no number
 */
public record Letter(
    String title, String number, List<Block> blocks, Foot foot, Size size, boolean draft) {

  public Letter {
    blocks = List.copyOf(blocks);
  }

  /** A piece of a letter. */
  public sealed interface Block {

    /** To whom, without indent. */
    record Address(String text) implements Block {}

    /** A paragraph, indented by two characters. */
    record Paragraph(String text) implements Block {}

    /** A heading. */
    record Heading(String text) implements Block {}

    /** The article on which the letter rests, in one line. */
    record Law(String text) implements Block {}

    /** A remark in small type. */
    record Note(String text) implements Block {}

    /** A table; its rows are never cut. */
    record Table(List<Row> rows) implements Block {
      public Table {
        rows = List.copyOf(rows);
      }
    }

    /** Name of the organ, room for its seal, day. */
    record Sign(String organ, String day) implements Block {}

    /** A line to sign on. */
    record Blank(String label) implements Block {}

    /** What follows begins on a new page. */
    record NewPage() implements Block {}
  }

  /**
   * A row of a table.
   *
   * @param cells label and value in turn
   * @param tall whether there is room to write by hand
   */
  public record Row(List<String> cells, boolean tall) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * The foot of a page. It names the case by its number alone: an envelope with a window, a sheet
   * left on a table show nobody what the case is about.
   *
   * @param number number of the case, also as a QR picture
   * @param lines how to ask about it
   */
  public record Foot(String number, List<String> lines) {
    public Foot {
      lines = List.copyOf(lines);
    }
  }

  /** How large a letter is printed (字号), in points: 小四 is 12, 三号 is 16. */
  public enum Size {
    NORMAL(22, 14, 12),
    LARGE(26, 18, 16);

    private final int title;
    private final int body;
    private final int small;

    Size(int title, int body, int small) {
      this.title = title;
      this.body = body;
      this.small = small;
    }

    public int title() {
      return title;
    }

    public int body() {
      return body;
    }

    /** The smallest type of the letter. */
    public int small() {
      return small;
    }
  }
}
