package org.xinheng.statute.procedure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.xinheng.statute.deadline.RuleId;
import org.xinheng.statute.grounds.Coded;
import org.xinheng.statute.grounds.Law;
import org.xinheng.statute.grounds.Notice;
import org.xinheng.statute.reference.Article;
import org.xinheng.statute.reference.Instrument;
import org.xinheng.statute.reference.Instruments;

/** Reads the table of the procedure. An unknown word in it is an error that names the word. */
final class TableReader {
  private static final int COLUMNS = 11;
  private final Map<String, String> groups = new HashMap<>();

  /** The table that is part of the program. */
  static List<Row> readOwn() {
    try (InputStream in = TableReader.class.getResourceAsStream("table.txt")) {
      byte[] bytes = Objects.requireNonNull(in, "table.txt").readAllBytes();
      return new TableReader().read(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Row> read(String text) {
    List<String> lines =
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    lines.stream().filter(line -> line.startsWith("@")).forEach(this::group);
    return lines.stream().filter(line -> !line.startsWith("@")).skip(1).map(this::row).toList();
  }

  private void group(String line) {
    int sign = line.indexOf('=');
    groups.put(line.substring(0, sign).strip(), line.substring(sign + 1).strip());
  }

  private Row row(String line) {
    String[] cell = line.split("\\s*\\|\\s*", -1);
    if (cell.length != COLUMNS) {
      throw new IllegalArgumentException("not " + COLUMNS + " columns: " + line);
    }
    return new Row(
        coded(Act.class, cell[0]),
        ordered(states(cell[1])),
        "-".equals(cell[2]) ? Optional.empty() : Optional.of(coded(State.class, cell[2])),
        ordered(list(cell[3], word -> coded(Actor.class, word))),
        list(cell[4], word -> coded(Condition.class, word)),
        list(cell[5], word -> coded(Pair.class, word)),
        detail(cell[6]),
        list(cell[7], TableReader::article),
        list(cell[8], TableReader::opening),
        ordered(list(cell[9], TableReader::rule)),
        list(cell[10], word -> coded(Notice.class, word)));
  }

  private List<State> states(String cell) {
    String spelled =
        Stream.of(cell.split(" ", -1))
            .map(word -> groups.getOrDefault(word, word))
            .reduce((left, right) -> left + " " + right)
            .orElseThrow();
    return list(spelled, word -> coded(State.class, word));
  }

  private static <T> List<T> list(String cell, Function<String, T> read) {
    return "-".equals(cell) ? List.of() : Stream.of(cell.split(" ", -1)).map(read).toList();
  }

  private static <T> Set<T> ordered(List<T> values) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(values));
  }

  private static <E extends Enum<E> & Coded> E coded(Class<E> list, String word) {
    return Coded.of(list, word).orElseThrow(() -> unknown(list.getSimpleName(), word));
  }

  private static RuleId rule(String word) {
    return RuleId.of(word).orElseThrow(() -> unknown("RuleId", word));
  }

  private static Opening opening(String word) {
    String[] part = word.split("[@?]", -1);
    List<Condition> when =
        Arrays.stream(part).skip(2).map(code -> coded(Condition.class, code)).toList();
    return new Opening(rule(part[0]), coded(StartsOn.class, part[1]), when);
  }

  private static Article article(String word) {
    String[] part = word.split(":", -1);
    Instrument instrument =
        part.length == 1 ? Law.REGULATION : Instruments.standard().instrument(part[0]);
    int[] place =
        Stream.of(part[part.length - 1].split("/", -1)).mapToInt(Integer::parseInt).toArray();
    return new Article(instrument, place[0], at(place, 1), at(place, 2));
  }

  private static int at(int[] place, int index) {
    return index < place.length ? place[index] : 0;
  }

  @SuppressWarnings("unchecked") // the permitted subclasses of Detail are details
  private static Class<? extends Detail> detail(String word) {
    return (Class<? extends Detail>)
        Arrays.stream(Detail.class.getPermittedSubclasses())
            .filter(kind -> kind.getSimpleName().equals(word))
            .findFirst()
            .orElseThrow(() -> unknown("Detail", word));
  }

  private static IllegalArgumentException unknown(String list, String word) {
    return new IllegalArgumentException("no " + list + " is called " + word);
  }
}
