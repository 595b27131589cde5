package org.xinheng.statute.reference;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The register of instruments: the only way from a key and a number to an {@link Article}. */
public final class Instruments {

  private static final Pattern REFERENCE =
      Pattern.compile("(\\S+) (\\d{1,4})(?: para (\\d{1,2}))?(?: item (\\d{1,2}))?");
  private static final Instruments STANDARD = new Instruments(LawFile.resource("instruments.txt"));

  private final Map<String, Instrument> byKey = new LinkedHashMap<>();

  /** Reads a register; each block is one instrument in one edition, its name the key. */
  public Instruments(LawFile file) {
    file.blocks().forEach(block -> byKey.put(block.name(), instrument(block)));
  }

  /** The instruments delivered with the program. */
  public static Instruments standard() {
    return STANDARD;
  }

  private static Instrument instrument(LawBlock block) {
    block.only("title", "number", "edition", "from", "to", "source", "mark", "note");
    Text title = block.text("title");
    return new Instrument(
        block.name(),
        title.zh(),
        title.en(),
        block.optional("number").orElse(""),
        block.one("edition"),
        block.day("from"),
        block.optionalDay("to"),
        block.one("source"),
        block.value("mark", "核实标记", Mark::valueOf),
        block.optional("note").orElse(""));
  }

  /** All instruments in the order of the register. */
  public Collection<Instrument> all() {
    return Collections.unmodifiableCollection(byKey.values());
  }

  /**
   * The instrument of a key.
   *
   * @throws IllegalArgumentException when the register has none
   */
  public Instrument instrument(String key) {
    return Optional.ofNullable(byKey.get(key))
        .orElseThrow(() -> new IllegalArgumentException("no instrument with the key " + key));
  }

  /** An article as a whole. */
  public Article article(String key, int article) {
    return article(key, article, 0, 0);
  }

  /** A place in an instrument; a paragraph or item of 0 means the whole. */
  public Article article(String key, int article, int paragraph, int item) {
    return new Article(instrument(key), article, paragraph, item);
  }

  /**
   * A place as data files write it: {@code petition-2022 36 para 2 item 1}, the last two optional.
   *
   * @throws IllegalArgumentException when the reference is malformed or the key unknown
   */
  public Article article(String reference) {
    Matcher parts = REFERENCE.matcher(reference);
    if (!parts.matches()) {
      throw new IllegalArgumentException("no reference: " + reference);
    }
    return article(parts.group(1), number(parts, 2), number(parts, 3), number(parts, 4));
  }

  private static int number(Matcher parts, int group) {
    String digits = parts.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
