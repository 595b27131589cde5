package org.xinheng.exchange.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinheng.petition.NationalMatter;

/**
 * A file of the national system against what is registered here (对账): each line of the file and
 * each matter of its days stands in exactly one class.
 *
 * @param pairs lines and matters, with their class
 * @param accusations reports of wrongdoing in the file, which are kept nowhere here
 */
public record Reconciliation(List<Pair> pairs, int accusations) {

  public Reconciliation {
    pairs = List.copyOf(pairs);
  }

  /** The classes. */
  public enum Match {
    MATCHED,
    DIFFERS,
    ONLY_THERE,
    ONLY_HERE;

    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String messageKey() {
      return "exchange.match." + code();
    }

    /** The class of a code. */
    public static Optional<Match> of(String code) {
      return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
  }

  /** Why a pair does not match, when it is known. */
  public enum Because {
    /** The file's line is refused, and says why. */
    LINE_REFUSED,
    /** Another unit of the county has it, out of the officer's reach. */
    ELSEWHERE,
    /** Its content was erased here by law; only the number can be compared. */
    ERASED,
    /** Our office got further than the national system tells. */
    AHEAD,
    /** Registered here and not in the national system yet. */
    NO_NATIONAL_NUMBER;

    public String messageKey() {
      return "exchange.because." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * A line of the file, a matter of ours, or both.
   *
   * @param match its class
   * @param row the line; empty when the file has none
   * @param here the matter; empty when there is none here
   * @param differences in which fields they differ
   * @param because the reason, when it is known
   */
  public record Pair(
      Match match,
      @Nullable Row row,
      @Nullable NationalMatter here,
      List<Difference> differences,
      @Nullable Because because) {

    public Pair {
      differences = List.copyOf(differences);
    }

    /** Whether it does not match and nobody knows why. */
    public boolean isUnexplained() {
      return match != Match.MATCHED && because == null;
    }
  }

  /**
   * Compares.
   *
   * @param ours matters of the days of the file that the officer reaches
   */
  public static Reconciliation of(
      Sheet sheet, Known known, Collection<NationalMatter> ours, LocalDate from, LocalDate until) {
    List<Pair> pairs = new ArrayList<>();
    Set<String> met = new HashSet<>();
    for (Row row : sheet.rows()) {
      NationalMatter here = known.of(row);
      boolean again = here != null && !met.add(here.number());
      pairs.add(here == null || again ? onlyThere(row, known, again) : both(row, here));
    }
    ours.stream()
        .filter(it -> !it.receivedOn().isBefore(from) && !it.receivedOn().isAfter(until))
        .filter(it -> !met.contains(it.number()))
        .forEach(it -> pairs.add(onlyHere(it)));
    return new Reconciliation(pairs, sheet.accusations());
  }

  private static Pair onlyThere(Row row, Known known, boolean again) {
    Because because =
        again || !row.reasons().isEmpty()
            ? Because.LINE_REFUSED
            : known.isElsewhere(row) ? Because.ELSEWHERE : null;
    return new Pair(Match.ONLY_THERE, row, null, List.of(), because);
  }

  private static Pair both(Row row, NationalMatter here) {
    if (here.erased()) {
      return new Pair(Match.DIFFERS, row, here, List.of(), Because.ERASED);
    }
    if (!row.reasons().isEmpty()) {
      return new Pair(Match.DIFFERS, row, here, List.of(), Because.LINE_REFUSED);
    }
    List<Difference> differences = Difference.between(row, here);
    if (differences.isEmpty()) {
      return new Pair(Match.MATCHED, row, here, List.of(), null);
    }
    boolean ahead = differences.stream().allMatch(Difference::isAhead);
    return new Pair(Match.DIFFERS, row, here, differences, ahead ? Because.AHEAD : null);
  }

  private static Pair onlyHere(NationalMatter here) {
    Because because = here.nationalNumber() == null ? Because.NO_NATIONAL_NUMBER : null;
    return new Pair(Match.ONLY_HERE, null, here, List.of(), because);
  }

  /** Pairs of a class. */
  public List<Pair> of(Match match) {
    return pairs.stream().filter(it -> it.match() == match).toList();
  }

  /** How many of a class; reports of wrongdoing are among those that are only there. */
  public int count(Match match) {
    return of(match).size() + (match == Match.ONLY_THERE ? accusations : 0);
  }

  /** How many of a class for which a reason is known. */
  public int explained(Match match) {
    return count(match) - unexplained(match);
  }

  /** How many of a class for which no reason is known. */
  public int unexplained(Match match) {
    return (int) of(match).stream().filter(Pair::isUnexplained).count();
  }

  /** How many do not match and nobody knows why. */
  public int unexplained() {
    return (int) pairs.stream().filter(Pair::isUnexplained).count();
  }

  /** Lines of the file. */
  public int there() {
    return accusations + (int) pairs.stream().filter(it -> it.row() != null).count();
  }

  /** Matters of ours. */
  public int here() {
    return (int) pairs.stream().filter(it -> it.here() != null).count();
  }
}
