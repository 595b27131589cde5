package org.xinheng.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Takes pictures of what is shown when something is turned away; run by hand, looked at by people.
 */
final class ErrorPictures {

  /** Sends a form of our own making, as a page of ours would. */
  private static final String SEND =
      """
      ([address, name, value]) => {
        const form = document.createElement('form');
        form.method = 'post';
        form.action = address;
        const token = document.querySelector('input[name=_csrf]').cloneNode();
        const field = document.createElement('textarea');
        field.name = name;
        field.value = value;
        form.append(token, field);
        document.body.append(form);
        form.submit();
      }
      """;

  private static final byte[] PICTURE =
      java.util.Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  private ErrorPictures() {}

  public static void main(String[] args) throws Exception {
    Path folder = Files.createDirectories(Path.of(args[0]));
    try (Browser browser = new Browser()) {
      for (int width : List.of(1440, 390)) {
        Page page = browser.signedInAs("performance-officer", width);
        page.navigate("/nowhere");
        shoot(page, folder, "404", width);
        send(page, "/money", "x", "1", folder, "405", width);
        send(page, "/money", "x", "x".repeat(3_000_000), folder, "413", width);
        send(page, "/money", "x", "机密★10年", folder, "422", width);
        upload(page, "现场照片.png", PICTURE);
        shoot(page, folder, "428", width);
        page.locator("button[name=gate-drop]").click();
        page.waitForLoadState();
        shoot(page, folder, "410", width);
        upload(page, "资料.txt", "7z\u00bc\u00af".getBytes(StandardCharsets.ISO_8859_1));
        shoot(page, folder, "415", width);
        page.context().close();
        Page admin = browser.signedInAs("security-admin", width);
        for (String address : List.of("/", "/settings", "/settings/turned-away")) {
          admin.navigate(address);
          shoot(admin, folder, "security-admin" + address.replace('/', '_'), width);
        }
        admin.locator("button[name=lang]").click();
        admin.navigate("/settings/turned-away");
        shoot(admin, folder, "security-admin-english", width);
        admin.context().close();
      }
    }
  }

  private static void send(
      Page page, String address, String name, String value, Path folder, String as, int width) {
    page.navigate("/account");
    page.evaluate(SEND, List.of(address, name, value));
    page.waitForTimeout(1_500);
    shoot(page, folder, as, width);
  }

  private static void upload(Page page, String name, byte[] content) {
    page.navigate("/performance/import");
    page.locator("input[type=file]")
        .setInputFiles(new FilePayload(name, "application/octet-stream", content));
    page.locator("input[name=declared]").check();
    page.locator("main form button[type=submit]").click();
    page.waitForLoadState();
  }

  private static void shoot(Page page, Path folder, String name, int width) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(folder.resolve(name + "-" + width + ".png"))
            .setFullPage(true));
  }
}
