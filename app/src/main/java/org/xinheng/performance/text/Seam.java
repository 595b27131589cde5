package org.xinheng.performance.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the pieces of one split cell together again. */
final class Seam {
  private static final Pattern RUN_AT_YEAR = Pattern.compile("(\\d+)年");
  private static final Pattern RUN_AT_PERCENT = Pattern.compile("(\\d+)%");

  private final Evidence evidence;
  private final Findings findings;

  Seam(Evidence evidence, Findings findings) {
    this.evidence = evidence;
    this.findings = findings;
  }

  /**
   * Joins the pieces of a cell and reports what it did.
   *
   * @param column what the cell is called in messages
   * @param hint a text that may hold the character which a seam broke, such as the indicator's name
   */
  String join(List<Cell> pieces, String column, String hint) {
    List<Cell> kept = withoutEchoes(pieces, column);
    String whole = "";
    for (Cell piece : kept) {
      String next = piece.squeezed();
      String joined = whole.isEmpty() ? next : stitch(whole, next, hint);
      if (!whole.isEmpty()) {
        reportJoin(piece, column, whole, next, joined);
      }
      whole = joined;
    }
    return whole;
  }

  private void reportJoin(Cell piece, String column, String left, String right, String joined) {
    String how = joined.equals(left + right) ? "合为一格" : "合为一格并修补接缝";
    findings.warn(
        piece.line(),
        Finding.CELL_SPLIT,
        column + "分在数格,\"" + tail(left) + "\"与\"" + Findings.brief(right) + "\"" + how);
  }

  private static String tail(String text) {
    return text.length() <= 12 ? text : "…" + text.substring(text.length() - 12);
  }

  /** Drops pieces that only repeat a part of another piece. */
  private List<Cell> withoutEchoes(List<Cell> pieces, String column) {
    List<Cell> kept = new ArrayList<>(pieces);
    for (Cell piece : pieces) {
      boolean echo =
          kept.stream().anyMatch(other -> !other.equals(piece) && repeats(other, piece))
              && kept.size() > 1;
      if (echo) {
        kept.remove(piece);
        findings.warn(
            piece.line(), Finding.FRAGMENT, column + "旁有重复的残片:" + Findings.brief(piece.text()));
      }
    }
    return kept;
  }

  private static boolean repeats(Cell whole, Cell piece) {
    String a = whole.squeezed();
    String b = piece.squeezed();
    return a.length() >= b.length() && Likeness.holds(a, b);
  }

  /** Joins two pieces: mends a glyph broken at the seam, drops what was read twice. */
  String stitch(String left, String right, String hint) {
    if (right.isEmpty() || left.isEmpty()) {
      return left + right;
    }
    char last = left.charAt(left.length() - 1);
    char first = right.charAt(0);
    if (Glyphs.foreign(first) || Glyphs.foreign(last)) {
      return mend(left, right, hint);
    }
    if (Glyphs.digit(last) && Glyphs.digit(first)) {
      return joinDigits(left, right);
    }
    int overlap = overlap(left, right);
    boolean doubled = overlap > 1 || (overlap == 1 && readTwice(right));
    return left + (doubled ? right.substring(overlap) : right);
  }

  /** One repeated character is an echo when only the join without it is printed elsewhere. */
  private boolean readTwice(String right) {
    char first = right.charAt(0);
    if ("、,。;\uff0c\uff1b".indexOf(first) >= 0) {
      return true;
    }
    return Glyphs.han(first)
        && right.length() > 1
        && evidence.knows(first, right.charAt(1))
        && !evidence.knows(first, first);
  }

  private String mend(String left, String right, String hint) {
    String best = left + right;
    double bestShare = 0;
    for (String candidate : mendings(left, right, hint)) {
      double share = evidence.share(candidate, left.length() - 2, left.length() + 1);
      if (share > bestShare) {
        best = candidate;
        bestShare = share;
      }
    }
    return best;
  }

  private static List<String> mendings(String left, String right, String hint) {
    List<String> candidates = new ArrayList<>();
    boolean broken = Glyphs.foreign(right.charAt(0));
    String head = broken ? left : left.substring(0, left.length() - 1);
    String rest = broken ? right.substring(1) : right;
    candidates.add(head + rest);
    String tail = head.substring(Math.max(0, head.length() - 3));
    int at = tail.isEmpty() ? -1 : hint.indexOf(tail);
    if (at >= 0 && at + tail.length() < hint.length()) {
      candidates.add(head + hint.charAt(at + tail.length()) + rest);
    }
    return candidates;
  }

  private static String joinDigits(String left, String right) {
    String plain = left + right;
    for (int overlap = overlap(left, right); overlap > 0; overlap--) {
      String shorter = left + right.substring(overlap);
      if (left.endsWith(right.substring(0, overlap))
          && (betterYear(plain, shorter, left.length()) || betterShare(plain, shorter))) {
        return shorter;
      }
    }
    return plain;
  }

  private static boolean betterYear(String plain, String shorter, int seam) {
    return runLength(RUN_AT_YEAR, plain, seam) > 4 && runLength(RUN_AT_YEAR, shorter, seam) == 4;
  }

  private static int runLength(Pattern run, String text, int seam) {
    Matcher m = run.matcher(text);
    while (m.find()) {
      if (m.start() < seam && m.end() > seam - 1) {
        return m.group(1).length();
      }
    }
    return 0;
  }

  private static boolean betterShare(String plain, String shorter) {
    Matcher p = RUN_AT_PERCENT.matcher(plain);
    Matcher s = RUN_AT_PERCENT.matcher(shorter);
    return p.find() && s.find() && over100(p.group(1)) && !over100(s.group(1));
  }

  private static boolean over100(String digits) {
    return digits.length() > 3 || Integer.parseInt(digits) > 100;
  }

  private static int overlap(String left, String right) {
    for (int n = Math.min(Math.min(left.length(), right.length()), 40); n > 0; n--) {
      if (left.endsWith(right.substring(0, n))) {
        return n;
      }
    }
    return 0;
  }
}
