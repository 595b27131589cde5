package org.xinheng.statute.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.xinheng.statute.evaluation.ScoringProfile.Provision;

/**
 * The lines of a profile file: {@code @title}, {@code @english}, {@code @extends}, then {@code key
 * | value | mark | source}; # opens a comment. What extends another file changes only what it
 * names.
 *
 * @param name file name without ending
 * @param heads the lines that begin with @
 * @param provisions the other lines by key, inherited ones first
 */
record ProfileFile(String name, Map<String, String> heads, Map<String, Provision> provisions) {

  /**
   * Reads a file and those that it extends.
   *
   * @param source gives the lines of the file of a name
   * @throws IllegalStateException naming file and line when a line cannot be read
   */
  static ProfileFile read(String name, Function<String, List<String>> source) {
    Map<String, String> heads = new LinkedHashMap<>();
    Map<String, Provision> own = new LinkedHashMap<>();
    for (String line : source.apply(name)) {
      if (line.startsWith("@")) {
        String[] head = line.split(" ", 2);
        heads.put(head[0], head[1].strip());
      } else if (!line.isBlank() && !line.startsWith("#")) {
        Provision provision = provision(name, line);
        own.put(provision.key(), provision);
      }
    }
    Map<String, Provision> all = new LinkedHashMap<>();
    Optional.ofNullable(heads.get("@extends"))
        .ifPresent(parent -> all.putAll(read(parent, source).provisions));
    refuseUnknown(name, all, own);
    all.putAll(own);
    return new ProfileFile(name, heads, all);
  }

  /** The value of a key, which the file or one that it extends must hold. */
  String value(String key) {
    Provision provision = provisions.get(key);
    if (provision == null) {
      throw new IllegalStateException(name + ": no line for " + key);
    }
    return provision.value();
  }

  /** The text of a head line such as @title. */
  String head(String key) {
    return Optional.ofNullable(heads.get(key))
        .orElseThrow(() -> new IllegalStateException(name + ": no line for " + key));
  }

  private static Provision provision(String name, String line) {
    String[] cells = line.split("\\|", 4);
    if (cells.length < 4 || cells[3].isBlank()) {
      throw new IllegalStateException(name + ": not key | value | mark | source: " + line);
    }
    Mark mark = Mark.valueOf(cells[2].strip());
    return new Provision(cells[0].strip(), cells[1].strip(), mark, cells[3].strip(), name);
  }

  /** An extending file can only change what is there: a misspelt key must not pass unseen. */
  private static void refuseUnknown(
      String name, Map<String, Provision> inherited, Map<String, Provision> own) {
    own.keySet().stream()
        .filter(key -> !inherited.isEmpty() && !inherited.containsKey(key))
        .findFirst()
        .ifPresent(key -> {
          throw new IllegalStateException(name + ": unknown key " + key);
        });
  }
}
