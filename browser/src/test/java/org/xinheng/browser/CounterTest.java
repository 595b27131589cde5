package org.xinheng.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A visit of a group at the window: typed with keys, drafted, registered, printed, asked for. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CounterTest {

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
  void aVisitWithFiveRepresentativesIsRegisteredAndAskedForLater() {
    Page clerk = browser.signedInAs("window-clerk", 1440);
    clerk.navigate("/matters/new");
    clerk.locator("input[name=form][value=visit]").check();
    assertThat(clerk.locator("#postmarkedOn")).isHidden();
    clerk.locator("select[name=kind]").selectOption("hall");
    clerk.locator("input[name=purpose][value=decision]").check();
    clerk.locator("#subject").fill("澄阳镇渡口村自来水时断时续");
    clerk.locator("#statement").fill("入夏以来隔天停水，老人做饭要存水。");
    clerk.locator("[data-filters]").fill("饮水");
    clerk.keyboard().press("Enter");
    assertThat(clerk.locator("#contentClass")).isFocused();
    assertThat(clerk.locator("#contentClass")).hasValue("011002");
    clerk.locator("#persons").fill("12");
    clerk.locator("#present").fill("7");
    clerk.locator("#main-name").fill("周大川");
    clerk.locator("#main-phone").fill("12000007788");
    clerk.locator("summary", has("代表")).first().click();
    for (int i = 0; i < 4; i++) {
      clerk.locator("#rep-name-" + i).fill("代表" + "甲乙丙丁".charAt(i));
    }
    clerk.locator("summary", has("联名")).first().click();
    clerk.locator("#signatories").fill("吴一\n吴二");
    clerk.locator("input[name=readBack]").check();
    clerk.locator("input[name=readBackWay][value=signed]").check();
    clerk.locator("input[name=noticeWay][value=handed]").check();
    assertThat(clerk.locator("#draft-state")).containsText("草稿已保存");
    assertThat(clerk.url()).contains("draft=");
    clerk.reload();
    assertThat(clerk.locator("#rep-name-3")).hasValue("代表丁");
    clerk.locator(".register-end button").click();

    assertThat(clerk.locator("#slip-code")).isVisible();
    String number = clerk.locator("#slip-number").innerText();
    String code = clerk.locator("#slip-code").innerText();
    double normal = fontSize(clerk);
    clerk.locator("#large-print").check();
    assertThat(normal).as("小四").isGreaterThanOrEqualTo(16);
    assertThat(fontSize(clerk)).as("三号").isGreaterThan(21);

    clerk.navigate("/matters/look-up");
    clerk.locator("#by-number").check();
    clerk.locator("#value").fill(number);
    clerk.locator("#queryCode").fill(code);
    clerk.locator("#for-progress").check();
    clerk.locator("main form button[type=submit]").click();
    assertThat(clerk.locator("tbody td.number")).hasText(number);
    clerk.locator("tbody a").click();
    assertThat(clerk.locator("main")).containsText("柜台查询");
    assertThat(clerk.locator("main")).not().containsText("周大川");
  }

  private static double fontSize(Page page) {
    return ((Number)
            page.evaluate(
                "parseFloat(getComputedStyle(document.querySelector('.paper dd')).fontSize)"))
        .doubleValue();
  }

  private static Page.LocatorOptions has(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }
}
