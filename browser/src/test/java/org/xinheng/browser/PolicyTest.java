package org.xinheng.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Every page of the program as every officer: the browser refuses nothing by the page's policy, and
 * asks nobody but us. Scripts, fragments and charts work under that policy.
 *
 * <p>Control: H2, H4.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PolicyTest {

  /** Noted by the browser itself, whether or not a report gets through. */
  private static final String WATCH =
      "window.__refused = []; document.addEventListener('securitypolicyviolation',"
          + " e => window.__refused.push(e.effectiveDirective + ' ' + e.blockedURI));";

  /** Shown to nobody here: the demonstration is set up already, and drafts are confirmed. */
  private static final Set<String> ELSEWHERE =
      Set.of("/public", "/public/en", "/performance/draft/{year}/{unit}", "/health");

  private final List<String> foreign = new ArrayList<>();
  private final List<String> refused = new ArrayList<>();
  private final List<String> reports = new ArrayList<>();

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

  private Page watched(Page page) {
    page.onRequest(request -> {
      String url = request.url();
      if (url.endsWith("/policy-reports")) {
        reports.add(String.valueOf(request.postData()));
      } else if (!url.startsWith(Demonstration.address() + "/") && !url.startsWith("data:")) {
        foreign.add(url);
      }
    });
    page.addInitScript(WATCH);
    return page;
  }

  private void look(Page page) {
    Object list = page.evaluate("() => window.__refused");
    ((List<?>) list).forEach(it -> refused.add(page.url() + " " + it));
  }

  @Test
  void everyPageKeepsToThePolicyAndAsksNobodyElse() throws IOException {
    Crawl crawl = new Crawl(3);
    Page clerk = watched(browser.signedInAs("window-clerk", 1440));
    NationalFile.bring(clerk, NationalFile.letters(NationalFile.today(clerk), 901, 2, ""));
    crawl.open(clerk, clerk.url().replace(Demonstration.address(), "") + "/progress", this::look);
    for (String login : Demonstration.logins(browser)) {
      Page page = watched(browser.signedInAs(login, 1440));
      crawl.as(page, this::look);
      page.context().close();
    }
    Page stranger = watched(browser.visitor(1440));
    for (String address : List.of("/sign-in", "/reset", "/set-up", "/nowhere")) {
      crawl.open(stranger, address, this::look);
    }
    Set<String> left = new TreeSet<>(crawl.pages());
    left.removeAll(crawl.opened());
    System.out.println("opened " + crawl.opened());
    assertThat(left).as("pages that no officer came to").isSubsetOf(ELSEWHERE);
    assertThat(refused).as("refused by the policy").isEmpty();
    assertThat(reports).as("reports of refusals").isEmpty();
    assertThat(foreign).as("requests to others").isEmpty();
  }

  @Test
  void aBreachOfThePolicyIsSeenByThisTest() {
    Page page = watched(browser.signedInAs("window-clerk", 1440));
    page.navigate("/");
    page.evaluate(
        "() => { const s = document.createElement('script'); s.textContent = 'window.__ran = 1';"
            + " document.body.append(s); const i = new Image(); i.src = 'http://192.0.2.1/x.png'; }");
    page.waitForTimeout(500);
    assertThat(page.evaluate("() => window.__ran === undefined")).isEqualTo(true);
    assertThat(((List<?>) page.evaluate("() => window.__refused"))).hasSizeGreaterThanOrEqualTo(2);
    assertThat(reports).isNotEmpty();
    reports.clear();
    foreign.clear();
  }

  @Test
  void fragmentsAndChartsWorkUnderThePolicy() {
    Page officer = watched(browser.signedInAs("performance-officer", 1440));
    officer.evaluate("() => htmx.ajax('GET', '/health', {target: 'main', swap: 'innerHTML'})");
    officer.waitForFunction("() => document.querySelector('main').textContent.trim() === 'ok'");
    officer.navigate("/performance/2025/13039925P00512210012X/1");
    officer.waitForSelector("canvas");
    Object painted =
        officer.evaluate(
            "() => { const c = document.querySelector('canvas'); const d = c.getContext('2d')"
                + ".getImageData(0, 0, c.width, c.height).data; return d.some(v => v !== 0); }");
    assertThat(painted).as("something is drawn").isEqualTo(true);
    look(officer);
    assertThat(refused).isEmpty();
    assertThat(foreign).isEmpty();
  }
}
