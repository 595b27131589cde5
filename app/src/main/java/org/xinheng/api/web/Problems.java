package org.xinheng.api.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.xinheng.petition.Answer;
import org.xinheng.statute.reference.Article;

/** Puts problems into words, in Chinese unless the program asks for English. */
@Component
class Problems {

  /** Media type of a problem. */
  static final String TYPE = "application/problem+json";

  private static final String URN = "urn:xinheng:problem:";
  private static final List<Locale> SPOKEN =
      List.of(Locale.SIMPLIFIED_CHINESE, Locale.CHINESE, Locale.ENGLISH);

  private final MessageSource messages;

  Problems(MessageSource messages) {
    this.messages = messages;
  }

  /** The language that a program prefers of those that are spoken here. */
  static Locale language(@Nullable String accepted) {
    try {
      Locale found =
          accepted == null ? null : Locale.lookup(Locale.LanguageRange.parse(accepted), SPOKEN);
      return Locale.ENGLISH.equals(found) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    } catch (IllegalArgumentException unreadable) {
      return Locale.SIMPLIFIED_CHINESE;
    }
  }

  /** The document of a problem. */
  Map<String, Object> document(Problem problem, Locale language) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("type", problem.code().isEmpty() ? "about:blank" : URN + problem.code());
    document.put("title", words("api.problem." + problem.status().value(), language));
    document.put("status", problem.status().value());
    document.put("detail", detail(problem, language));
    Article article = problem.article();
    if (article != null) {
      document.put("article", english(language) ? article.citeEnglish() : article.cite());
    }
    if (!problem.faults().isEmpty()) {
      document.put(
          "errors", problem.faults().stream().map(fault -> error(fault, language)).toList());
    }
    return document;
  }

  /** The problem that a status alone tells. */
  static Problem of(int status) {
    HttpStatus known = HttpStatus.resolve(status);
    return Problem.of(
        known == null || !TOLD.contains(known) ? HttpStatus.INTERNAL_SERVER_ERROR : known);
  }

  /** Statuses that have words of their own. */
  static final List<HttpStatus> TOLD =
      List.of(
          HttpStatus.BAD_REQUEST,
          HttpStatus.UNAUTHORIZED,
          HttpStatus.FORBIDDEN,
          HttpStatus.NOT_FOUND,
          HttpStatus.METHOD_NOT_ALLOWED,
          HttpStatus.NOT_ACCEPTABLE,
          HttpStatus.CONFLICT,
          HttpStatus.PRECONDITION_FAILED,
          HttpStatus.CONTENT_TOO_LARGE,
          HttpStatus.UNSUPPORTED_MEDIA_TYPE,
          HttpStatus.UNPROCESSABLE_CONTENT,
          HttpStatus.PRECONDITION_REQUIRED,
          HttpStatus.TOO_MANY_REQUESTS,
          HttpStatus.INTERNAL_SERVER_ERROR,
          HttpStatus.SERVICE_UNAVAILABLE);

  private String detail(Problem problem, Locale language) {
    var law = problem.words();
    if (law != null) {
      return english(language) ? law.en() : law.zh();
    }
    return words(problem.detailKey(), language);
  }

  private Map<String, String> error(Answer.Fault fault, Locale language) {
    return Map.of("field", fault.field(), "detail", words(fault.messageKey(), language));
  }

  private String words(String key, Locale language) {
    return Objects.requireNonNull(messages.getMessage(key, null, language));
  }

  private static boolean english(Locale language) {
    return language.equals(Locale.ENGLISH);
  }
}
