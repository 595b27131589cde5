package org.xinheng.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** What page templates may hold: structure, and keys of words; no words of their own. */
final class Templates {

  private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z0-9_.-]+?)(?=[}(])");
  private static final Pattern FAMILY =
      Pattern.compile(
          "#\\{([a-z][a-z.-]*\\.)__\\$|'([a-z][a-z0-9-]*(?:\\.[a-z][a-z0-9-]*)*\\.)' *\\+");
  private static final Pattern WORD = Pattern.compile("\\p{L}");
  private static final Set<String> REPLACED =
      Set.of("th:text", "th:utext", "th:replace", "th:insert", "th:remove");
  private static final Set<String> SPOKEN =
      Set.of(
          "title", "alt", "placeholder", "aria-label", "aria-description", "label", "data-confirm");
  private static final Map<String, String> FORBIDDEN =
      Map.of(
          "style", "styles stand in the style sheet; the page's policy refuses others",
          "th:style", "styles stand in the style sheet; the page's policy refuses others",
          "th:utext", "unescaped text lets a petition's words become page code",
          "th:inline", "words come by th:text");

  private Templates() {}

  /** Keys that a template names in full. */
  static List<String> keys(String template) {
    return KEY.matcher(template).results().map(m -> m.group(1)).distinct().toList();
  }

  /** Beginnings of keys that the page completes. */
  static List<String> families(String template) {
    return FAMILY
        .matcher(template)
        .results()
        .map(m -> m.group(1) == null ? m.group(2) : m.group(1))
        .distinct()
        .toList();
  }

  /** Words that a page would show in one language only, and page code that its policy refuses. */
  static List<String> breaches(String template) {
    Document page = Jsoup.parse(template);
    List<String> breaches = new ArrayList<>();
    for (Element element : page.getAllElements()) {
      element.textNodes().stream()
          .filter(text -> WORD.matcher(text.text()).find() && !replaced(element))
          .map(TextNode::text)
          .forEach(text -> breaches.add(element.tagName() + " holds words: " + text.strip()));
      element.attributes().forEach(attribute -> spoken(element, attribute, breaches));
    }
    page.select("script:is([src], [th:src])").stream()
        .filter(script -> !script.attr("th:attr").equals("nonce=${pageWord}"))
        .forEach(script -> breaches.add("script without the request's nonce would not run"));
    page.select("script:not([src]):not([th:src])").stream()
        .filter(script -> !replaced(script))
        .forEach(script -> breaches.add("script stands in the page"));
    return breaches;
  }

  private static void spoken(Element element, Attribute attribute, List<String> breaches) {
    String name = attribute.getKey();
    String shown = element.tagName() + " " + name;
    if (FORBIDDEN.containsKey(name) && !isDataBlock(element)) {
      breaches.add(shown + ": " + FORBIDDEN.get(name));
    }
    if (name.matches("(th:)?on[a-z]+|hx-on.*")) {
      breaches.add(shown + ": page code stands in script files");
    }
    if (SPOKEN.contains(name)
        && WORD.matcher(attribute.getValue()).find()
        && !element.hasAttr("th:" + name)
        && !element.attr("th:attr").contains(name)) {
      breaches.add(shown + " holds words: " + attribute.getValue());
    }
  }

  /** Exempt: data for a script, made as JSON in code with every "<" escaped; it is never run. */
  private static boolean isDataBlock(Element element) {
    return element.is("script[type=application/json]");
  }

  private static boolean replaced(Element element) {
    return Stream.iterate(element, at -> at != null, Element::parent)
        .anyMatch(at -> REPLACED.stream().anyMatch(at::hasAttr));
  }
}
