package org.xinheng.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * An officer attaches a photograph to a figure: the program asks to look first, and stores it after
 * the declaration.
 *
 * <p>Control: S4.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScanTest {

  private static final byte[] PICTURE =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

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

  @Test
  void aPhotographIsStoredAfterSomebodyLooked() {
    Page page = browser.signedInAs("performance-officer", 390);
    assertThat(upload(page)).isEqualTo(428);
    assertThat(page.locator("main").innerText()).contains("请先把文件看一遍", "现场.png", "还没有保存");
    assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    Object overflow = page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
    assertThat(((Number) overflow).intValue()).isLessThanOrEqualTo(0);
    page.locator("button[name=gate-drop]").click();
    page.waitForLoadState();
    assertThat(page.locator("main").innerText()).contains("没有保存");

    assertThat(upload(page)).isEqualTo(428);
    page.locator("input[name=gate-reason][value=photo]").check();
    page.locator("input[name=gate-seen]").check();
    page.locator("main form button[type=submit]:not([name])").click();
    page.waitForLoadState();
    assertThat(page.locator("main").innerText()).as("the form went on").contains("读不成绩效文本");

    Page admin = browser.signedInAs("security-admin", 1440);
    admin.navigate("/settings/turned-away");
    assertThat(admin.locator("main").innerText()).contains("现场照片").doesNotContain("现场.png");
    assertThat(new AxeBuilder(admin).analyze().getViolations()).isEmpty();
  }

  private static int upload(Page page) {
    page.navigate("/performance/import");
    page.locator("input[type=file]").setInputFiles(new FilePayload("现场.png", "image/png", PICTURE));
    page.locator("input[name=declared]").check();
    var answer =
        page.waitForResponse(
            it -> it.url().endsWith("/performance/import") && it.request().method().equals("POST"),
            () -> page.locator("main form button[type=submit]").click());
    page.waitForLoadState();
    return answer.status();
  }
}
