package org.xinheng.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The first day of an installation: an empty folder, the code of the console, the first
 * administrator, an authenticator, and the others invited. Control: A1.
 */
class FirstDayTest {

  private static final int PORT = 18_093;
  private static final Pattern CODE = Pattern.compile("设置码：\\s*(\\S+)");
  private static final String PASSWORD = "青山绿水 long enough";

  @Test
  void fromAnEmptyFolderToThreeAdministratorsWhoCanSignIn() throws Exception {
    Path data = Demonstration.freshFolder("first-day");
    String code;
    try (Served program = new Served(PORT, data, "serve", "--allow-root");
        Browser browser = new Browser()) {
      code = code(program);
      Page page = browser.visitor(1440, program.address());
      nobodyIsThereYet(page);
      setUp(page, code);
      setUpIsGone(page);
      signInAndEnrol(page, "guard");
      invite(browser, program.address(), page, "keeper", "system-admin");
      invite(browser, program.address(), page, "reader", "audit-admin");
      aSecondOfficeIsRefused(page);
    }
    try (Served again = new Served(PORT, data, "serve", "--allow-root")) {
      String said = again.said();
      assertThat(CODE.matcher(said.substring(said.indexOf(code) + code.length())).find())
          .as("another code after the set-up")
          .isFalse();
    }
  }

  private static String code(Served program) throws Exception {
    Matcher code = CODE.matcher(program.said());
    for (int tries = 0; !code.find() && tries < 100; tries++) {
      Thread.sleep(200);
      code = CODE.matcher(program.said());
    }
    return code.group(1);
  }

  private static void nobodyIsThereYet(Page page) {
    page.navigate("/");
    page.waitForURL("**/set-up");
    for (String login : new String[] {"admin", "root", "xinheng"}) {
      page.navigate("/sign-in");
      page.locator("#username").fill(login);
      page.locator("#password").fill("admin");
      page.locator("main form button[type=submit]").first().click();
      page.waitForURL("**/sign-in?wrong**");
    }
  }

  private static void setUp(Page page, String code) {
    page.navigate("/set-up");
    fillSetUp(page, "WRONGWRONG22", PASSWORD);
    assertThat(page.locator("[role=alert]")).containsText("设置码不对");
    fillSetUp(page, code, "short");
    assertThat(page.locator("[role=alert]")).containsText("密码应为 12 至 128 个字符");
    assertThat(page.locator("#county")).hasValue("清河县");
    fillSetUp(page, code, PASSWORD);
    page.waitForURL("**/sign-in?**");
  }

  private static void fillSetUp(Page page, String code, String password) {
    page.locator("#code").fill(code);
    page.locator("#region").fill("130534");
    page.locator("#county").fill("清河县");
    page.locator("#login").fill("guard");
    page.locator("#name").fill("守望");
    page.locator("#password").fill(password);
    page.locator("main form button[type=submit]").first().click();
  }

  private static void setUpIsGone(Page page) {
    assertThat(page.navigate("/set-up").status()).isEqualTo(404);
    page.navigate("/");
    page.waitForURL("**/sign-in");
  }

  /** The first sign-in needs no code; nothing opens before an authenticator is enrolled. */
  private static void signInAndEnrol(Page page, String login) {
    page.navigate("/sign-in");
    page.locator("#username").fill(login);
    page.locator("#password").fill(PASSWORD);
    page.locator("main form button[type=submit]").first().click();
    page.waitForURL("**/account");
    page.navigate("/settings");
    if (login.equals("guard")) {
      page.waitForURL("**/account");
    } else {
      page.navigate("/account");
    }
    String secret = page.locator(".secret").innerText();
    page.locator("#code").fill("000000");
    page.locator("form[action='/account/factor/confirm'] button").click();
    assertThat(page.locator("[role=status].is-error")).containsText("动态码不对");
    assertThat(page.locator(".secret")).hasText(secret);
    page.locator("#code").fill(Accounts.code(secret));
    page.locator("form[action='/account/factor/confirm'] button").click();
    assertThat(page.locator("[role=status].notice:not([hidden])")).containsText("动态码已绑定");
  }

  private static void invite(
      Browser browser, String address, Page guard, String login, String role) {
    guard.navigate("/settings");
    guard.locator("form[action='/settings/officers'] input[name=login]").fill(login);
    guard.locator("form[action='/settings/officers'] input[name=name]").fill("某" + login);
    guard
        .locator("form[action='/settings/officers'] select[name=role]")
        .selectOption(new SelectOption().setValue(role));
    guard.locator("form[action='/settings/officers'] button").click();
    String code = guard.locator(".secret").innerText();
    Page page = browser.visitor(1440, address);
    page.navigate("/reset");
    page.locator("#username").fill(login);
    page.locator("#code").fill(code);
    page.locator("#password").fill(PASSWORD);
    page.locator("main form button[type=submit]").first().click();
    page.waitForURL("**/sign-in?reset");
    signInAndEnrol(page, login);
    page.context().close();
  }

  private static void aSecondOfficeIsRefused(Page guard) {
    guard.navigate("/settings/officers/keeper");
    guard
        .locator("form[action$='/appoint'] select[name=role]")
        .selectOption(new SelectOption().setValue("audit-admin"));
    guard.locator("form[action$='/appoint'] button").click();
    assertThat(guard.locator("[role=status].is-error")).containsText("三员不得兼任");
  }
}
