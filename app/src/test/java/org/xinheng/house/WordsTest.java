package org.xinheng.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.xinheng.given.TestProgram;
import org.xinheng.measure.Measure;

/** Every word of the pages exists in Chinese and English, and every key that code names exists. */
@TestProgram
class WordsTest {

  /** Dotted words of three parts or more in code are message keys. */
  private static final Pattern LITERAL =
      Pattern.compile("\"([a-z][a-z0-9-]*(?:\\.[a-z][a-z0-9-]*){2,})\"");

  private static final Pattern FAMILY =
      Pattern.compile("\"([a-z][a-z0-9-]*(?:\\.[a-z][a-z0-9-]*)*\\.)\" *\\n? *\\+");

  private static final List<String> TWICE = new ArrayList<>();
  private static final Words WORDS = Words.read(TWICE);

  private final List<Measure> measures;
  private final RequestMappingHandlerMapping mapping;

  @Autowired
  WordsTest(
      List<Measure> measures,
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
    this.measures = measures;
    this.mapping = mapping;
  }

  @Test
  void bothLanguagesSayTheSame() {
    assertThat(WORDS.chinese()).hasSizeGreaterThan(50);
    assertThat(WORDS.breaches()).isEmpty();
    assertThat(TWICE).isEmpty();
    assertThat(WORDS.chinese()).containsKeys(Words.OTHER_LANGUAGE.keySet().toArray(String[]::new));
  }

  @Test
  void wordsOfOneLanguageAreReported() {
    Words wrong =
        new Words(
            Map.of(
                "a", "甲", "b", "乙 {0}", "c", "丙", "d", "Delta", "e", "戊", "f", "己 {0}", "h", "辛"),
            Map.of(
                "a",
                "A",
                "b",
                "B {1}",
                "c",
                "Cé 丙",
                "d",
                "Delta",
                "f",
                "it's {0}",
                "g",
                "G",
                "h",
                "it''s"));
    assertThat(wrong.breaches())
        .containsExactly(
            "b has other places for arguments in English",
            "c is not English: Cé 丙",
            "d is not Chinese: Delta",
            "e is missing in English",
            "f takes arguments, so its quotes must be doubled: it's {0}",
            "g is missing in Chinese",
            "h takes no arguments, so its doubled quotes would be seen: it''s");
  }

  @Test
  void everyKeyInCodeExists() {
    // Settings of the frame, not words.
    List<String> named =
        named(LITERAL)
            .filter(key -> !key.startsWith("server.") && !key.startsWith("spring."))
            .toList();
    assertThat(named).hasSizeGreaterThan(8);
    assertThat(missing(named)).isEmpty();
    List<String> families = named(FAMILY).filter(WordsTest::isOfARoom).toList();
    assertThat(families).isNotEmpty();
    assertThat(families.stream().filter(family -> !WORDS.hasFamily(family))).isEmpty();
    assertThat(WORDS.has("petition.no-such-key.anywhere")).isFalse();
    assertThat(WORDS.hasFamily("petition.no-such-family.")).isFalse();
  }

  @Test
  void everyNamedConstantHasItsWords() {
    List<String> keys = MessageKeys.of(House.MAIN.stream().map(JavaClass::getName));
    assertThat(keys).hasSizeGreaterThan(20);
    assertThat(missing(keys)).isEmpty();
    assertThat(missing(MessageKeys.of(Stream.of(Offender.class.getName()))))
        .containsExactly("house.offender.wordless");
  }

  @Test
  void everyMeasureHasItsNameAndDefinition() {
    assertThat(measures).hasSizeGreaterThanOrEqualTo(4);
    assertThat(measures.stream().map(Measure::key)).doesNotHaveDuplicates();
    assertThat(missing(measures.stream().flatMap(WordsTest::words).toList())).isEmpty();
  }

  @Test
  void everyRouteHasItsWordsForTheAudit() {
    List<String> keys = Routes.of(mapping).stream().map(WordsTest::call).toList();
    assertThat(keys).hasSizeGreaterThan(40).contains("access.get.matters.number", "access.get");
    assertThat(missing(keys)).isEmpty();
  }

  /** The key under which the audit finds what a route is, in plain words. */
  private static String call(Routes.Route route) {
    String path = route.pattern().replaceAll("[{}]", "").replace('/', '.');
    String key = "access." + route.method().name().toLowerCase(java.util.Locale.ROOT) + path;
    return key.endsWith(".") ? key.substring(0, key.length() - 1) : key;
  }

  private static Stream<String> words(Measure measure) {
    String name = "measure." + measure.key();
    return Stream.of(name, name + ".definition");
  }

  private static List<String> missing(List<String> keys) {
    return keys.stream().filter(key -> !WORDS.has(key)).toList();
  }

  private static Stream<String> named(Pattern pattern) {
    return House.files("app/src/main/java", ".java").stream()
        .map(House::text)
        .flatMap(text -> pattern.matcher(text).results().map((MatchResult m) -> m.group(1)))
        .distinct();
  }

  private static boolean isOfARoom(String family) {
    String first = family.substring(0, family.indexOf('.'));
    return Rooms.known(first) || first.equals("role") || first.equals("nav");
  }

  enum Offender {
    WORDLESS;

    public String messageKey() {
      return "house.offender.wordless";
    }
  }
}
