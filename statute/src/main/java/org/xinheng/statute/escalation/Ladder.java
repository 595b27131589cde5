package org.xinheng.statute.escalation;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xinheng.statute.escalation.Moment.Span;
import org.xinheng.statute.escalation.Rung.Reached;
import org.xinheng.statute.grounds.Coded;
import org.xinheng.statute.reference.LawBlock;
import org.xinheng.statute.reference.LawFile;
import org.xinheng.statute.reference.LawFileException;
import org.xinheng.statute.reference.Mark;
import org.xinheng.statute.reference.SettingKey;
import org.xinheng.statute.reference.Settings;

/**
 * The rungs of reminders (提醒阶梯), read from data. No text fixes them: a reminder changes no state
 * and decides nothing.
 */
public final class Ladder {

  private static final Ladder STANDARD =
      new Ladder(LawFile.resource("escalation.txt"), Settings.defaults());

  private final List<Rung> rungs;
  private final List<Integer> percents;

  /**
   * Reads a file of rungs.
   *
   * @throws LawFileException when a block is wrong, or a rung asks for a band that is not set
   */
  public Ladder(LawFile file, Settings settings) {
    this.percents = settings.numbers(SettingKey.ALERT_PERCENTS);
    this.rungs = file.blocks().stream().map(this::rung).toList();
  }

  /** The rungs delivered with the program, with the default settings. */
  public static Ladder standard() {
    return STANDARD;
  }

  /** All rungs, in the order of the file. */
  public List<Rung> rungs() {
    return rungs;
  }

  /** The rung of a code; empty when there is none. */
  public Optional<Rung> find(String code) {
    return rungs.stream().filter(rung -> rung.code().equals(code)).findFirst();
  }

  /** The days on which a clock reaches its rungs, in order; on one day in the order of the file. */
  public List<Reached> of(Span span) {
    return rungs.stream()
        .filter(rung -> rung.holdsOn(span.start()))
        .map(rung -> new Reached(rung, rung.at().of(span, percents)))
        .sorted(Comparator.comparing(Reached::on))
        .toList();
  }

  private Rung rung(LawBlock block) {
    block.only("title", "at", "to", "from", "until", "mark");
    Moment at = block.value("at", "如“alert 1”“before 3”“last-day”“after 7”", Moment::read);
    if (at instanceof Moment.Alert(int band) && band > percents.size()) {
      throw new LawFileException(block.file(), block.line(), "预警分档没有第 " + band + " 档");
    }
    return new Rung(
        block.name(),
        block.text("title"),
        at,
        block.value("to", "officer、head、leader", Ladder::posts),
        block.day("from"),
        block.optionalDay("until"),
        block.value("mark", "核实标记", Mark::valueOf));
  }

  private static Set<Post> posts(String words) {
    Set<Post> posts = new LinkedHashSet<>();
    for (String code : words.split(" ", -1)) {
      posts.add(Coded.of(Post.class, code).orElseThrow(() -> new IllegalArgumentException(words)));
    }
    return posts;
  }
}
