package org.xinheng.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Chromium of the machine, headless; one window a visitor. */
final class Browser implements AutoCloseable {

  private static final List<String> PLACES =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright = Playwright.create();
  private final com.microsoft.playwright.Browser browser;

  Browser() {
    Path program =
        PLACES.stream()
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst()
            .orElseThrow(() ->
                new IllegalStateException("Chromium is needed for browser tests, see the README"));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program)
                    .setArgs(FLAGS)
                    .setHeadless(true));
  }

  /** A fresh visitor's page of a width; 390 is a phone, 1440 a desk. */
  Page visitor(int width) {
    return visitor(width, Demonstration.address());
  }

  /** The same at another program. */
  Page visitor(int width, String address) {
    return visitor(width, address, false);
  }

  /** The same, with the pages' policy switched off if wanted. */
  Page visitor(int width, String address, boolean withoutPolicy) {
    BrowserContext context =
        browser.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, width < 600 ? 844 : 900)
                .setLocale("zh-CN")
                .setBypassCSP(withoutPolicy)
                .setBaseURL(address));
    Page page = context.newPage();
    page.setDefaultTimeout(30_000);
    return page;
  }

  /** A page signed in by one click of the demonstration. */
  Page signedInAs(String role, int width) {
    Page page = visitor(width);
    enter(page, role);
    return page;
  }

  /** Signs a page in by one click of the demonstration. */
  void enter(Page page, String role) {
    page.navigate("/sign-in");
    page.locator("form:has(input[name=login][value='" + role + "']) button").click();
    page.waitForURL("**/");
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
