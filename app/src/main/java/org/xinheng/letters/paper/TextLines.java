package org.xinheng.letters.paper;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts Chinese text into lines (避头尾): between any two characters, but not within a Latin word or a
 * number, no closing mark at the beginning of a line and no opening one at its end.
 */
final class TextLines {

  private static final String NOT_FIRST = "，。、；：？！”’）》〕】％%,.;:?!)]}…—·";
  private static final String NOT_LAST = "“‘（《〔【([{";

  private final Measure measure;
  private final double size;

  TextLines(Measure measure, double size) {
    this.measure = measure;
    this.size = size;
  }

  /**
   * The lines of a text; a line break in it begins a new one.
   *
   * @param width room, in points
   * @param indent room that the first line leaves free, in points
   */
  List<String> of(String text, double width, double indent) {
    List<String> lines = new ArrayList<>();
    for (String part : text.split("\n", -1)) {
      cut(part.strip(), width, lines.isEmpty() ? indent : 0, lines);
    }
    return lines;
  }

  private void cut(String text, double width, double indent, List<String> lines) {
    int[] characters = text.codePoints().toArray();
    int start = 0;
    double room = width - indent;
    while (start < characters.length) {
      int end = fits(characters, start, room);
      if (end < characters.length) {
        end = seemly(characters, start, end);
      }
      lines.add(new String(characters, start, end - start).strip());
      start = end;
      while (start < characters.length && characters[start] == ' ') {
        start++;
      }
      room = width;
    }
    if (characters.length == 0) {
      lines.add("");
    }
  }

  /** How far a line reaches, whatever stands at its end; at least one character. */
  private int fits(int[] characters, int start, double room) {
    double used = 0;
    int end = start;
    while (end < characters.length) {
      used += measure.width(characters[end]) * size;
      if (used > room + 0.01 && end > start) {
        return end;
      }
      end++;
    }
    return end;
  }

  /** Goes back to where a line may end; when there is no such place the line is cut as it is. */
  private static int seemly(int[] characters, int start, int end) {
    int at = end;
    while (at > start + 1 && !mayBreak(characters[at - 1], characters[at])) {
      at--;
    }
    return at > start + 1 ? at : end;
  }

  private static boolean mayBreak(int before, int after) {
    boolean word = isWord(before) && isWord(after);
    return !word && NOT_FIRST.indexOf(after) < 0 && NOT_LAST.indexOf(before) < 0;
  }

  private static boolean isWord(int character) {
    return character < 0x2E80 && (Character.isLetterOrDigit(character) || character == '-');
  }
}
