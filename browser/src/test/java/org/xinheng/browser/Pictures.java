package org.xinheng.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Takes pictures of the pages at a desk's width and at a phone's; run by hand, looked at by people.
 */
final class Pictures {

  private Pictures() {}

  /**
   * {@code Pictures FOLDER} takes them all; {@code Pictures FOLDER readme} the three of the front
   * page; {@code Pictures FOLDER sign-in} those around signing in.
   */
  public static void main(String[] args) throws Exception {
    Path folder = Files.createDirectories(Path.of(args[0]));
    if (args.length > 1) {
      if (args[1].equals("readme")) {
        frontPage(folder);
      } else {
        signIn(folder);
      }
      return;
    }
    Map<String, String[]> pages = new LinkedHashMap<>();
    pages.put(
        "window-clerk", new String[] {"/", "/matters", "/matters/new", "/reception", "/exchange"});
    pages.put("case-officer", new String[] {"/", "/matters"});
    pages.put("bureau-leader", new String[] {"/", "/reception"});
    pages.put(
        "performance-officer",
        new String[] {
          "/",
          "/performance",
          "/performance/2025/13039925P00512210012X/1",
          "/performance/2025/13039925P00512210012X/3",
          "/performance/2025/13039925P00512210034W/1",
          "/money",
          "/money/13039925P00512210012X",
          "/performance/import"
        });
    pages.put(
        "audit-admin", new String[] {"/audit", "/audit/history", "/audit/seals", "/audit/seals/1"});
    pages.put("security-admin", new String[] {"/settings", "/settings/turned-away"});
    try (Browser browser = new Browser()) {
      for (int width : new int[] {1440, 390}) {
        Page door = browser.visitor(width);
        door.navigate("/sign-in");
        shoot(door, folder, "sign-in", width);
        for (var entry : pages.entrySet()) {
          Page page = browser.signedInAs(entry.getKey(), width);
          for (String address : entry.getValue()) {
            page.navigate(address);
            page.waitForTimeout(600);
            shoot(page, folder, entry.getKey() + address.replace('/', '_'), width);
          }
          if (entry.getKey().equals("case-officer") || entry.getKey().equals("window-clerk")) {
            page.navigate("/matters");
            page.locator("main table tbody tr a").first().click();
            shoot(page, folder, entry.getKey() + "_matter", width);
          }
          page.context().close();
        }
      }
    }
  }

  private static void frontPage(Path folder) {
    try (Browser browser = new Browser()) {
      Page officer = browser.signedInAs("performance-officer", 1440);
      officer.navigate("/performance");
      view(officer, folder.resolve("sheet.png"));
      officer.navigate("/performance/2025/13039925P00512210012X/1");
      officer.waitForTimeout(1_500);
      view(officer, folder.resolve("indicator.png"));
      Page clerk = browser.signedInAs("case-officer", 1440);
      clerk.navigate("/matters?state=handling");
      clerk.locator("main table tbody tr a").first().click();
      clerk.waitForTimeout(500);
      view(clerk, folder.resolve("matter.png"));
    }
  }

  /** Everything an officer meets between the door and the desk. */
  private static void signIn(Path folder) {
    try (Browser browser = new Browser()) {
      for (int width : new int[] {1440, 390}) {
        Page door = browser.visitor(width);
        for (String address : new String[] {"/sign-in", "/sign-in?wrong", "/reset"}) {
          door.navigate(address);
          shoot(door, folder, address.replaceAll("\\W+", "_"), width);
        }
        Page guard = browser.signedInAs("security-admin", width);
        for (String address :
            new String[] {
              "/account", "/step-up?back=/settings", "/settings", "/settings/officers/auditor"
            }) {
          guard.navigate(address);
          shoot(guard, folder, address.replaceAll("\\W+", "_"), width);
        }
        guard.navigate("/account");
        guard.locator("form[action='/account/factor'] button").click();
        shoot(guard, folder, "_account_factor", width);
        Page clerk = browser.signedInAs("window-clerk", width);
        clerk.clock().install();
        clerk.navigate("/matters/new");
        clerk.locator("textarea[name=statement]").fill("来信反映村口路灯不亮。");
        clerk.clock().fastForward("28:30");
        clerk.locator("#idle-left:not(:empty)").waitFor();
        clerk.waitForTimeout(600);
        view(clerk, folder.resolve("_idle-" + width + ".png"));
        clerk.clock().fastForward("02:00");
        clerk.waitForURL("**/sign-in?ended**");
        shoot(clerk, folder, "_ended", width);
      }
    }
  }

  private static void view(Page page, Path file) {
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
  }

  private static void shoot(Page page, Path folder, String name, int width) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(folder.resolve(name + "-" + width + ".png"))
            .setFullPage(true));
  }
}
