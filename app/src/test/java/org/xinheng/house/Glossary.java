package org.xinheng.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names the code has, and the terms the glossary says it has. */
final class Glossary {

  private static final Pattern TABLE =
      Pattern.compile("create table (\\w+\\.\\w+) \\((.*?)\\n\\);", Pattern.DOTALL);
  private static final Pattern COLUMN = Pattern.compile("(?m)^  (\\w+) ");

  /** A name of code as prose writes it: `Clock`, `Ledger.append`, `Gate.check(…)`. */
  private static final Pattern IN_PROSE =
      Pattern.compile("`([A-Z][A-Za-z]+[a-z][A-Za-z]*(?:\\.\\w+)?)(?:\\([^`]*)?`");

  private Glossary() {}

  /**
   * A term.
   *
   * @param chinese the word of the law or the office
   * @param identifiers its names in code, at least one
   * @param source article or document it comes from
   * @param meaning one sentence
   */
  record Term(String chinese, List<String> identifiers, String source, String meaning) {}

  /** Rows of the glossary's table. */
  static List<Term> terms(String page) {
    return page.lines()
        .filter(
            line -> line.startsWith("| ") && !line.startsWith("| ---") && !line.startsWith("| 中文"))
        .map(Glossary::term)
        .toList();
  }

  private static Term term(String line) {
    String[] cells = line.substring(1).split("\\|");
    if (cells.length != 4) {
      throw new IllegalArgumentException("a term needs four cells: " + line);
    }
    List<String> names =
        Arrays.stream(cells[1].split("[,，]"))
            .map(String::strip)
            .map(n -> n.replace("`", ""))
            .toList();
    return new Term(cells[0].strip(), names, cells[2].strip(), cells[3].strip());
  }

  /** Names of code: Class, Outer.Inner, Class.member, schema.table and schema.table.column. */
  static Set<String> names() {
    Set<String> names = new HashSet<>();
    House.MAIN.stream()
        .filter(type -> !type.getPackageName().contains(".store.jooq"))
        .forEach(type -> add(type, names));
    for (var script : House.files("app/src/main/resources/db/migration", ".sql")) {
      TABLE
          .matcher(House.text(script))
          .results()
          .forEach(table -> {
            names.add(table.group(1));
            COLUMN
                .matcher(table.group(2))
                .results()
                .forEach(column -> names.add(table.group(1) + "." + column.group(1)));
          });
    }
    return names;
  }

  private static void add(JavaClass type, Set<String> names) {
    String name = type.getSimpleName();
    names.add(name);
    type.getEnclosingClass().ifPresent(outer -> names.add(outer.getSimpleName() + "." + name));
    Stream.concat(type.getFields().stream(), type.getMethods().stream())
        .map(JavaMember::getName)
        .forEach(member -> names.add(name + "." + member));
  }

  /** Terms that no code has, or that say nothing. */
  static List<String> breaches(List<Term> terms, Set<String> names) {
    return terms.stream().flatMap(term -> Stream.concat(unknown(term, names), thin(term))).toList();
  }

  private static Stream<String> unknown(Term term, Set<String> names) {
    return term.identifiers().stream()
        .filter(name -> !names.contains(name))
        .map(name -> term.chinese() + ": no code is called " + name);
  }

  private static Stream<String> thin(Term term) {
    return term.chinese().isEmpty() || term.source().isEmpty() || term.meaning().length() < 10
        ? Stream.of(term.chinese() + " has no source or no meaning")
        : Stream.empty();
  }

  /** Names of code in prose that no code has; tests count as code here. */
  static List<String> unknownInProse(String prose, Set<String> names) {
    Set<String> known = new HashSet<>(names);
    House.files("app/src/test/java", ".java").forEach(file -> known.add(simpleName(file)));
    House.files("statute/src/test/java", ".java").forEach(file -> known.add(simpleName(file)));
    return IN_PROSE
        .matcher(prose)
        .results()
        .map(m -> m.group(1))
        .filter(name -> !known.contains(name))
        .distinct()
        .toList();
  }

  private static String simpleName(Path file) {
    return file.getFileName().toString().replace(".java", "");
  }
}
