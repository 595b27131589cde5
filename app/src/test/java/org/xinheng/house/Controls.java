package org.xinheng.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The controls that the program promises, and the tests that prove each. */
final class Controls {

  static final String HOW =
      "mvn -pl app -am test -Dtest=ControlsTest -Dsurefire.failIfNoSpecifiedTests=false -Dxinheng.docs=write";

  private static final Pattern IN_SOURCE = Pattern.compile("\\bControl: ([A-Z0-9, ]+)\\.");

  private Controls() {}

  /**
   * A promise.
   *
   * @param chapter the heading it stands under
   * @param priority P0, P1 or P2
   * @param waits what has to come first; empty when a test proves it
   */
  record Row(String chapter, String id, String priority, String says, String waits) {}

  /** The rows of the resource, in order. */
  static List<Row> rows() {
    return rows(resource());
  }

  static List<Row> rows(String text) {
    List<Row> rows = new ArrayList<>();
    String chapter = "";
    for (String line : text.lines().toList()) {
      if (line.startsWith("## ")) {
        chapter = line.substring(3);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        String[] cells = line.split("\\|", -1);
        rows.add(
            new Row(
                chapter, cells[0].strip(), cells[1].strip(), cells[2].strip(), cells[3].strip()));
      }
    }
    return rows;
  }

  /** Tests by the id they prove: annotated ones of these classes. */
  static Map<String, Set<String>> annotated(JavaClasses classes) {
    Map<String, Set<String>> tests = new TreeMap<>();
    BiConsumer<Control, String> note =
        (control, test) -> {
          for (String id : control.value()) {
            tests.computeIfAbsent(id, _ -> new TreeSet<>()).add(test);
          }
        };
    classes.forEach(type -> {
      type.tryGetAnnotationOfType(Control.class)
          .ifPresent(control -> note.accept(control, type.getSimpleName()));
      type.getMethods()
          .forEach(method ->
              method
                  .tryGetAnnotationOfType(Control.class)
                  .ifPresent(control ->
                      note.accept(control, type.getSimpleName() + "." + method.getName())));
    });
    return tests;
  }

  /** Tests of other modules, which name their controls in a comment. */
  static Map<String, Set<String>> written(List<Path> sources) {
    Map<String, Set<String>> tests = new TreeMap<>();
    for (Path source : sources) {
      Matcher named = IN_SOURCE.matcher(House.text(source));
      while (named.find()) {
        for (String id : named.group(1).split(",")) {
          String file = source.getFileName().toString().replace(".java", "");
          String module = House.ROOT.relativize(source).getName(0).toString();
          tests.computeIfAbsent(id.strip(), _ -> new TreeSet<>()).add(module + "/" + file);
        }
      }
    }
    return tests;
  }

  static Map<String, Set<String>> merged(
      Map<String, Set<String>> some, Map<String, Set<String>> others) {
    Map<String, Set<String>> all = new TreeMap<>();
    some.forEach((id, tests) -> all.computeIfAbsent(id, _ -> new TreeSet<>()).addAll(tests));
    others.forEach((id, tests) -> all.computeIfAbsent(id, _ -> new TreeSet<>()).addAll(tests));
    return all;
  }

  /** What does not agree between promises and tests. */
  static List<String> breaches(List<Row> rows, Map<String, Set<String>> tests) {
    List<String> breaches = new ArrayList<>();
    Map<String, Row> byId = new LinkedHashMap<>();
    for (Row row : rows) {
      if (byId.put(row.id(), row) != null) {
        breaches.add(row.id() + " stands twice in the list");
      }
      boolean proved = tests.containsKey(row.id());
      if (!proved && row.waits().isEmpty()) {
        breaches.add(row.id() + " has no test and waits for nothing");
      }
      if (proved && !row.waits().isEmpty()) {
        breaches.add(row.id() + " is said to wait, and has a test: " + tests.get(row.id()));
      }
    }
    tests.forEach((id, by) -> {
      if (!byId.containsKey(id)) {
        breaches.add(id + " is no control, and is named by " + by);
      }
    });
    return breaches;
  }

  /** The page: every row with its tests and its result. */
  static String page(List<Row> rows, Map<String, Set<String>> tests) {
    long green = rows.stream().filter(row -> tests.containsKey(row.id())).count();
    StringBuilder page =
        new StringBuilder(
            "# Controls (控制项)\n\nGenerated from the list of controls and the tests "
                + "that name them; a test fails when they differ. Regenerate:\n`"
                + HOW
                + "`.\n\nA row is green when the tests named beside it passed in the build that wrote "
                + "this page. "
                + green
                + " of "
                + rows.size()
                + " are green.\n");
    String chapter = "";
    for (Row row : rows) {
      if (!row.chapter().equals(chapter)) {
        chapter = row.chapter();
        page.append("\n## ").append(chapter).append("\n\n| id | priority | control | tests | ");
        page.append("result |\n| --- | --- | --- | --- | --- |\n");
      }
      page.append(line(row, tests.getOrDefault(row.id(), Set.of())));
    }
    return page.toString();
  }

  private static String line(Row row, Set<String> tests) {
    String by = tests.stream().map(test -> "`" + test + "`").collect(Collectors.joining("<br>"));
    String result = tests.isEmpty() ? row.waits() : "green";
    return String.join(" | ", "| " + row.id(), row.priority(), row.says(), by, result) + " |\n";
  }

  private static String resource() {
    try (InputStream in = Controls.class.getResourceAsStream("/house/controls.txt")) {
      if (in == null) {
        throw new IllegalStateException("the list of controls is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("the list of controls cannot be read", e);
    }
  }
}
