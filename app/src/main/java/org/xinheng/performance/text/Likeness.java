package org.xinheng.performance.text;

/** How alike two short texts are, by edit distance; 1 is equal, 0 has nothing in common. */
final class Likeness {
  private static final int LONGEST = 80;

  private Likeness() {}

  static double of(String a, String b) {
    int longer = Math.max(a.length(), b.length());
    if (longer == 0) {
      return 1;
    }
    if (longer > LONGEST || Math.min(a.length(), b.length()) * 4 < longer) {
      return a.equals(b) ? 1 : 0;
    }
    return 1 - (double) distance(a, b) / longer;
  }

  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substitution = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substitution, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }

  /** Whether the whole text holds the piece, with one wrong character in four allowed. */
  static boolean holds(String whole, String piece) {
    if (piece.length() < 2 || piece.length() > whole.length()) {
      return false;
    }
    return whole.contains(piece) || (piece.length() >= 4 && holdsNearly(whole, piece));
  }

  private static boolean holdsNearly(String whole, String piece) {
    int allowed = piece.length() / 4;
    for (int start = 0; start + piece.length() <= whole.length(); start++) {
      int wrong = 0;
      for (int i = 0; i < piece.length() && wrong <= allowed; i++) {
        wrong += whole.charAt(start + i) == piece.charAt(i) ? 0 : 1;
      }
      if (wrong <= allowed) {
        return true;
      }
    }
    return false;
  }
}
