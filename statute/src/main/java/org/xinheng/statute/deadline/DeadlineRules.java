package org.xinheng.statute.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xinheng.statute.deadline.DeadlineRule.ExtensionLimit;
import org.xinheng.statute.deadline.DeadlineRule.SuspensionGround;
import org.xinheng.statute.reference.Instruments;
import org.xinheng.statute.reference.LawBlock;
import org.xinheng.statute.reference.LawFile;
import org.xinheng.statute.reference.LawFileException;
import org.xinheng.statute.reference.Mark;
import org.xinheng.statute.reference.SettingKey;
import org.xinheng.statute.reference.Text;

/**
 * The table of clocks (期限表), read from data; every number of days in the product comes from here.
 */
public final class DeadlineRules {

  private static final Pattern LENGTH =
      Pattern.compile("(?:(\\d{1,3})|setting (\\S+)|per-case) (日|工作日)");
  private static final Pattern EXTENSION = Pattern.compile("（\\d{1，3}） 日");
  private static final DeadlineRules STANDARD =
      new DeadlineRules(LawFile.resource("deadlines.txt"), Instruments.standard());

  private final Map<RuleId, List<DeadlineRule>> byId = new EnumMap<>(RuleId.class);
  private final Instruments instruments;

  /**
   * Reads a table.
   *
   * @throws LawFileException when a block is unknown or wrong, or two editions of a clock overlap,
   *     or the article does not bind on the clock's first day
   */
  public DeadlineRules(LawFile file, Instruments instruments) {
    this.instruments = instruments;
    file.blocks().forEach(this::add);
  }

  /** The table delivered with the program. */
  public static DeadlineRules standard() {
    return STANDARD;
  }

  /** All rules, by clock, editions in the order of the file. */
  public List<DeadlineRule> all() {
    return byId.values().stream().flatMap(List::stream).toList();
  }

  /** The rule for a clock that opens on a day; empty when the law gives none. */
  public Optional<DeadlineRule> find(RuleId id, LocalDate day) {
    for (DeadlineRule rule : editions(id)) {
      if (rule.holdsOn(day)) {
        return Optional.of(rule);
      }
    }
    return Optional.empty();
  }

  /**
   * The rule for a clock that opens on a day.
   *
   * @throws RuleNotInForce when the law gives none
   */
  public DeadlineRule on(RuleId id, LocalDate day) {
    return find(id, day).orElseThrow(() -> new RuleNotInForce(id, day));
  }

  /**
   * The most by which a clock that opened on a day may be extended, calendar days; 0 when the law
   * gives no such clock or no extension of it.
   */
  public int longestExtension(RuleId id, LocalDate opened) {
    return find(id, opened).flatMap(DeadlineRule::extension).map(ExtensionLimit::days).orElse(0);
  }

  private List<DeadlineRule> editions(RuleId id) {
    return byId.getOrDefault(id, Collections.emptyList());
  }

  private void add(LawBlock block) {
    DeadlineRule rule = rule(block);
    if (!rule.article().instrument().inForceOn(rule.from())) {
      throw new LawFileException(
          block.file(), block.line(), rule.article().cite() + " 在 " + rule.from() + " 并未施行");
    }
    for (DeadlineRule other : editions(rule.id())) {
      if (overlap(rule, other)) {
        throw new LawFileException(block.file(), block.line(), rule.id().code() + " 的两个版本重叠");
      }
    }
    byId.computeIfAbsent(rule.id(), id -> new ArrayList<>()).add(rule);
  }

  private static boolean overlap(DeadlineRule one, DeadlineRule other) {
    return one.holdsOn(other.from()) || other.holdsOn(one.from());
  }

  private DeadlineRule rule(LawBlock block) {
    block.only(
        "title",
        "article",
        "trigger",
        "length",
        "extension",
        "extension-article",
        "suspension",
        "suspension-article",
        "actor",
        "stops",
        "from",
        "to",
        "mark",
        "note");
    Length length = length(block);
    if (countsWorkdays(length) && movable(block)) {
      throw new LawFileException(block.file(), block.line(), "工作日期限没有延期、中止的算法");
    }
    return new DeadlineRule(
        id(block),
        block.text("title"),
        block.value("article", "条款引用", instruments::article),
        block.text("trigger"),
        length,
        extension(block),
        suspension(block),
        block.text("actor"),
        block.text("stops"),
        block.day("from"),
        block.optionalDay("to"),
        block.value("mark", "核实标记", Mark::valueOf),
        block.optionalText("note"));
  }

  private static boolean movable(LawBlock block) {
    return block.optional("extension").isPresent() || block.optional("suspension").isPresent();
  }

  private static boolean countsWorkdays(Length length) {
    return switch (length) {
      case Length.Fixed fixed -> fixed.unit() == DayUnit.WORKING;
      case Length.BySetting setting -> setting.unit() == DayUnit.WORKING;
      case Length.PerCase perCase -> perCase.unit() == DayUnit.WORKING;
      case Length.None none -> false;
    };
  }

  private static RuleId id(LawBlock block) {
    String code = block.name().split(" ", 2)[0];
    return RuleId.of(code)
        .orElseThrow(() -> new LawFileException(block.file(), block.line(), "没有期限 " + code));
  }

  private static Length length(LawBlock block) {
    if (block.one("length").startsWith("none ")) {
      Text why = block.text("length");
      return new Length.None(new Text(why.zh().substring("none ".length()), why.en()));
    }
    return block.value("length", "如“15 日”“5 工作日”的长度", DeadlineRules::length);
  }

  private static Length length(String value) {
    Matcher parts = LENGTH.matcher(value);
    if (!parts.matches()) {
      throw new IllegalArgumentException(value);
    }
    DayUnit unit = parts.group(3).equals(DayUnit.WORKING.zh()) ? DayUnit.WORKING : DayUnit.CALENDAR;
    if (parts.group(1) != null) {
      return new Length.Fixed(Integer.parseInt(parts.group(1)), unit);
    }
    return parts.group(2) == null
        ? new Length.PerCase(unit)
        : new Length.BySetting(
            SettingKey.of(parts.group(2)).orElseThrow(() -> unknown(value)), unit);
  }

  private static IllegalArgumentException unknown(String value) {
    return new IllegalArgumentException(value);
  }

  private Optional<ExtensionLimit> extension(LawBlock block) {
    if (block.optional("extension").isEmpty()) {
      return Optional.empty();
    }
    int days =
        block.value(
            "extension",
            "如“30 日”的长度",
            value -> {
              Matcher parts = EXTENSION.matcher(value);
              if (!parts.matches()) {
                throw new IllegalArgumentException(value);
              }
              return Integer.valueOf(parts.group(1));
            });
    return Optional.of(
        new ExtensionLimit(days, block.value("extension-article", "条款引用", instruments::article)));
  }

  private Optional<SuspensionGround> suspension(LawBlock block) {
    return block
        .optionalText("suspension")
        .map(what ->
            new SuspensionGround(
                what, block.value("suspension-article", "条款引用", instruments::article)));
  }
}
