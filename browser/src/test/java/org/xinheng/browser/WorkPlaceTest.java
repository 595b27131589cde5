package org.xinheng.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The list of matters at work: by keys alone, searched, narrowed, kept, chosen. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkPlaceTest {

  /** The index follows the database every few seconds. */
  private static final int SECONDS = 60;

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
  void theListIsWorkedByKeys() {
    Page clerk = browser.signedInAs("window-clerk", 1440);
    clerk.navigate("/matters");
    clerk.keyboard().press("?");
    assertThat(clerk.locator("#keys")).isVisible();
    clerk.keyboard().press("j");
    assertThat(clerk.locator("tr.is-current")).hasCount(0);
    clerk.keyboard().press("Escape");
    assertThat(clerk.locator("#keys")).isHidden();
    clerk.keyboard().press("j");
    clerk.keyboard().press("j");
    clerk.keyboard().press("x");
    clerk.keyboard().press("k");
    clerk.keyboard().press("x");
    assertThat(clerk.locator("input[name=pick]:checked")).hasCount(2);
    clerk.locator("button[form=picked]").click();
    assertThat(clerk.locator("h1")).hasText("选中的事项");
    assertThat(clerk.locator("tbody tr")).hasCount(2);
    clerk.goBack();
    clerk.keyboard().press("/");
    clerk.keyboard().type("补偿");
    clerk.keyboard().press("Enter");
    clerk.waitForURL("**/matters?q=*");
    Locator subjects = clerk.locator("tbody td.is-lead");
    assertThat(subjects.allInnerTexts()).isNotEmpty().allMatch(text -> text.contains("补偿"));
    clerk.keyboard().press("j");
    clerk.keyboard().press("Enter");
    clerk.waitForURL("**/matters/XF-*");
  }

  @Test
  void whatIsChosenIsPrintedWithoutTheFormsAroundIt() {
    Page leader = browser.signedInAs("bureau-leader", 1440);
    leader.navigate("/matters");
    leader.locator("[data-pick-all]").click();
    leader.locator("button[form=picked]").click();
    int rows = leader.locator("tbody tr").count();
    assertThat(rows).isGreaterThan(1);
    leader.emulateMedia(
        new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
    assertThat(leader.locator("tbody tr").first()).isVisible();
    assertThat(leader.locator("#together")).isHidden();
    assertThat(leader.locator(".frame-nav")).isHidden();
  }

  @Test
  void aFilterIsKeptAndWordsAreFoundInStatements() {
    Page clerk = browser.signedInAs("window-clerk", 390);
    clerk.navigate("/matters?form=letter");
    clerk.locator(".keep summary").click();
    clerk.locator("#v-title").fill("来信");
    clerk.locator(".keep button").click();
    assertThat(clerk.locator(".tabs a[aria-current]")).hasText("来信");
    clerk.locator("#f-text").fill("烧烤店");
    clerk.locator("#f-in").selectOption("statement");
    clerk.locator("form.filters button").first().click();
    assertThat(clerk.locator("main")).containsText("查的是信访人的原话");
    Locator partly = clerk.locator(".notice.is-warn");
    for (int i = 0; i < SECONDS && partly.count() > 0; i++) {
      clerk.waitForTimeout(1000);
      clerk.reload();
    }
    assertThat(partly).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(1000));
    assertThat(clerk.locator("tbody tr").first()).isVisible();
  }
}
