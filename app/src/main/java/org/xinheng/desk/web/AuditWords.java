package org.xinheng.desk.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.xinheng.petition.RevealPurpose;
import org.xinheng.statute.grounds.Coded;

/**
 * What was done, in plain words of the reader's language; codes that have none are shown as such.
 */
@Component
class AuditWords {

  private static final String ON_MATTER = "/matters/{number}/";
  private static final String PETITION = "petition.";

  private final MessageSource messages;

  AuditWords(MessageSource messages) {
    this.messages = messages;
  }

  /**
   * A call of the access log.
   *
   * @param act method and address pattern
   */
  String call(String act) {
    if (act.startsWith("PRINT ")) {
      return words("audit.printed", "{0}", call(act.replaceFirst("PRINT", "GET")));
    }
    String own = words(key(act), "");
    if (!own.isEmpty()) {
      return own;
    }
    int at = act.indexOf(ON_MATTER);
    return at < 0
        ? act
        : words(
            "access.post.matters.number.act", "{0}", done(act.substring(at + ON_MATTER.length())));
  }

  /** Key of a route's words: {@code GET /matters/{number}} is {@code access.get.matters.number}. */
  static String key(String act) {
    return "access."
        + Arrays.stream(act.split("[ /]+", -1))
            .map(part -> part.replaceAll("[{}]", "").toLowerCase(Locale.ROOT))
            .map(part -> part.equals("?") ? "unknown" : part)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("."));
  }

  /** An act of the history. */
  String entry(String kind) {
    return kind.startsWith(PETITION)
        ? done(kind.substring(PETITION.length()))
        : words("history." + kind, kind);
  }

  /** The purpose of a call: stated for a reading in clear, otherwise what the page serves. */
  String purpose(String code) {
    boolean english = LocaleContextHolder.getLocale().getLanguage().equals("en");
    return Coded.of(RevealPurpose.class, code)
        .map(purpose -> english ? purpose.en() : purpose.zh())
        .orElseGet(() -> words("served-purpose." + code, code));
  }

  String role(String code) {
    return words("role." + code, code);
  }

  private String done(String act) {
    return words("petition.done." + act, words("petition.act." + act, act));
  }

  private String words(String key, String otherwise, Object... values) {
    String found = messages.getMessage(key, values, otherwise, LocaleContextHolder.getLocale());
    return found == null ? otherwise : found;
  }
}
