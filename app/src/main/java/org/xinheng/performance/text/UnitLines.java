package org.xinheng.performance.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xinheng.performance.text.PerformanceText.Unit;

/** Collects the lines that name the budget unit or the unit of money, and votes on misreadings. */
final class UnitLines {
  private static final Pattern MONEY = Pattern.compile("(?:金额)?单位[::;]?(万元|千元|亿元|元)");
  private static final Pattern UNIT =
      Pattern.compile(
          "(?:(?:部门|单位|预算单位|预算部门)(?:编码|代码)?(?:及名称|名称)?[::]?)?\\s*"
              + "[\\[【]?([0-9OlI]{3,12})[\\]】]?[\\s\\-—_]+([\\p{IsHan}()()·]{3,40})");
  private static final Pattern NAMED =
      Pattern.compile("(?:预算单位|单位名称|部门名称|主管部门|实施单位)[::]?([\\p{IsHan}()()·]{3,40})");

  private record Reading(int line, @Nullable String code, String name) {}

  private final List<Reading> readings = new ArrayList<>();

  /**
   * The unit of money on a line.
   *
   * @return the unit, null when the line names none
   */
  static @Nullable String money(Row row) {
    if (row.cells().size() > 3) {
      return null;
    }
    Matcher m = MONEY.matcher(Glyphs.compact(row.text()));
    return m.find() ? m.group(1) : null;
  }

  /** Takes a line if it names nothing but a unit or the unit of money. */
  boolean take(Row row) {
    if (row.cells().size() > 3) {
      return false;
    }
    String printed = String.join(" ", row.cells().stream().map(Cell::text).toList());
    String bare = MONEY.matcher(loose(printed)).replaceAll("").strip();
    if (Glyphs.core(bare).isEmpty()) {
      return money(row) != null;
    }
    Matcher unit = UNIT.matcher(bare);
    if (unit.matches()) {
      readings.add(new Reading(row.line(), Glyphs.digits(unit.group(1)), unit.group(2)));
      return true;
    }
    Matcher named = NAMED.matcher(Glyphs.compact(bare));
    if (named.matches()) {
      readings.add(new Reading(row.line(), null, named.group(1)));
      return true;
    }
    return false;
  }

  /** Half-width, with blanks only between a number and a word. */
  private static String loose(String printed) {
    return Glyphs.halfWidth(printed).replaceAll("(?<=[\\p{IsHan}::])\\s+(?=[\\p{IsHan}::])", "");
  }

  /** The unit most lines name; a line that reads otherwise is reported. */
  Unit settle(String title, Evidence evidence, Findings findings) {
    List<String> names = new ArrayList<>(readings.stream().map(Reading::name).toList());
    if (names.isEmpty()) {
      return new Unit(null, title);
    }
    String name = evidence.choose(names);
    String code = mostFrequentCode();
    for (Reading reading : readings) {
      if (!reading.name().equals(name)) {
        findings.warn(
            reading.line(), Finding.TEXT_MISREAD, "单位名称 " + reading.name() + " 与其他行不同,取 " + name);
      }
      if (reading.code() != null && !reading.code().equals(code)) {
        findings.warn(
            reading.line(), Finding.TEXT_MISREAD, "单位编码 " + reading.code() + " 与其他行不同,取 " + code);
      }
    }
    return new Unit(code, name);
  }

  private @Nullable String mostFrequentCode() {
    Map<String, Integer> votes = new LinkedHashMap<>();
    String best = null;
    for (Reading reading : readings) {
      String code = reading.code();
      if (code != null) {
        int count = votes.merge(code, 1, Integer::sum);
        best = best == null || count > votes.getOrDefault(best, 0) ? code : best;
      }
    }
    return best;
  }
}
