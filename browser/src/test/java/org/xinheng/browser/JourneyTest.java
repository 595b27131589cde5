package org.xinheng.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * A letter on its lawful way from the counter to the unit that accepts it, and what is turned away.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JourneyTest {

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
  void aLetterIsRegisteredClassifiedTransferredAndAccepted() {
    Page clerk = browser.signedInAs("window-clerk", 1440);
    String address = register(clerk, "澄阳镇书香园小区电梯停运", "电梯停了半个月，老人上下楼不便，请督促维修。");
    assertThat(clerk.locator("main").innerText())
        .contains("澄阳镇书香园小区电梯停运", "电梯停了半个月", "登记后分流", "还剩 15 天");
    assertThat(clerk.locator("aside").innerText())
        .as("the petitioner is masked")
        .doesNotContain("周大川")
        .contains("周**");

    openAct(clerk, "classify");
    choose(clerk, "petitionClass", "grievance");
    choose(clerk, "path", "6");
    submitAct(clerk, "classify");
    openAct(clerk, "transfer");
    act(clerk, "transfer")
        .locator("select[name=toUnit]")
        .selectOption(new SelectOption().setLabel("澄水县住房和城乡建设局"));
    submitAct(clerk, "transfer");
    assertThat(clerk.locator("main").innerText()).contains("待受理", "澄水县住房和城乡建设局");

    Page officer = browser.signedInAs("case-officer", 1440);
    officer.navigate(address);
    openAct(officer, "accept");
    submitAct(officer, "accept");
    assertThat(officer.locator("main").innerText()).contains("办理中", "12月15日 周一");
  }

  @Test
  void aMarkOfClassificationIsRefusedAndNothingOfItIsSentBack() {
    Page clerk = browser.signedInAs("window-clerk", 390);
    fill(clerk, "关于一份文件", "附件标注 机密★10年 ，请处理。");
    clerk.locator("main form button[type=submit]").last().click();
    assertThat(clerk.locator("main").innerText()).contains("密级标志").doesNotContain("机密★");
    clerk.navigate(
        "/matters?q="
            + java.net.URLEncoder.encode("关于一份文件", java.nio.charset.StandardCharsets.UTF_8));
    assertThat(clerk.locator("main").innerText()).doesNotContain("XF-2025-501001");
  }

  @Test
  void anotherUnitsMatterIsNotThere() {
    Page clerk = browser.signedInAs("window-clerk", 1440);
    String address = register(clerk, "石桥镇渡口护栏损坏", "护栏断了一截，孩子上学经过很危险。");
    Page officer = browser.signedInAs("case-officer", 1440);
    assertThat(officer.navigate(address).status()).isEqualTo(404);
    assertThat(officer.navigate("/matters/XF-2025-501001-99999").status()).isEqualTo(404);
  }

  @Test
  void theSignInPageSpeaksTwoLanguages() {
    Page visitor = browser.visitor(390);
    visitor.navigate("/sign-in");
    assertThat(visitor.locator("h2").first().innerText()).isEqualTo("账号登录");
    visitor.locator("button[name=lang]").click();
    assertThat(visitor.locator("h2").first().innerText()).isEqualTo("Sign in with your account");
  }

  private static String register(Page clerk, String subject, String statement) {
    fill(clerk, subject, statement);
    clerk.locator("main form button[type=submit]").last().click();
    assertThat(clerk.locator("#slip-code").innerText()).matches("(\\d{4} ){3}\\d{4}");
    String address = "/matters/" + clerk.locator("#slip-number").innerText();
    clerk.navigate(address);
    return clerk.url();
  }

  private static void fill(Page clerk, String subject, String statement) {
    clerk.navigate("/matters/new");
    clerk.locator("input[name=form][value=letter]").check();
    clerk.locator("input[name=purpose][value=decision]").check();
    clerk.locator("select[name=contentClass]").selectOption("030500");
    clerk.locator("input[name=subject]").fill(subject);
    clerk.locator("textarea[name=statement]").fill(statement);
    clerk.locator("input[name='main.name']").fill("周大川");
    clerk.locator("input[name='main.address']").fill("澄阳镇新庄村18号");
    clerk.locator("input[name=noticeWay][value=with-reply]").check();
  }

  private static com.microsoft.playwright.Locator act(Page page, String code) {
    return page.locator("form[action$='/" + code + "']");
  }

  private static void openAct(Page page, String code) {
    var details = page.locator("details:has(form[action$='/" + code + "'])").first();
    if (details.getAttribute("open") == null) {
      details.locator("summary").first().click();
    }
  }

  private static void choose(Page page, String field, String value) {
    var radio = act(page, "classify").locator("input[name=" + field + "][value='" + value + "']");
    if (radio.count() > 0) {
      radio.first().check();
    } else {
      act(page, "classify").locator("select[name=" + field + "]").selectOption(value);
    }
  }

  private static void submitAct(Page page, String code) {
    act(page, code).locator("button[type=submit]").click();
    page.waitForURL("**done=*");
  }
}
