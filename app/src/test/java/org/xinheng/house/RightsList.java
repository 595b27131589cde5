package org.xinheng.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xinheng.statute.reference.Instruments;

/** The rules that keep the program from harming petitioners (信访人权益规则), and their tests. */
final class RightsList {

  static final String HOW =
      "mvn -pl app -am test -Dtest=RightsListTest -Dsurefire.failIfNoSpecifiedTests=false -Dxinheng.docs=write";

  private static final String SOURCE = "app/src/test/resources/house/rights.txt";
  private static final Pattern TITLE = Pattern.compile("《([^》]+)》");

  /** Laws that the program does not compute with and its register therefore does not hold. */
  private static final Set<String> BESIDE = Set.of("数据安全法", "监察法", "政府信息公开条例", "无障碍环境建设法");

  private RightsList() {}

  /**
   * A rule.
   *
   * @param articles the law it follows from
   * @param waits what has to come first; empty when a test proves it
   */
  record Rule(int number, String articles, String says, String waits) {

    /** How a failing test names it. */
    String cite() {
      return "rule " + number + ", " + says + " (" + articles + ")";
    }
  }

  /** The rules of the resource, in order. */
  static List<Rule> rules() {
    return rules(House.text(House.ROOT.resolve(SOURCE)));
  }

  static List<Rule> rules(String text) {
    List<Rule> rules = new ArrayList<>();
    for (String line : text.lines().toList()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] cells = line.split("\\|", -1);
        rules.add(
            new Rule(
                Integer.parseInt(cells[0].strip()),
                cells[1].strip(),
                cells[2].strip(),
                cells[3].strip()));
      }
    }
    return rules;
  }

  /** Number, words and articles of a rule, for the message of a failing test. */
  static String cite(int number) {
    return rules().stream()
        .filter(rule -> rule.number() == number)
        .map(Rule::cite)
        .findFirst()
        .orElseThrow();
  }

  /** Tests by the number of the rule they prove. */
  static Map<Integer, Set<String>> tests(JavaClasses classes) {
    Map<Integer, Set<String>> tests = new TreeMap<>();
    BiConsumer<Right, String> note =
        (right, test) -> {
          for (int number : right.value()) {
            tests.computeIfAbsent(number, _ -> new TreeSet<>()).add(test);
          }
        };
    classes.forEach(type -> {
      type.tryGetAnnotationOfType(Right.class)
          .ifPresent(right -> note.accept(right, type.getSimpleName()));
      type.getMethods()
          .forEach(method ->
              method
                  .tryGetAnnotationOfType(Right.class)
                  .ifPresent(
                      right -> note.accept(right, type.getSimpleName() + "." + method.getName())));
    });
    return tests;
  }

  /** What does not agree between rules, law and tests. */
  static List<String> breaches(List<Rule> rules, Map<Integer, Set<String>> tests) {
    List<String> breaches = new ArrayList<>();
    Set<Integer> known = new TreeSet<>();
    for (Rule rule : rules) {
      if (!known.add(rule.number())) {
        breaches.add(rule.number() + " stands twice in the list");
      }
      boolean proved = tests.containsKey(rule.number());
      if (proved == !rule.waits().isEmpty()) {
        breaches.add(
            rule.number() + (proved ? " is said to wait, and has a test" : " has no test"));
      }
      unknownLaws(rule).forEach(law -> breaches.add(rule.number() + " cites the unknown " + law));
    }
    tests.forEach((number, by) -> {
      if (!known.contains(number)) {
        breaches.add(number + " is no rule, and is named by " + by);
      }
    });
    return breaches;
  }

  private static List<String> unknownLaws(Rule rule) {
    Set<String> titles =
        Stream.concat(
                BESIDE.stream(),
                Instruments.standard().all().stream().map(instrument -> instrument.title()))
            .collect(Collectors.toSet());
    List<String> cited =
        TITLE.matcher(rule.articles()).results().map((MatchResult law) -> law.group(1)).toList();
    return cited.isEmpty()
        ? List.of("nothing")
        : cited.stream().filter(law -> !titles.contains(law)).toList();
  }

  /** The page: every rule with its articles, tests and result. */
  static String page(List<Rule> rules, Map<Integer, Set<String>> tests) {
    long green = rules.stream().filter(rule -> tests.containsKey(rule.number())).count();
    return "# Rights (信访人权益规则)\n\nRules that keep the program from harming petitioners, with the law"
        + " they follow from and the tests that hold them. Generated from the list of rules and the tests"
        + " that name them; a test fails when they differ. Regenerate:\n`"
        + HOW
        + "`.\n\nA rule is green when the tests named beside it passed in the build that wrote this page. "
        + green
        + " of "
        + rules.size()
        + " are green.\n\n| number | rule | articles | tests | result |\n| --- | --- | --- | --- | --- |\n"
        + rules.stream()
            .map(rule -> line(rule, tests.getOrDefault(rule.number(), Set.of())))
            .collect(Collectors.joining());
  }

  private static String line(Rule rule, Set<String> tests) {
    String by = tests.stream().map(test -> "`" + test + "`").collect(Collectors.joining("<br>"));
    String result = tests.isEmpty() ? rule.waits() : "green";
    return "| "
        + String.join(
            " | ", Integer.toString(rule.number()), rule.says(), rule.articles(), by, result)
        + " |\n";
  }
}
