package org.xinheng.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page of a role: no accessibility fault, no sideways scrolling on a phone, nothing from
 * elsewhere.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {

  @SuppressWarnings("NullAway.Init")
  private Browser browser;

  @BeforeAll
  void open() {
    browser = new Browser();
  }

  @AfterAll
  void close() {
    browser.close();
  }

  static Stream<List<String>> pages() {
    return Stream.of(
        List.of("window-clerk", "/", "/matters", "/matters/new", "/reception", "/exchange"),
        List.of("case-officer", "/", "/matters"),
        List.of("bureau-leader", "/", "/reception"),
        List.of(
            "performance-officer",
            "/",
            "/performance",
            "/performance/import",
            "/money",
            "/performance/2025/13039925P00512210012X/1",
            "/performance/2025/13039925P00512210034W/1",
            "/money/13039925P00512210012X",
            "/money/13039925P00512210057F"),
        List.of("audit-admin", "/audit", "/audit/history", "/audit/seals"),
        List.of("security-admin", "/", "/settings", "/settings/turned-away"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void pagesCanBeReadByEverybodyAndAskNobodyElse(List<String> roleAndPages) {
    List<String> found = new ArrayList<>();
    for (int width : new int[] {1440, 390}) {
      Page page = browser.signedInAs(roleAndPages.getFirst(), width);
      List<String> foreign = new ArrayList<>();
      List<String> complaints = new ArrayList<>();
      page.onRequest(request -> {
        if (!request.url().startsWith(Demonstration.address())
            && !request.url().startsWith("data:")) {
          foreign.add(request.url());
        }
      });
      page.onConsoleMessage(message -> {
        if (message.type().equals("error")) {
          complaints.add(message.text());
        }
      });
      for (String address : roleAndPages.subList(1, roleAndPages.size())) {
        var answer = page.navigate(address);
        assertThat(answer.status()).as(address).isEqualTo(200);
        assertThat(faults(page)).as(address + " at " + width).isEmpty();
        Object overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
        assertThat(((Number) overflow).intValue())
            .as(address + " scrolls sideways at " + width)
            .isLessThanOrEqualTo(0);
      }
      assertThat(foreign).as("requests to other hosts").isEmpty();
      assertThat(complaints).as("the browser's complaints").isEmpty();
      page.context().close();
    }
    assertThat(found).isEmpty();
  }

  private static List<String> faults(Page page) {
    return new AxeBuilder(page).analyze().getViolations().stream().map(PagesTest::words).toList();
  }

  private static String words(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getHelp()
        + " "
        + rule.getNodes().stream().limit(3).map(n -> n.getHtml()).toList();
  }
}
