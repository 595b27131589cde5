package org.xinheng.doors;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.xinheng.house.Control;

/** What nobody else caught ends in a reference, not in the program's own words. */
@Control("H10")
class LastResortTest {

  private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/x");
  private final MockHttpServletResponse response = new MockHttpServletResponse();
  private final Outage outage = new Outage();

  private void answer(FilterChain chain) throws ServletException, IOException {
    new LastResortFilter(outage).doFilter(request, response, chain);
  }

  @Test
  void aFailureBecomesAReference() throws Exception {
    answer((_, _) -> {
      throw new ServletException("张三 13900000000", new IllegalStateException("select secret"));
    });
    assertThat(response.getStatus()).isEqualTo(500);
    assertThat((String) request.getAttribute(LastResortFilter.REFERENCE)).matches("[0-9a-f]{10}");
    assertThat(response.getContentAsString()).isEmpty();
  }

  @Test
  @Control("F7")
  void aDatabaseThatIsMissedIsSaidToBeTriedAgainAndTheWatchdogHearsOfIt() throws Exception {
    assertThat(outage.isRecent()).isFalse();
    answer((_, _) -> {
      throw new ServletException(
          new IllegalStateException(new SQLTransientConnectionException("13900000000")));
    });
    assertThat(response.getStatus()).isEqualTo(503);
    assertThat(response.getHeader("Retry-After")).isEqualTo("5");
    assertThat(response.getContentAsString())
        .contains("可能已经保存", (String) request.getAttribute(LastResortFilter.REFERENCE))
        .doesNotContain("1390000", "没有保存");
    assertThat(outage.isRecent()).isTrue();
  }

  @Test
  void onlyTheDatabaseAsAWholeIsTriedAgain() {
    assertThat(Unavailable.causes(new SQLException("cut", "08006"))).isTrue();
    assertThat(Unavailable.causes(new SQLException("full", "53100"))).isTrue();
    assertThat(Unavailable.causes(new SQLException("waited", "55P03"))).isTrue();
    assertThat(Unavailable.causes(new SQLException("twice", "23505"))).isFalse();
    assertThat(Unavailable.causes(new IllegalStateException("ours"))).isFalse();
  }

  @Test
  void theLogNamesKindsAndLinesButNoMessage() {
    String words =
        LastResortFilter.words(
            new ServletException("张三 13900000000", new IllegalStateException("select secret")));
    assertThat(words)
        .contains("ServletException", "IllegalStateException", "LastResortTest.java:")
        .doesNotContain("张三", "select");
  }

  @Test
  void anUnreadableFormIsTheSendersFault() throws Exception {
    answer((_, _) -> {
      throw new InvalidParameterException("too many", 413);
    });
    assertThat(response.getStatus()).isEqualTo(413);
    assertThat(request.getAttribute(LastResortFilter.REFERENCE)).isNull();
  }

  @Test
  void whenTheErrorPageItselfFailsASentenceIsLeft() throws Exception {
    request.setDispatcherType(jakarta.servlet.DispatcherType.ERROR);
    answer((_, _) -> {
      throw new IllegalStateException("template");
    });
    assertThat(response.getContentAsString()).contains("错误编号").doesNotContain("template", "null");
  }

  @Test
  void aPolicyReportLeavesItsDirectiveOnly() {
    String report =
        "{\"csp-report\":{\"document-uri\":\"http://x/matters/1\",\"effective-directive\":\"style-src-attr\"}}";
    assertThat(PolicyReports.directive(report)).contains("style-src-attr");
    assertThat(PolicyReports.directive("{\"effective-directive\":\"$' or 1=1\"}")).isEmpty();
    assertThat(PolicyReports.directive("x".repeat(100_000))).isEmpty();
  }
}
