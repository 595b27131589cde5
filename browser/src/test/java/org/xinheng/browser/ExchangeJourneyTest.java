package org.xinheng.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A file of the national system: imported, worked, exported, reconciled to the last line. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExchangeJourneyTest {

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
  void aFileIsImportedWorkedExportedAndReconciled() throws IOException {
    Page clerk = browser.signedInAs("window-clerk", 1440);
    String day = NationalFile.today(clerk);
    String file = NationalFile.letters(day, 1, 3, "");
    NationalFile.bring(clerk, file);
    assertThat(clerk.locator(".cards")).containsText("新登记");
    assertThat(clerk.locator("main")).containsText("将新登记 3 件、更正 0 件");
    clerk.locator("#take button").click();
    assertThat(clerk.locator(".notice.is-done")).containsText("新登记 3 件");
    clerk.locator("nav.filters a").last().click();
    assertThat(clerk.locator("#unexplained")).hasText("0");

    clerk.navigate(clerk.url() + "?show=matched");
    clerk.locator("section tbody td a").first().click();
    var classify = clerk.locator("details:has(form[action$='/classify'])").first();
    if (classify.getAttribute("open") == null) {
      classify.locator("summary").first().click();
    }
    var form = clerk.locator("form[action$='/classify']");
    form.locator("input[name=petitionClass][value=grievance]").check();
    form.locator("input[name=path][value='6']").check();
    clerk.locator("form[action$='/classify'] button[type=submit]").click();
    clerk.waitForURL("**done=*");

    NationalFile.bring(clerk, NationalFile.letters(day, 1, 3, "问题"));
    assertThat(clerk.locator("main")).containsText("反映第1排平房屋面漏雨问题");
    clerk.locator("#take button").click();
    assertThat(clerk.locator(".notice.is-done")).containsText("更正 3 件");

    clerk.navigate("/exchange");
    // In a tab of its own the download would be the tab's.
    clerk.locator("form[action='/exchange/export']").evaluate("it => it.removeAttribute('target')");
    Download out =
        clerk.waitForDownload(
            () -> clerk.locator("form[action='/exchange/export'] button").click());
    assertThat(out.suggestedFilename()).endsWith(".xlsx");
    byte[] exported = Files.readAllBytes(out.path());
    NationalFile.bring(clerk, "out.xlsx", exported);
    assertThat(clerk.locator("#take")).hasCount(0);
    clerk.locator("nav.filters a").last().click();
    assertThat(clerk.locator("#unexplained")).hasText("0");
  }
}
