package org.xinheng.api.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever turns a program away, door, rate, gate or failure, answers as a problem document and
 * never with a page.
 */
final class ProblemFilter extends OncePerRequestFilter {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Problems problems;

  ProblemFilter(Problems problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Locale language = Problems.language(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    chain.doFilter(request, new Telling(response, problems, language));
  }

  /** Writes the document in the place of the container's error page. */
  private static final class Telling extends HttpServletResponseWrapper {

    private final Problems problems;
    private final Locale language;

    Telling(HttpServletResponse response, Problems problems, Locale language) {
      super(response);
      this.problems = problems;
      this.language = language;
    }

    @Override
    public void sendError(int status) throws IOException {
      if (isCommitted()) {
        return;
      }
      Problem problem = Problems.of(status);
      byte[] body = JSON.writeValueAsBytes(problems.document(problem, language));
      resetBuffer();
      setStatus(problem.status().value());
      setContentType(Problems.TYPE);
      setHeader(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
      setContentLength(body.length);
      getOutputStream().write(body);
      flushBuffer();
    }

    @Override
    public void sendError(int status, @Nullable String message) throws IOException {
      sendError(status);
    }
  }
}
