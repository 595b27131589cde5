package org.xinheng.statute.evaluation;

/** The printed text of a table cell (单元格文字) made comparable, without losing what was printed. */
public final class CellText {

  /**
   * Pairs of a printed variant and the sign that it stands for, where it is not a full-width form.
   */
  private static final String VARIANTS =
      "﹤<﹥>﹦=﹪%٪%﹢+﹣-−-–-—-―-‐-‑-‒-─-﹒.﹐,﹙(﹚)〔(〕)【(】)≧≥⩾≥≦≤⩽≤〈<〉>〜~∼~";

  private CellText() {}

  /**
   * The cell without blanks and line ends, except one blank between two Latin letters.
   *
   * @param cell the cell as read, of any length
   */
  public static String tidy(String cell) {
    StringBuilder tidy = new StringBuilder(cell.length());
    boolean blank = false;
    for (int at = 0; at < cell.length(); at++) {
      char next = cell.charAt(at);
      if (isBlank(next)) {
        blank = true;
        continue;
      }
      if (blank && isLatin(next) && !tidy.isEmpty() && isLatin(tidy.charAt(tidy.length() - 1))) {
        tidy.append(' ');
      }
      tidy.append(next);
      blank = false;
    }
    return tidy.toString();
  }

  /**
   * The tidy text in plain signs, without a stop at its end and without brackets or quotes around.
   */
  static String plain(String cell) {
    String open = plainSigns(cell).replaceFirst("[。.;,、]+$", "");
    return open.replaceFirst("^[(\\[\"“「](.*)[)\\]\"”」]$", "$1");
  }

  private static String plainSigns(String cell) {
    StringBuilder plain = new StringBuilder(tidy(cell));
    for (int at = 0; at < plain.length(); at++) {
      plain.setCharAt(at, plain(plain.charAt(at)));
    }
    return plain.toString();
  }

  private static char plain(char printed) {
    if (printed >= '！' && printed <= '～') {
      return (char) (printed - '！' + '!');
    }
    for (int at = 0; at < VARIANTS.length(); at += 2) {
      if (VARIANTS.charAt(at) == printed) {
        return VARIANTS.charAt(at + 1);
      }
    }
    return printed;
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT;
  }

  private static boolean isLatin(char c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
  }
}
