package org.xinheng.performance.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The printed percentages of a plan, split over cells or joined in one. They are fitted to the
 * months by what a plan must be: never falling, never over 100, and 100 at the end.
 */
final class PlanCells {
  private static final Pattern NUMBER = Pattern.compile("[\\dOlI]*\\d[\\dOlI]*(?:\\.\\d+)?%?");
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
  private static final int MOST = 26;
  private static final int JOINED = 2;
  private static final int DROPPED = 7;
  private static final int MISSING = 8;
  private static final int NOT_WHOLE = 5;

  /**
   * One month's share.
   *
   * @param percent null when no cell was left for the month
   * @param pieces the pieces it was joined from
   * @param shared whether its cell holds another number too
   */
  record Share(@Nullable BigDecimal percent, List<String> pieces, int line, boolean shared) {}

  private record Token(String text, int line, boolean shared) {}

  private record Fit(int cost, @Nullable Share share, @Nullable Fit rest) {}

  private record Place(int from, int months, BigDecimal least) {}

  private final List<Token> tokens = new ArrayList<>();
  private final Map<Place, Fit> fits = new HashMap<>();

  private PlanCells() {}

  static PlanCells of(List<Row> rows) {
    PlanCells cells = new PlanCells();
    rows.forEach(row -> row.cells().forEach(cells::add));
    return cells;
  }

  private void add(Cell cell) {
    String half = Glyphs.halfWidth(cell.text());
    String compact = Glyphs.compact(half);
    boolean several = compact.indexOf('%') >= 0 && compact.indexOf('%') < compact.length() - 1;
    boolean tooBig = compact.matches("\\d{4,}");
    Matcher m = NUMBER.matcher(tooBig ? half : compact);
    while (m.find() && tokens.size() < MOST) {
      tokens.add(new Token(Glyphs.digits(m.group()), cell.line(), several || tooBig));
    }
  }

  int count() {
    return tokens.size();
  }

  /** One share for each month, the cheapest reading of the cells. */
  List<Share> fit(int months) {
    Fit best = fit(0, months, BigDecimal.ZERO);
    List<Share> shares = new ArrayList<>();
    for (Fit at = best; at != null; at = at.rest()) {
      if (at.share() != null) {
        shares.add(at.share());
      }
    }
    return shares;
  }

  boolean unused(List<Share> shares) {
    return shares.stream().mapToInt(share -> share.pieces().size()).sum() < tokens.size();
  }

  private Fit fit(int from, int months, BigDecimal least) {
    Place place = new Place(from, months, least);
    Fit known = fits.get(place);
    if (known == null) {
      known = months == 0 ? new Fit((tokens.size() - from) * DROPPED, null, null) : search(place);
      fits.put(place, known);
    }
    return known;
  }

  private Fit search(Place place) {
    int from = place.from();
    int months = place.months();
    BigDecimal least = place.least();
    Fit best = missing(from, months, least);
    for (int taken = 1; taken <= 3 && from + taken <= tokens.size(); taken++) {
      for (BigDecimal percent : readings(from, taken)) {
        if (percent.compareTo(least) >= 0 && percent.compareTo(WHOLE) <= 0) {
          best = cheaper(best, taken(from, taken, percent, months));
        }
      }
    }
    if (from < tokens.size() && tokens.size() - from > months) {
      Fit without = fit(from + 1, months, least);
      best = cheaper(best, new Fit(without.cost() + DROPPED, without.share(), without.rest()));
    }
    return best;
  }

  private Fit missing(int from, int months, BigDecimal least) {
    Fit rest = fit(from, months - 1, least);
    return new Fit(rest.cost() + MISSING, new Share(null, List.of(), 0, false), rest);
  }

  private Fit taken(int from, int taken, BigDecimal percent, int months) {
    Fit rest = fit(from + taken, months - 1, percent);
    List<Token> used = tokens.subList(from, from + taken);
    int unlikely = oddities(used);
    int notWhole = months == 1 && percent.compareTo(WHOLE) != 0 ? NOT_WHOLE : 0;
    Share share =
        new Share(
            percent,
            used.stream().map(Token::text).toList(),
            used.getFirst().line(),
            used.getFirst().shared());
    return new Fit(rest.cost() + (taken - 1) * JOINED + unlikely + notWhole, share, rest);
  }

  /** A percent sign ends a number: odd are pieces behind one, and a number without one. */
  private int oddities(List<Token> used) {
    int odd = 0;
    for (Token token : used.subList(0, used.size() - 1)) {
      odd += token.text().endsWith("%") ? 1 : 0;
    }
    boolean signed = tokens.stream().anyMatch(token -> token.text().endsWith("%"));
    return odd + (signed && !used.getLast().text().endsWith("%") ? 1 : 0);
  }

  private static Fit cheaper(Fit a, Fit b) {
    return b.cost() < a.cost() ? b : a;
  }

  /** Numbers that some pieces may be: put together, or overlapping. */
  private List<BigDecimal> readings(int from, int taken) {
    String plain = "";
    String overlapped = "";
    for (Token token : tokens.subList(from, from + taken)) {
      String digits = token.text().replace("%", "");
      if (plain.length() > 6 || digits.length() > 6) {
        return List.of();
      }
      plain += digits;
      overlapped += digits.substring(overlap(overlapped, digits));
    }
    List<BigDecimal> readings = new ArrayList<>();
    for (String reading : List.of(plain, overlapped)) {
      PrintedNumber.read(reading).ifPresent(readings::add);
    }
    return readings;
  }

  private static int overlap(String left, String right) {
    int n = Math.min(left.length(), right.length());
    while (!left.endsWith(right.substring(0, n))) {
      n--;
    }
    return n;
  }
}
