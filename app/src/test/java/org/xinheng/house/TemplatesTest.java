package org.xinheng.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Templates name their words by keys that exist, and hold no words or code of their own. */
class TemplatesTest {

  private static final List<Path> TEMPLATES =
      House.files("app/src/main/resources/templates", ".html");
  private static final Words WORDS = Words.read(new ArrayList<>());

  @Test
  void everyKeyExists() {
    assertThat(TEMPLATES).hasSizeGreaterThanOrEqualTo(4);
    List<String> missing =
        in(Templates::keys).stream().filter(key -> !WORDS.has(word(key))).toList();
    assertThat(missing).isEmpty();
    assertThat(in(Templates::keys)).hasSizeGreaterThan(15);
    assertThat(in(Templates::families).stream().filter(family -> !WORDS.hasFamily(word(family))))
        .isEmpty();
  }

  @Test
  void noTemplateHoldsWordsOrCode() {
    assertThat(in(Templates::breaches)).isEmpty();
  }

  @Test
  void aCarelessTemplateIsReported() {
    String careless =
        """
        <main><h1 th:text="#{a.title}">标题</h1><p>请选择 #{a.no-such}</p>
        <p th:replace="~{x :: y}"><b>原型</b></p><input placeholder="编号" th:placeholder="#{a.number}">
        <img alt="图表"><i style="color:red">·</i><button onclick="go()">→</button>
        <span th:text="#{a.state.__${s}__}">状态</span><span th:text="#{${'a.kind.' + k}}">类</span>
        <script>go()</script><script src="/a.js"></script></main>
        """;
    assertThat(Templates.breaches(careless))
        .containsExactlyInAnyOrder(
            "p holds words: 请选择 #{a.no-such}",
            "img alt holds words: 图表",
            "i style: styles stand in the style sheet; the page's policy refuses others",
            "button onclick: page code stands in script files",
            "script without the request's nonce would not run",
            "script stands in the page");
    assertThat(Templates.keys(careless)).containsExactly("a.title", "a.no-such", "a.number");
    assertThat(Templates.families(careless)).containsExactly("a.state.", "a.kind.");
  }

  /** What each template answers, with its name before it. */
  private static List<String> in(Function<String, List<String>> question) {
    return TEMPLATES.stream()
        .flatMap(file ->
            question.apply(House.text(file)).stream().map(answer -> name(file) + " → " + answer))
        .toList();
  }

  private static String word(String answer) {
    return answer.substring(answer.indexOf(" → ") + 3);
  }

  private static String name(Path file) {
    return House.RESOURCES.relativize(file).toString();
  }
}
