package org.xinheng.performance.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xinheng.performance.text.PerformanceText.Clause;
import org.xinheng.performance.text.PerformanceText.Overall;

/** Reads part one, the goals of the whole department, by its chapter and clause numbers. */
final class OverallReader {
  /** The chapters of part one. */
  enum Section {
    GOAL("总体绩效目标", "总体目标", "部门总体绩效目标", "整体绩效目标"),
    GOALS("分项绩效目标", "分项目标", "职责分类绩效目标"),
    SAFEGUARDS("工作保障措施", "保障措施", "绩效保障措施", "实现绩效目标的保障措施");

    private final List<String> names;

    Section(String... names) {
      this.names = List.of(names);
    }

    private boolean named(String core) {
      return names.stream().anyMatch(name -> Likeness.of(core, name) >= 0.75);
    }
  }

  private static final Pattern CHAPTER =
      Pattern.compile("(?:([一二三四五六七八九十—_―-]{1,3})[、.,,．])?(.{2,20}?)[::]?");
  private static final Pattern CLAUSE =
      Pattern.compile("[-·•*]?[(〔\\[][一二三四五六七八九十—_―-]{1,3}[)〕\\]]");
  private static final Pattern NUMBERED_CLAUSE = Pattern.compile("[-·•*]?\\d{1,2}[.、](?!\\d)");
  private static final int LONGEST_TITLE = 40;

  private final Findings findings;
  private final Map<Section, List<String>> paragraphs = new EnumMap<>(Section.class);

  OverallReader(Findings findings) {
    this.findings = findings;
  }

  /** The chapter a row is the heading of, null when it is none. */
  static @Nullable Section section(Row row) {
    Matcher m = CHAPTER.matcher(Glyphs.compact(row.text()));
    if (!m.matches()) {
      return null;
    }
    String core = Glyphs.core(m.group(2));
    for (Section section : Section.values()) {
      if (section.named(core)) {
        return section;
      }
    }
    return m.group(1) == null ? null : byNumber(m.group(1), m.group(2));
  }

  /** A chapter whose words are unreadable is known by its number. */
  private static @Nullable Section byNumber(String number, String words) {
    int at = "一二三".indexOf(number);
    boolean title = words.length() >= 4 && words.length() <= 12 && !words.matches(".*[。,;,].*");
    return number.length() == 1 && at >= 0 && title ? Section.values()[at] : null;
  }

  Overall read(List<Row> rows) {
    Section current = null;
    for (Row row : rows) {
      Section section = section(row);
      if (section != null && (current == null || section.ordinal() > current.ordinal())) {
        current = section;
        paragraphs.put(section, new ArrayList<>());
        findings.placed(row);
      } else if (current != null) {
        add(paragraphs.computeIfAbsent(current, s -> new ArrayList<>()), row, current);
        findings.placed(row);
      } else if (Glyphs.core(row.text()).startsWith("第一部分")) {
        findings.placed(row);
      }
    }
    return new Overall(
        String.join("", lines(Section.GOAL)), clauses(Section.GOALS), clauses(Section.SAFEGUARDS));
  }

  private List<String> lines(Section section) {
    return paragraphs.getOrDefault(section, List.of());
  }

  /** A line that begins no clause goes on with the one before. */
  private static void add(List<String> lines, Row row, Section section) {
    String text = row.text();
    boolean begins = section != Section.GOAL && clause(text) != null;
    if (lines.isEmpty() || begins) {
      lines.add(text);
    } else {
      lines.set(lines.size() - 1, lines.getLast() + text);
    }
  }

  /** What stands behind the number of a clause, null when the line begins with none. */
  private static @Nullable String clause(String text) {
    for (Pattern number : List.of(CLAUSE, NUMBERED_CLAUSE)) {
      Matcher m = number.matcher(Glyphs.halfWidth(text));
      if (m.lookingAt()) {
        return text.substring(m.end());
      }
    }
    return null;
  }

  private List<Clause> clauses(Section section) {
    List<Clause> clauses = new ArrayList<>();
    for (String line : lines(section)) {
      String body = clause(line);
      clauses.add(titled(body == null ? line : body));
    }
    return clauses;
  }

  /** The title ends at the first full stop, else at the first colon. */
  private static Clause titled(String body) {
    for (char end : new char[] {'。', ':'}) {
      int stop = Glyphs.halfWidth(body).indexOf(end);
      boolean inside = stop >= 0 && (stop < body.length() - 1 || end == ':');
      if (inside && stop <= LONGEST_TITLE) {
        return new Clause(body.substring(0, stop), body.substring(stop + 1).strip());
      }
    }
    int last = body.length() - 1;
    boolean titleAlone = last >= 0 && last <= LONGEST_TITLE;
    return titleAlone ? new Clause(body.replaceFirst("。$", ""), "") : new Clause("", body);
  }
}
