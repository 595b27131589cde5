package org.xinheng.letters.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xinheng.letters.domain.Template.Condition;
import org.xinheng.letters.domain.Template.Line;
import org.xinheng.letters.domain.Template.What;

/**
 * Reads a template file: a head of {@code key: value} lines, a line of dashes, then one line of the
 * letter on each. What it does not know is an error that names the line: a letter is not sent with
 * a guess in it.
 */
public final class TemplateReader {

  private static final Set<String> KEYS = Set.of("title", "series", "free");
  private static final Pattern LINE = Pattern.compile("(?:\\[([^\\]]+)] )?([a-z]+)(?: (.*))?");

  private final String kind;
  private final LocalDate from;

  private TemplateReader(String kind, LocalDate from) {
    this.kind = kind;
    this.from = from;
  }

  /**
   * The template of a file.
   *
   * @throws IllegalArgumentException names the kind, the edition and the line that is wrong
   */
  public static Template read(String kind, LocalDate from, String text) {
    return new TemplateReader(kind, from).read(text.lines().toList());
  }

  private Template read(List<String> file) {
    Map<String, String> head = new LinkedHashMap<>();
    List<Line> lines = new ArrayList<>();
    boolean body = false;
    for (int i = 0; i < file.size(); i++) {
      String text = file.get(i);
      if (text.equals("---")) {
        body = true;
      } else if (!text.isBlank() && !text.startsWith("#")) {
        if (body) {
          lines.add(line(text, i + 1));
        } else {
          head(head, text, i + 1);
        }
      }
    }
    check(head, lines);
    return new Template(
        kind,
        from,
        head.getOrDefault("title", ""),
        head.getOrDefault("series", ""),
        head.containsKey("free"),
        lines);
  }

  private void check(Map<String, String> head, List<Line> lines) {
    if (!head.containsKey("title") || lines.isEmpty()) {
      throw wrong(0, "no title or no text");
    }
  }

  private void head(Map<String, String> head, String text, int number) {
    int colon = text.indexOf(": ");
    String key = colon < 0 ? "" : text.substring(0, colon);
    if (!KEYS.contains(key)) {
      throw wrong(number, text);
    }
    head.put(key, text.substring(colon + 2).strip());
  }

  private Line line(String text, int number) {
    Matcher read = LINE.matcher(text);
    if (!read.matches()) {
      throw wrong(number, text);
    }
    @Nullable String when = read.group(1);
    @Nullable String rest = read.group(3);
    return new Line(
        when == null ? null : Condition.read(when),
        what(read.group(2), number),
        rest == null ? "" : rest.strip());
  }

  private What what(String word, int number) {
    for (What what : What.values()) {
      if (what.word().equals(word)) {
        return what;
      }
    }
    throw wrong(number, word);
  }

  private IllegalArgumentException wrong(int number, String text) {
    return new IllegalArgumentException(
        "letter template " + kind + " of " + from + ", line " + number + ": " + text);
  }
}
