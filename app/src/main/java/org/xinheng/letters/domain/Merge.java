package org.xinheng.letters.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.xinheng.letters.domain.Letter.Block;
import org.xinheng.letters.domain.Letter.Row;
import org.xinheng.letters.domain.Template.Line;
import org.xinheng.letters.domain.Template.What;

/** Puts values into a template (套打). Values are text and stay text. */
public final class Merge {

  private final Map<String, String> values;
  private final Set<String> missing = new TreeSet<>();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();

  private Merge(Map<String, String> values) {
    this.values = values;
  }

  /**
   * What came of it.
   *
   * @param blocks the letter's text
   * @param missing names of fields that the template takes and nobody gave
   */
  public record Merged(List<Block> blocks, Set<String> missing) {
    public Merged {
      blocks = List.copyOf(blocks);
      missing = Set.copyOf(missing);
    }
  }

  /** Fills a template. */
  public static Merged of(Template template, Map<String, String> values) {
    Merge merge = new Merge(values);
    for (Line line : template.lines()) {
      if (line.when() == null || line.when().holds(values)) {
        merge.add(line);
      }
    }
    merge.endTable();
    return new Merged(merge.blocks, merge.missing);
  }

  private void add(Line line) {
    boolean row = line.what() == What.ROW || line.what() == What.TALL;
    if (row) {
      rows.add(new Row(cells(line.text()), line.what() == What.TALL));
      return;
    }
    endTable();
    String text = Template.fill(line.text(), values, missing);
    switch (line.what()) {
      case TO -> blocks.add(new Block.Address(text));
      case P -> text.lines().forEach(part -> blocks.add(new Block.Paragraph(part.strip())));
      case H -> blocks.add(new Block.Heading(text));
      case LAW -> blocks.add(new Block.Law(text));
      case NOTE -> blocks.add(new Block.Note(text));
      case LINE -> blocks.add(new Block.Blank(text));
      case SIGN -> blocks.add(new Block.Sign(value("organ"), value("issued-on")));
      case PAGE -> blocks.add(new Block.NewPage());
      case ROW, TALL -> throw new IllegalStateException("a row stands in a table");
    }
  }

  /** The cells are cut before they are filled, so that a value cannot make a cell. */
  private List<String> cells(String text) {
    return Arrays.stream(text.split("\\|", -1))
        .map(cell -> Template.fill(cell.strip(), values, missing))
        .toList();
  }

  private String value(String field) {
    return Template.fill("{" + field + "}", values, missing);
  }

  private void endTable() {
    if (!rows.isEmpty()) {
      blocks.add(new Block.Table(rows));
      rows.clear();
    }
  }
}
