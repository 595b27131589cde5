package org.xinheng.petition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;

/** The content classes in two levels, reference data of the program. */
public final class ContentClasses {

  private static final SequencedMap<String, ContentClass> ALL = load();

  private ContentClasses() {}

  /** Every class in the order of the codes. */
  public static List<ContentClass> all() {
    return List.copyOf(ALL.values());
  }

  /** The classes of the second level below each of the first. */
  public static Map<ContentClass, List<ContentClass>> tree() {
    Map<ContentClass, List<ContentClass>> tree = new LinkedHashMap<>();
    for (ContentClass top : all().stream().filter(ContentClass::isTop).toList()) {
      tree.put(top, all().stream().filter(c -> !c.isTop() && c.top().equals(top.code())).toList());
    }
    return tree;
  }

  public static Optional<ContentClass> find(String code) {
    return Optional.ofNullable(ALL.get(code));
  }

  /** Whether a matter may be filed under a code: one of the second level. */
  public static boolean isKnown(String code) {
    return find(code).filter(found -> !found.isTop()).isPresent();
  }

  private static SequencedMap<String, ContentClass> load() {
    SequencedMap<String, ContentClass> classes = new LinkedHashMap<>();
    try (InputStream in =
        Objects.requireNonNull(
            ContentClasses.class.getResourceAsStream("/petition/content-classes.txt"))) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(ContentClasses::parse)
          .forEach(found -> classes.put(found.code(), found));
      return classes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ContentClass parse(String line) {
    String[] parts = line.split("\\|", -1);
    return new ContentClass(parts[0].strip(), parts[1].strip(), parts[2].strip());
  }
}
