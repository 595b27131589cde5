package org.xinheng.house;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of the pages in both languages.
 *
 * @param chinese key to text
 * @param english key to text
 */
record Words(Map<String, String> chinese, Map<String, String> english) {

  /** Keys whose text is not in the file's own language, with the reason. */
  static final Map<String, String> OTHER_LANGUAGE =
      Map.of(
          "app.other-language",
          "the switch names the other language in that language",
          "app.other-language.code",
          "a code that the switch sends, not a word");

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern LETTER = Pattern.compile("\\p{L}");
  private static final Pattern PLACE = Pattern.compile("\\{(\\d+)[^}]*}");
  private static final Pattern LONE_QUOTE = Pattern.compile("(?<!')'(?!')");

  /** All message files of the program; a key that comes in two files is a breach of its own. */
  static Words read(List<String> twice) {
    Map<String, String> chinese = new TreeMap<>();
    Map<String, String> english = new TreeMap<>();
    for (Path file : House.files("app/src/main/resources/messages", ".properties")) {
      Map<String, String> words = file.toString().endsWith("_en.properties") ? english : chinese;
      load(file)
          .forEach((key, text) -> {
            if (words.put(key, text) != null) {
              twice.add(key + " is in two files");
            }
          });
    }
    return new Words(chinese, english);
  }

  private static Map<String, String> load(Path file) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(House.text(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.stringPropertyNames().stream()
        .collect(Collectors.toMap(key -> key, properties::getProperty));
  }

  boolean has(String key) {
    return chinese.containsKey(key);
  }

  /** Whether some key begins so; a part of the page fills in the rest. */
  boolean hasFamily(String prefix) {
    return chinese.keySet().stream().anyMatch(key -> key.startsWith(prefix));
  }

  /** What is missing or wrong in either language. */
  List<String> breaches() {
    List<String> breaches = new ArrayList<>();
    Set<String> keys = new TreeSet<>(chinese.keySet());
    keys.addAll(english.keySet());
    for (String key : keys) {
      String zh = chinese.get(key);
      String en = english.get(key);
      if (zh == null || en == null) {
        breaches.add(key + " is missing in " + (zh == null ? "Chinese" : "English"));
        continue;
      }
      if (!places(zh).equals(places(en))) {
        breaches.add(key + " has other places for arguments in English");
      }
      quotes(key, zh, breaches);
      quotes(key, en, breaches);
      if (!OTHER_LANGUAGE.containsKey(key)) {
        languages(key, zh, en, breaches);
      }
    }
    return breaches;
  }

  private static void languages(String key, String zh, String en, List<String> breaches) {
    if (!HAN.matcher(zh).find() && LETTER.matcher(PLACE.matcher(zh).replaceAll("")).find()) {
      breaches.add(key + " is not Chinese: " + zh);
    }
    if (HAN.matcher(en).find()) {
      breaches.add(key + " is not English: " + en);
    }
    if (zh.isBlank() || en.isBlank()) {
      breaches.add(key + " is empty");
    }
  }

  /**
   * A message with arguments swallows single quotes; one without shows doubled ones as they are.
   */
  private static void quotes(String key, String text, List<String> breaches) {
    boolean takesArguments = !places(text).isEmpty();
    if (takesArguments && LONE_QUOTE.matcher(text).find()) {
      breaches.add(key + " takes arguments, so its quotes must be doubled: " + text);
    }
    if (!takesArguments && text.contains("''")) {
      breaches.add(key + " takes no arguments, so its doubled quotes would be seen: " + text);
    }
  }

  private static Set<String> places(String text) {
    return PLACE.matcher(text).results().map(m -> m.group(1)).collect(Collectors.toSet());
  }
}
