package org.xinheng.petition;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinheng.identity.Scope;
import org.xinheng.petition.domain.ActFields;
import org.xinheng.petition.store.MatterLists;

/**
 * Matters chosen from a list (选中的事项): shown together, printed, and sent on one after the other.
 * There is no act for many: each matter has its own, with its own version and key, in a transaction
 * of its own, and the law says yes or no to each.
 */
@Service
public class Selections {

  /** Matters at once: as many as a page of the list shows. */
  public static final int MOST = Petitions.PAGE;

  /** Acts that may be done to many: whither a matter goes, which is the same for all. */
  public static final Set<String> ACTS = Set.of("transfer", "assign");

  private final MatterLists lists;
  private final ActDesk desk;

  Selections(MatterLists lists, ActDesk desk) {
    this.lists = lists;
    this.desk = desk;
  }

  /**
   * A chosen matter as the page shows it.
   *
   * @param row what a list shows of it
   * @param version how often it was changed so far
   */
  public record Chosen(MatterRow row, int version) {}

  /**
   * A matter to act on.
   *
   * @param number its number
   * @param version the version that the page showed
   */
  public record Picked(String number, int version) {}

  /**
   * What became of one matter.
   *
   * @param number its number
   * @param done whether the act is done
   * @param refused why it was refused; empty when it is done, or when there is no such matter for
   *     this officer
   */
  public record Line(String number, boolean done, Answer.@Nullable Refused refused) {}

  /** Chosen matters as far as the scope reaches, newest first, in two statements. */
  @Transactional(readOnly = true)
  public List<Chosen> of(Scope scope, List<String> numbers) {
    List<String> some = numbers.stream().distinct().limit(MOST).toList();
    if (some.isEmpty()) {
      return List.of();
    }
    Map<String, Integer> versions = lists.versions(scope, some);
    return lists.of(scope, some).stream()
        .filter(row -> versions.containsKey(row.number()))
        .map(row -> new Chosen(row, versions.getOrDefault(row.number(), 0)))
        .toList();
  }

  /** What has to be mended in the form, before any matter is touched. */
  public List<Answer.Fault> faults(String act, Map<String, String> fields) {
    return ActFields.read(act, fields)
        .map(read ->
            read instanceof ActFields.Read.Faulty(var faults) ? faults : List.<Answer.Fault>of())
        .orElseThrow(() -> new IllegalArgumentException("no act " + act));
  }

  /**
   * Does an act to each of some matters; those that refuse stay as they are.
   *
   * @param act one of {@link #ACTS}
   * @param fields the fields of its form, without faults
   * @param key made for the form; each matter has a key that follows from it
   */
  public List<Line> act(
      Scope scope, String act, Map<String, String> fields, List<Picked> picked, String key) {
    if (!ACTS.contains(act)
        || !(ActFields.read(act, fields).orElse(null) instanceof ActFields.Read.Good(var whole))) {
      throw new IllegalArgumentException("not to be done to many: " + act);
    }
    return picked.stream()
        .limit(MOST)
        .map(one ->
            line(
                one.number(),
                desk.act(
                    scope, one.number(), List.of(whole), one.version(), key(key, one.number()))))
        .toList();
  }

  private static Line line(String number, Answer answer) {
    return switch (answer) {
      case Answer.Done _ -> new Line(number, true, null);
      case Answer.Refused refused -> new Line(number, false, refused);
      case Answer.NotFound _, Answer.Registered _ -> new Line(number, false, null);
    };
  }

  private static String key(String key, String number) {
    byte[] both = (key + " " + number).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(both).toString();
  }
}
