package org.xinheng.browser;

import java.util.ArrayList;
import java.util.List;

/**
 * Texts that break out of whatever they are written into without care: every way out before every
 * thing to run. Each leaves a mark in a page that took it for markup.
 */
final class Polyglots {

  /** Found in a page only where a text became markup. */
  static final String TRACE = "pwn-x, [pwn-y], img[src='pwn'], svg[onload], script[pwn-z]";

  private static final List<String> OUT =
      List.of(
          "\"",
          "'",
          ">",
          "\">",
          "'>",
          "</title>",
          "</textarea>",
          "</script>",
          "-->",
          "]]>",
          "</style>",
          "</option></select>",
          "`",
          "${7*7}",
          "[[${7*7}]]",
          "{{7*7}}",
          "\\\"-",
          "%22%3E",
          "&quot;&gt;",
          "\\u0022\\u003e");

  private static final List<String> RUN =
      List.of(
          "<pwn-x></pwn-x><img src='pwn' onerror='window.__pwn=1'>",
          "<svg onload=window.__pwn=1><pwn-x>",
          " pwn-y=1 autofocus onfocus=window.__pwn=1 onmouseover=alert(1) x=",
          "<script pwn-z>window.__pwn=1;alert(1)</script>");

  private Polyglots() {}

  /** All of them, eighty. */
  static List<String> all() {
    List<String> all = new ArrayList<>();
    for (String out : OUT) {
      for (String run : RUN) {
        all.add(out + run);
      }
    }
    return all;
  }
}
