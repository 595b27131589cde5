package org.xinheng.gate;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bytes read as text in the encodings that Chinese offices use, escapes and markup undone. */
final class Texts {

  private static final List<Charset> ENCODINGS =
      List.of(
          StandardCharsets.UTF_8,
          Charset.forName("GB18030"),
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE,
          Charset.forName("Big5"));

  /** Every mark holds this character; bytes without it need no reading. */
  private static final String KEY = "密";

  private static final Pattern MARKUP = Pattern.compile("<[^<>]{0,2000}>");

  /** {@code &#26426;}, {@code &#x673a;}, {@code \\u673a}, and the two escapes of RTF. */
  private static final Pattern ESCAPE =
      Pattern.compile(
          "&#(\\d{1,7});|&#[xX]([0-9A-Fa-f]{1,6});|\\\\u([0-9A-Fa-f]{4})"
              + "|\\\\u(-?\\d{1,6})\\??|((?:\\\\'[0-9A-Fa-f]{2}){1,2000})");

  private Texts() {}

  static boolean areMarked(byte[] bytes) {
    for (Charset encoding : ENCODINGS) {
      byte[] key = KEY.getBytes(encoding);
      int at = Bits.indexOf(bytes, key, 0);
      // Two bytes a character may begin at an odd place.
      boolean pairs = encoding.name().startsWith("UTF-16");
      if (at >= 0 && isMarked(read(bytes, encoding, 0))
          || pairs && at >= 0 && isMarked(read(bytes, encoding, 1))) {
        return true;
      }
    }
    return areMarkedEscapes(bytes);
  }

  private static String read(byte[] bytes, Charset encoding, int from) {
    return new String(bytes, from, bytes.length - from, encoding);
  }

  private static boolean isMarked(String text) {
    return text.contains(KEY) && (ClassifiedMarks.in(text) || ClassifiedMarks.in(bare(text)));
  }

  /** Words are split over runs and cells of markup, so the markup goes before the gate looks. */
  private static String bare(String text) {
    return text.indexOf('<') < 0 ? "" : MARKUP.matcher(text).replaceAll("");
  }

  private static boolean areMarkedEscapes(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (!text.contains("&#") && !text.contains("\\u") && !text.contains("\\'")) {
      return false;
    }
    return isMarked(ESCAPE.matcher(text).replaceAll(it -> Matcher.quoteReplacement(undone(it))));
  }

  private static String undone(java.util.regex.MatchResult escape) {
    if (escape.group(5) != null) {
      String hex = escape.group(5).replace("\\'", "");
      return new String(java.util.HexFormat.of().parseHex(hex), Charset.forName("GB18030"));
    }
    if (escape.group(1) != null) {
      return character(Integer.parseInt(escape.group(1)));
    }
    if (escape.group(4) != null) {
      return character(Integer.parseInt(escape.group(4)) & 0xFFFF);
    }
    String hex = escape.group(2) == null ? escape.group(3) : escape.group(2);
    return character(Integer.parseInt(hex, 16));
  }

  private static String character(int point) {
    return Character.isValidCodePoint(point) ? Character.toString(point) : "";
  }
}
