package org.xinheng.doors;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Catches what nobody else caught. The page names a reference (错误编号) and nothing of the program;
 * the log names the same reference with the kind of failure and our own lines, and never the
 * failure's message, which may quote what a petitioner wrote.
 */
final class LastResortFilter extends OncePerRequestFilter {

  /** Request attribute with the reference, for the error page. */
  static final String REFERENCE = "doorReference";

  private static final Logger LOG = LoggerFactory.getLogger(LastResortFilter.class);
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int LINES = 6;

  private final Outage outage;

  LastResortFilter(Outage outage) {
    this.outage = outage;
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  // Whatever escapes here would be told to the client by the container, in the container's words.
  @SuppressWarnings("CatchAndPrintStackTrace")
  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException {
    try {
      chain.doFilter(request, response);
    } catch (ClientAbortException gone) {
      // Nobody is left to tell.
    } catch (InvalidParameterException unreadable) {
      answer(request, response, unreadable.getErrorCode());
    } catch (IOException | ServletException | RuntimeException | StackOverflowError failure) {
      fail(request, response, failure);
    }
  }

  private void fail(HttpServletRequest request, HttpServletResponse response, Throwable failure)
      throws IOException {
    String reference = reference();
    LOG.error("{} {}", reference, words(failure));
    request.setAttribute(REFERENCE, reference);
    if (Unavailable.causes(failure)) {
      outage.note();
      unavailable(reference, request, response);
    } else {
      answer(request, response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    }
  }

  /**
   * Without the database there is no page in the reader's frame either; asking for one would wait
   * for it a second time. Whether a commit reached the database before the line broke, nobody here
   * can tell, so the words do not either.
   */
  private static void unavailable(
      String reference, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.resetBuffer();
    response.setHeader(HttpHeaders.RETRY_AFTER, "5");
    if (Addresses.isForPrograms(request)) {
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      return;
    }
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setContentType(MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8");
    response.getOutputStream().write(busy(reference).getBytes(StandardCharsets.UTF_8));
  }

  private static String busy(String reference) {
    return """
    系统正忙，或者数据库暂时不可用。请稍候再试。
    刚才提交的内容可能已经保存。请用浏览器的“后退”回到表单，再提交一次：同一张表单只会登记一次。
    错误编号 %1$s

    The system is busy, or its database is not available right now. Please try again in a moment.
    What you sent may have been saved. Go back to the form and send it again: a form is recorded once only.
    Reference %1$s
    """
        .formatted(reference);
  }

  private static void answer(HttpServletRequest request, HttpServletResponse response, int status)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    if (request.getDispatcherType() == DispatcherType.ERROR) {
      plain(request, response);
      return;
    }
    response.resetBuffer();
    response.sendError(status);
  }

  /** The error page itself failed: a sentence without any template. */
  private static void plain(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.resetBuffer();
    response.setContentType(MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8");
    String words = "系统没能完成这次操作，没有保存任何改动。错误编号 " + request.getAttribute(REFERENCE) + "，请告知系统管理员。";
    response.getOutputStream().write(words.getBytes(StandardCharsets.UTF_8));
  }

  private static String reference() {
    byte[] bytes = new byte[5];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** Kinds of the failure and of its causes, with the first of our own lines each went through. */
  static String words(Throwable failure) {
    StringBuilder words = new StringBuilder();
    Throwable at = failure;
    for (int depth = 0; at != null && depth < 5; depth++, at = at.getCause()) {
      String lines =
          Arrays.stream(at.getStackTrace())
              .filter(line -> line.getClassName().startsWith("org.xinheng."))
              .limit(LINES)
              .map(line -> line.getFileName() + ":" + line.getLineNumber())
              .collect(Collectors.joining(" "));
      words.append(depth == 0 ? "" : " <- ").append(at.getClass().getName());
      words.append(" [").append(lines).append("]");
    }
    return words.toString();
  }
}
