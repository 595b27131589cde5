package org.xinheng.letters.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One edition of a kind of letter (文书模板). A template is data: lines of text with fields in braces.
 * There is no expression in it, and a value that looks like one is printed as it stands.
 *
 * @param kind code of the kind; that of the notice it answers where there is one
 * @param from first day on which the edition is used
 * @param title what stands on top
 * @param series word of the kind in the number; empty for a kind that bears the case's number
 * @param free whether it may be made without an act that owes it
 * @param lines what it says
 */
public record Template(
    String kind, LocalDate from, String title, String series, boolean free, List<Line> lines) {

  private static final Pattern FIELD = Pattern.compile("\\{([a-z][a-z-]*)}");

  public Template {
    lines = List.copyOf(lines);
  }

  /** Whether it is a letter with a number of its own. */
  public boolean numbered() {
    return !series.isEmpty();
  }

  /** Names of the fields that it takes. */
  public Set<String> fields() {
    Set<String> names = new TreeSet<>();
    for (Line line : lines) {
      FIELD.matcher(line.text()).results().map(found -> found.group(1)).forEach(names::add);
      Condition when = line.when();
      if (when != null) {
        names.add(when.field());
      }
    }
    return names;
  }

  /** A line with its fields filled in, once: a value is never read again. */
  static String fill(String text, Map<String, String> values, Set<String> missing) {
    return FIELD
        .matcher(text)
        .replaceAll(
            found -> java.util.regex.Matcher.quoteReplacement(value(found, values, missing)));
  }

  private static String value(MatchResult found, Map<String, String> values, Set<String> missing) {
    String name = found.group(1);
    String value = values.get(name);
    if (value == null) {
      missing.add(name);
      return "";
    }
    return value;
  }

  /**
   * A line.
   *
   * @param when on which condition it is printed; empty for always
   * @param what how it is printed
   * @param text its text with fields
   */
  public record Line(@Nullable Condition when, What what, String text) {}

  /** How a line is printed, and the word that says so in a template. */
  public enum What {
    TO,
    P,
    H,
    ROW,
    TALL,
    LAW,
    NOTE,
    SIGN,
    LINE,
    PAGE;

    String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * A condition: {@code field}, {@code !field}, {@code field=one|other}.
   *
   * @param field name of the field
   * @param present whether it must be there
   * @param among values of which it must have one; empty for any
   */
  public record Condition(String field, boolean present, List<String> among) {

    static Condition read(String text) {
      boolean present = !text.startsWith("!");
      String rest = present ? text : text.substring(1);
      int equals = rest.indexOf('=');
      return equals < 0
          ? new Condition(rest, present, List.of())
          : new Condition(
              rest.substring(0, equals),
              present,
              Arrays.asList(rest.substring(equals + 1).split("\\|")));
    }

    boolean holds(Map<String, String> values) {
      String value = values.get(field);
      boolean is = value != null && (among.isEmpty() || among.contains(value));
      return is == present;
    }
  }
}
