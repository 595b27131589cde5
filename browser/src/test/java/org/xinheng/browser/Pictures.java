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
   * page.
   */
  public static void main(String[] args) throws Exception {
    Path folder = Files.createDirectories(Path.of(args[0]));
    if (args.length > 1) {
      frontPage(folder);
      return;
    }
    Map<String, String[]> pages = new LinkedHashMap<>();
    pages.put("window-clerk", new String[] {"/", "/matters", "/matters/new", "/reception"});
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
