package org.xinheng.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.xinheng.identity.ForClients;

/** Tells what a resource refused; all else goes the way of {@link ProblemFilter}. */
@RestControllerAdvice(annotations = ForClients.class)
class ProblemAdvice {

  private final Problems problems;

  ProblemAdvice(Problems problems) {
    this.problems = problems;
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> refused(Refusal refusal, HttpServletRequest request) {
    Locale language = Problems.language(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    return ResponseEntity.status(refusal.problem().status())
        .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problems.document(refusal.problem(), language));
  }
}
