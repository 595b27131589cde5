package org.xinheng.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Signing in by password and one-time code; the warning before a session ends; what was being typed
 * comes back to its writer, and to nobody else. Control: A9.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInJourneyTest {

  /** The form of a draft: after a sign-out the way leads back to it. */
  private static final Pattern DRAFT = Pattern.compile(".*/matters/new\\?draft=.*");

  private static final String TYPED = "来信反映村口路灯不亮，写到这里被叫走了。";

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
  void accountPasswordAndCodeOpenTheDeskAndTheCodeWorksOnce() {
    Accounts.Account auditor = Accounts.of("auditor");
    Page page = browser.visitor(1440);
    page.navigate("/performance");
    String code = auditor.code();
    Accounts.signIn(page, auditor, code);
    page.waitForURL("**/performance");
    assertThat(page.locator(".frame-who")).containsText("审计");
    Page again = browser.visitor(1440);
    again.navigate("/sign-in");
    Accounts.signIn(again, auditor, code);
    assertThat(again.locator("[role=alert]")).containsText("账号、密码或动态码不对");
  }

  @Test
  void theWarningComesInTimeAndGoingOnKeepsTheSession() {
    Page page = typing("window-clerk");
    page.clock().fastForward("27:00");
    assertThat(page.locator("#idle")).isHidden();
    page.clock().fastForward("01:30");
    assertThat(page.locator("#idle")).isVisible();
    assertThat(page.locator("#idle-stay button")).isFocused();
    page.locator("#idle-stay button").click();
    assertThat(page.locator("#idle")).isHidden();
    assertThat(page.locator("textarea[name=statement]")).hasValue(TYPED);
    page.context().close();
  }

  @Test
  void afterTheEndTheSameOfficerFindsTheTextAgain() {
    Page page = typing("window-clerk");
    idleOut(page);
    assertThat(page.locator("#draft-kept")).isVisible();
    Accounts.signIn(page, Accounts.of("window-clerk"));
    page.waitForURL(DRAFT);
    assertThat(page.locator("textarea[name=statement]")).hasValue(TYPED);
    assertThat(page.locator("input[name=form][value=letter]")).isChecked();
    assertThat(page.locator("#draft-restored")).isVisible();
    assertThat(draft(page)).isNull();
    page.context().close();
  }

  @Test
  void anotherOfficerAtTheSameTabDoesNotGetIt() {
    Page page = typing("window-clerk");
    idleOut(page);
    browser.enter(page, "bureau-leader");
    assertThat(draft(page)).isNull();
    page.locator("form[action='/sign-out'] button").click();
    browser.enter(page, "window-clerk");
    page.navigate("/matters/new");
    assertThat(page.locator("textarea[name=statement]")).hasValue("");
    page.context().close();
  }

  @Test
  void aTextWithAMarkOfClassificationIsNotKept() {
    for (String marked : new String[] {"附件为 机密★10年 文件", "附件为 秘 密 ☆ 文件", "密级：秘密"}) {
      Page page = typing("window-clerk");
      page.locator("textarea[name=statement]").fill(marked);
      idleOut(page);
      assertThat(page.locator("#draft-kept")).isHidden();
      assertThat(draft(page)).as(marked).isNull();
      page.context().close();
    }
  }

  @Test
  void aFormSentIntoAnEndedSessionIsNotLost() {
    Page page = typing("window-clerk");
    page.locator("input[name=subject]").fill("村口路灯不亮");
    page.locator("input[name='main.name']").fill("周大川");
    page.locator("input[name='main.address']").fill("澄阳镇新庄村18号");
    endSession(page);
    page.locator("main form button[type=submit]").last().click();
    assertThat(page.locator("h1")).hasText("登录已失效");
    assertThat(page.locator("#draft-kept")).isVisible();
    page.locator("main a.btn").click();
    browser.enter(page, "window-clerk");
    page.navigate("/matters/new");
    page.locator(".drafts a").first().click();
    assertThat(page.locator("textarea[name=statement]")).hasValue(TYPED);
    assertThat(page.locator("input[name='main.name']")).hasValue("周大川");
    page.context().close();
  }

  @Test
  void aFormHeldUpByTheSecondProofIsFilledAgainAfterIt() {
    Page page = browser.signedInAs("security-admin", 1440);
    page.navigate("/settings");
    page.route("**/settings/officers", SignInJourneyTest::askForProof);
    page.locator("form[action='/settings/officers'] input[name=login]").fill("wang.wu");
    page.locator("form[action='/settings/officers'] input[name=name]").fill("王五");
    page.locator("form[action='/settings/officers'] button").click();
    page.waitForURL("**/step-up**");
    assertThat(page.locator("#draft-kept")).isVisible();
    page.locator("form[action='/step-up/demo'] button").click();
    page.waitForURL("**/settings");
    assertThat(page.locator("form[action='/settings/officers'] input[name=login]"))
        .hasValue("wang.wu");
    page.context().close();
  }

  private static void askForProof(Route route) {
    route.fulfill(
        new Route.FulfillOptions()
            .setStatus(302)
            .setHeaders(Map.of("Location", "/step-up?back=/settings")));
  }

  /** A clerk in the middle of a register form. */
  private Page typing(String role) {
    Page page = browser.signedInAs(role, 1440);
    page.clock().install();
    page.navigate("/matters/new");
    page.locator("input[name=form][value=letter]").check();
    page.locator("textarea[name=statement]").fill(TYPED);
    page.clock().fastForward("00:03");
    assertThat(page.locator("#draft-state")).containsText("草稿已保存");
    return page;
  }

  /** The officer stays away: page and program both let the session end. */
  private static void idleOut(Page page) {
    endSession(page);
    page.clock().fastForward("30:01");
    page.waitForURL("**/sign-in?ended**");
  }

  private static void endSession(Page page) {
    String officer = (String) page.evaluate("document.body.dataset.officer");
    // Of this window alone would need its cookie; other journeys do not run beside this class.
    RawRows.change("delete from identity.session where officer_id = '" + officer + "'");
  }

  private static Object draft(Page page) {
    return page.evaluate("sessionStorage.getItem('xinheng-draft')");
  }
}
