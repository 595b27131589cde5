package org.xinheng.performance.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Divides a text into cover, table of contents, part one and part two by its headings. */
final class Outline {
  private static final Pattern PAGE_BEHIND = Pattern.compile("[.·…。\\s]*\\d{1,3}$");
  private static final Pattern PART = Pattern.compile("第[一二三四—_-]部分.*");
  private static final Pattern PROJECT =
      Pattern.compile(
          "(?:表?\\d{1,3}[.、．,,]?|[((]?[一二三四五六七八九十]{1,3}[))]?[.、．,]?)?(.*?)(?:绩效目标|绩效)?(?:申报|自评)?表(?:\\(续\\)|续)?");
  private static final List<String> SUFFIXES = List.of("绩效目标表", "绩效目标申报表", "绩效自评表");
  private static final Pattern GENERIC = Pattern.compile("(?:部门)?(?:预算)?(?:项目)?(?:支出)?");
  private static final int LONGEST_ENTRY = 60;

  private final List<Row> cover = new ArrayList<>();
  private final List<Row> contents = new ArrayList<>();
  private final List<Row> overall = new ArrayList<>();
  private final List<Row> projects = new ArrayList<>();

  private Outline() {}

  static Outline of(List<Row> rows) {
    Outline outline = new Outline();
    int at = outline.frontMatter(rows);
    while (at < rows.size() && !beginsProjects(rows, at)) {
      outline.overall.add(rows.get(at++));
    }
    outline.projects.addAll(rows.subList(at, rows.size()));
    return outline;
  }

  List<Row> cover() {
    return cover;
  }

  List<Row> contents() {
    return contents;
  }

  List<Row> overall() {
    return overall;
  }

  List<Row> projects() {
    return projects;
  }

  private int frontMatter(List<Row> rows) {
    int at = 0;
    while (at < rows.size() && !isContents(rows.get(at)) && !beginsBody(rows, at)) {
      cover.add(rows.get(at++));
    }
    if (at < rows.size() && isContents(rows.get(at))) {
      int end = endOfContents(rows, at + 1);
      contents.addAll(rows.subList(at, end));
      return end;
    }
    return at;
  }

  private static boolean isContents(Row row) {
    return row.cells().size() <= 2 && Glyphs.core(row.text()).equals("目录");
  }

  private static boolean beginsBody(List<Row> rows, int at) {
    Row row = rows.get(at);
    return isPart(row) || OverallReader.section(row) != null || beginsProjects(rows, at);
  }

  /** Whether a row is the heading of a part (第一部分…). */
  static boolean isPart(Row row) {
    return PART.matcher(Glyphs.compact(row.text())).matches() && row.text().length() <= 30;
  }

  /** The contents end where their first entry is printed again, else where no entry stands. */
  private static int endOfContents(List<Row> rows, int from) {
    if (from >= rows.size()) {
      return from;
    }
    String first = entry(rows.get(from));
    int end = from;
    while (end < rows.size() && isEntry(rows.get(end))) {
      boolean again = end > from && Likeness.of(entry(rows.get(end)), first) >= 0.8;
      if (again && !PAGE_BEHIND.matcher(rows.get(end).text()).find()) {
        return end;
      }
      end++;
    }
    return end;
  }

  private static boolean isEntry(Row row) {
    return row.text().length() <= LONGEST_ENTRY && RowKind.of(row) == null;
  }

  private static String entry(Row row) {
    return Glyphs.core(PAGE_BEHIND.matcher(row.text()).replaceFirst(""));
  }

  private static boolean beginsProjects(List<Row> rows, int at) {
    Row row = rows.get(at);
    String core = Glyphs.core(row.text());
    boolean part = isPart(row) && (core.startsWith("第二部分") || core.contains("项目绩效目标"));
    return part || headingName(row) != null || RowKind.of(row) == RowKind.CODE;
  }

  /**
   * The project's name when the row is the heading of its table (1.某某项目绩效目标表).
   *
   * @return the name, empty for a heading that names none, null for any other row
   */
  static @org.jspecify.annotations.Nullable String headingName(Row row) {
    String text = Glyphs.compact(row.text());
    if (row.cells().size() > 2 || text.length() > 60 || text.contains("。")) {
      return null;
    }
    boolean headed = SUFFIXES.stream().anyMatch(suffix -> endsLike(text, suffix));
    Matcher m = PROJECT.matcher(text);
    if (!headed || !m.matches()) {
      return null;
    }
    String name = m.group(1);
    return GENERIC.matcher(name).matches() ? "" : name;
  }

  private static boolean endsLike(String text, String suffix) {
    String bare = text.replaceFirst("\\(?续\\)?$", "");
    int from = Math.max(0, bare.length() - suffix.length());
    return bare.endsWith("表") && Likeness.of(bare.substring(from), suffix) >= 0.75;
  }

  /** Names of projects in the table of contents. */
  List<String> contentNames() {
    List<String> names = new ArrayList<>();
    for (Row row : contents) {
      String text = PAGE_BEHIND.matcher(Glyphs.compact(row.text())).replaceFirst("");
      Matcher m = PROJECT.matcher(text);
      if (SUFFIXES.stream().anyMatch(suffix -> endsLike(text, suffix)) && m.matches()) {
        names.add(m.group(1));
      }
    }
    return names;
  }
}
