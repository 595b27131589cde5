package org.xinheng.petition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.xinheng.petition.DatedLines.Validity;

/**
 * The content classes in three levels, dated reference data of the program: a matter shows the name
 * that its class had on the day it was received.
 */
public final class ContentClasses {

  private static final List<Dated> ALL =
      DatedLines.of("/petition/content-classes.txt").stream().map(Dated::of).toList();

  private record Dated(ContentClass of, Validity validity) {
    static Dated of(String[] row) {
      return new Dated(ContentClass.of(row), ContentClass.validity(row));
    }
  }

  /**
   * A class of the second level with what lies below it, as a form offers it.
   *
   * @param path the class of the first level and this one
   * @param items this one, then its items
   */
  public record Group(List<ContentClass> path, List<ContentClass> items) {}

  private ContentClasses() {}

  /** Every class on a day, in the order of the codes. */
  public static List<ContentClass> on(LocalDate day) {
    return ALL.stream().filter(it -> it.validity().holdsOn(day)).map(Dated::of).toList();
  }

  /** What may be chosen on a day, group by group. */
  public static List<Group> groups(LocalDate day) {
    Map<String, List<ContentClass>> groups = new LinkedHashMap<>();
    List<ContentClass> all = on(day);
    all.stream()
        .filter(it -> !it.isTop())
        .forEach(it -> groups.computeIfAbsent(it.group(), _ -> new ArrayList<>()).add(it));
    return groups.entrySet().stream()
        .map(it -> new Group(path(it.getKey(), day), List.copyOf(it.getValue())))
        .toList();
  }

  /** A class under its name of a day; a code that was not in use then under any name it had. */
  public static Optional<ContentClass> find(String code, LocalDate day) {
    List<Dated> named = ALL.stream().filter(it -> it.of().code().equals(code)).toList();
    return named.stream()
        .filter(it -> it.validity().holdsOn(day))
        .findFirst()
        .or(() -> named.stream().findFirst())
        .map(Dated::of);
  }

  /** The class of the first level, the group and the item of a code, under their names of a day. */
  public static List<ContentClass> path(String code, LocalDate day) {
    return find(code, day)
        .map(it ->
            Stream.of(it.top(), it.group(), code)
                .distinct()
                .flatMap(above -> find(above, day).stream())
                .toList())
        .orElse(List.of());
  }

  /** Whether a matter may be filed under a code on a day: a group, or better one of its items. */
  public static boolean isKnown(String code, LocalDate day) {
    return ALL.stream()
        .anyMatch(it ->
            it.of().code().equals(code) && !it.of().isTop() && it.validity().holdsOn(day));
  }
}
