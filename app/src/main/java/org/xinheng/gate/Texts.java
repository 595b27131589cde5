package org.xinheng.gate;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
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

  /** {@code &#26426;}, {@code &#x673a;}, {@code \\u673a}. */
  private static final Pattern ESCAPE =
      Pattern.compile("&#(\\d{1,7});|&#[xX]([0-9A-Fa-f]{1,6});|\\\\u([0-9A-Fa-f]{4})");

  /** The escapes of RTF: a number with a stand-in, and bytes of the Chinese code page. */
  private static final Pattern RTF =
      Pattern.compile("\\\\u(-?\\d{1,6})[ ?]?|((?:\\\\'[0-9A-Fa-f]{2}){1,2000})");

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
    return isMarked(undone(ESCAPE, text, Texts::plain)) || isMarked(undone(RTF, text, Texts::rtf));
  }

  private static String undone(
      Pattern escapes, String text, Function<MatchResult, String> character) {
    return escapes
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(character.apply(found)));
  }

  private static String plain(MatchResult escape) {
    if (escape.group(1) != null) {
      return character(Integer.parseInt(escape.group(1)));
    }
    String hex = escape.group(2) == null ? escape.group(3) : escape.group(2);
    return character(Integer.parseInt(hex, 16));
  }

  private static String rtf(MatchResult escape) {
    if (escape.group(1) != null) {
      return character(Integer.parseInt(escape.group(1)) & 0xFFFF);
    }
    byte[] bytes = HexFormat.of().parseHex(escape.group(2).replace("\\'", ""));
    return new String(bytes, Charset.forName("GB18030"));
  }

  private static String character(int point) {
    return Character.isValidCodePoint(point) ? Character.toString(point) : "";
  }
}
