package org.xinheng.identity.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Passwords that guessers try first, offline: well-known beginnings with well-known tails, and
 * walks along rows of keys or digits. The list names its parts; the whole is composed here.
 */
public final class CommonPasswords {

  private static final String FILE = "/identity/common-passwords.txt";
  private static final int SHORTEST = 12;
  private static final int WALK = 5;
  private static final Map<Character, Character> LOOKS_LIKE =
      Map.of('@', 'a', '0', 'o', '1', 'l', '3', 'e', '5', 's', '$', 's', '!', 'i');
  private static final List<String> ROWS =
      List.of(
          "01234567890123456789",
          "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz",
          "qwertyuiopqwertyuiop",
          "asdfghjklasdfghjkl",
          "zxcvbnmzxcvbnm",
          "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
          "qazwsxedcrfvtgbyhnujmikolp");
  private static final Set<String> ALL = compose();

  private CommonPasswords() {}

  /** Whether a password in lower case is well known, or nothing but walks along keys. */
  static boolean contains(String plain) {
    return ALL.contains(plain) || ALL.contains(unmasked(plain)) || isWalk(plain) || repeats(plain);
  }

  /** How many are known by name. */
  public static int size() {
    return ALL.size();
  }

  private static String unmasked(String plain) {
    StringBuilder letters = new StringBuilder();
    plain.chars().forEach(c -> letters.append(LOOKS_LIKE.getOrDefault((char) c, (char) c)));
    return letters.toString();
  }

  /** Whether pieces of a row of keys, forwards or backwards, make up the whole. */
  private static boolean isWalk(String plain) {
    int at = 0;
    while (at < plain.length()) {
      int piece = longestPiece(plain, at);
      if (piece < Math.min(WALK, plain.length() - at) || piece < 3) {
        return false;
      }
      at += piece;
    }
    return true;
  }

  private static int longestPiece(String plain, int from) {
    int length = 0;
    while (from + length < plain.length() && onARow(plain.substring(from, from + length + 1))) {
      length++;
    }
    return length;
  }

  private static boolean onARow(String piece) {
    String back = new StringBuilder(piece).reverse().toString();
    return ROWS.stream().anyMatch(row -> row.contains(piece) || row.contains(back));
  }

  private static boolean repeats(String plain) {
    for (int length = 1; length <= plain.length() / 2; length++) {
      String piece = plain.substring(0, length);
      if (piece.repeat(plain.length() / length + 1).startsWith(plain)
          && (length < 6 || ALL.contains(piece))) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> compose() {
    Set<String> words = new HashSet<>();
    Set<String> tails = new HashSet<>();
    for (String line : lines()) {
      if (line.startsWith("word ")) {
        words.add(line.substring(5));
      } else if (line.startsWith("tail ")) {
        tails.add(line.substring(5));
      }
    }
    Set<String> all = new HashSet<>();
    for (String word : words) {
      for (String tail : tails) {
        add(all, word + tail);
        add(all, tail + word);
        add(all, unmasked(word + tail));
      }
      words.forEach(second -> add(all, word + second));
    }
    return Set.copyOf(all);
  }

  private static void add(Set<String> all, String candidate) {
    if (candidate.length() >= SHORTEST) {
      all.add(candidate);
    }
  }

  private static List<String> lines() {
    try (var in = CommonPasswords.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("missing " + FILE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
