package org.xinheng.browser;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The officers of the demonstration at their pages: forms are found by the act they do and filled
 * in as a person would, letters are issued and taken home.
 */
final class Office implements AutoCloseable {

  private final Browser browser = new Browser();
  private final Map<String, Page> desks = new HashMap<>();

  /** The page of an officer, signed in once. */
  Page at(String role) {
    return desks.computeIfAbsent(role, who -> browser.signedInAs(who, 1440));
  }

  /** Registers a matter by the fields of the form and gives its number. */
  String register(Map<String, String> fields) {
    Page clerk = at("window-clerk");
    clerk.navigate("/matters/new");
    Locator form = clerk.locator("form.register");
    fields.forEach((name, value) -> fill(form, name, value));
    clerk.locator(".register-end button").click();
    return clerk.locator("#slip-number").innerText();
  }

  /** Does an act that the page offers; afterwards the page says that it is done. */
  void act(String role, String number, String act, Map<String, String> fields) {
    send(role, number, act, fields);
    at(role).waitForURL(address -> address.contains("done=") || address.endsWith("/matters"));
  }

  /** Sends the form of an act; what the page says then is left to the caller. */
  Page send(String role, String number, String act, Map<String, String> fields) {
    Page page = at(role);
    page.navigate("/matters/" + number);
    Locator form = form(page, act);
    open(form);
    fields.forEach((name, value) -> fill(form, name, value));
    form.locator("button[type=submit]").click();
    return page;
  }

  /** Whether the page of a matter offers an act to an officer. */
  boolean offers(String role, String number, String act) {
    Page page = at(role);
    page.navigate("/matters/" + number);
    return form(page, act).count() > 0;
  }

  /** What the page of a matter says to an officer. */
  String read(String role, String number) {
    Page page = at(role);
    page.navigate("/matters/" + number);
    return page.locator("main").innerText();
  }

  /** The form of an act, or of its draft. */
  private static Locator form(Page page, String act) {
    return page.locator(
        "form[action$='/" + act + "'], form:has(input[name=proposed][value='" + act + "'])");
  }

  /** Opens every fold around and within a form. */
  private static void open(Locator form) {
    form.evaluate(
        "it => { for (let e = it; e; e = e.parentElement) if (e.tagName === 'DETAILS') e.open = true;"
            + " it.querySelectorAll('details').forEach(d => d.open = true); }");
  }

  private static void fill(Locator form, String name, String value) {
    open(form);
    Locator field = form.locator("[name='" + name + "']");
    String kind =
        String.valueOf(
            field.first().evaluate("it => it.tagName === 'SELECT' ? 'select' : it.type"));
    switch (kind) {
      case "select" -> choose(field, value);
      case "radio" -> form.locator("[name='" + name + "'][value='" + value + "']").check();
      case "checkbox" -> field.first().check();
      default -> field.first().fill(value);
    }
  }

  /** By value, or by the words that a person reads. */
  private static void choose(Locator field, String value) {
    boolean coded = field.locator("option[value='" + value + "']").count() > 0;
    field.selectOption(
        coded ? new SelectOption().setValue(value) : new SelectOption().setLabel(value));
  }

  /**
   * Issues the letter of a title that is owed, keeps it below {@code target/letters} to be looked
   * at, and gives the words of its Word file.
   */
  String issue(String role, String number, String title) throws IOException {
    Page page = at(role);
    page.navigate("/matters/" + number + "/letters");
    page.locator(".letter-owed:has-text('" + title + "') form button").first().click();
    Locator row = page.locator("tbody tr:has-text('" + title + "')").first();
    byte[] pdf = fetch(page, row.locator("a[href$='/pdf']").getAttribute("href"));
    if (!new String(pdf, 0, 5, StandardCharsets.US_ASCII).equals("%PDF-")) {
      throw new IOException("no PDF of " + title);
    }
    byte[] word = fetch(page, row.locator("a[href$='/docx']").getAttribute("href"));
    Path kept = Files.createDirectories(Path.of("target", "letters"));
    Files.write(kept.resolve(number + "-" + title + ".pdf"), pdf);
    Files.write(kept.resolve(number + "-" + title + ".docx"), word);
    return words(word);
  }

  private static byte[] fetch(Page page, String address) throws IOException {
    APIResponse answer = page.request().get(address);
    if (!answer.ok()) {
      throw new IOException(address + ": " + answer.status());
    }
    return answer.body();
  }

  private static String words(byte[] word) throws IOException {
    try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(word))) {
      for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
        if (part.getName().equals("word/document.xml")) {
          String xml = new String(parts.readAllBytes(), StandardCharsets.UTF_8);
          return xml.replaceAll("</w:p>", "\n").replaceAll("<[^>]+>", "");
        }
      }
    }
    throw new IOException("no document in it");
  }

  @Override
  public void close() {
    browser.close();
  }
}
