package org.xinheng.api;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xinheng.petition.FormDescription;

/**
 * What a key may be used for: rights, and acts one by one. Its post limits it further: an act that
 * the law leaves to another office is refused whatever stands here.
 *
 * @param rights rights to read and to register
 * @param acts codes of acts
 */
public record Grant(Set<Right> rights, Set<String> acts) {

  private static final String ACT = "act.";

  /** Acts of the person in charge: they are signed by people (条例第32、34条). */
  private static final Set<String> OF_THE_PERSON_IN_CHARGE =
      Set.of("approve-extension", "deny-extension", "recuse", "rule-dispute");

  public Grant {
    rights = Set.copyOf(rights);
    acts = Set.copyOf(acts);
    if (!ACTS.containsAll(acts)) {
      throw new IllegalArgumentException("no such act for a program");
    }
  }

  /** Codes of the acts that may be given to a program, in the order of the procedure. */
  public static final List<String> ACTS =
      FormDescription.acts().stream()
          .filter(act -> !OF_THE_PERSON_IN_CHARGE.contains(act))
          .toList();

  /** The rights in the order in which a page names them. */
  public List<Right> ordered() {
    return rights.stream().sorted().toList();
  }

  /** Whether nothing is granted. */
  public boolean isEmpty() {
    return rights.isEmpty() && acts.isEmpty();
  }

  /** The code under which an act is granted. */
  public static String act(String code) {
    return ACT + code;
  }

  /** Codes as they are stored. */
  public List<String> codes() {
    return Stream.concat(
            new TreeSet<>(rights).stream().map(Right::code),
            new TreeSet<>(acts).stream().map(Grant::act))
        .toList();
  }

  /** The grant of stored or chosen codes; what is no code of ours grants nothing. */
  public static Grant of(List<String> codes) {
    Set<Right> rights =
        codes.stream().flatMap(code -> Right.of(code).stream()).collect(Collectors.toSet());
    Set<String> acts =
        codes.stream()
            .filter(code -> code.startsWith(ACT))
            .map(code -> code.substring(ACT.length()))
            .filter(ACTS::contains)
            .collect(Collectors.toSet());
    return new Grant(rights, acts);
  }
}
