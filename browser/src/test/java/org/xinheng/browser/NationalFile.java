package org.xinheng.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;

/** A file as the national system might give it, made for a journey; its people are invented. */
final class NationalFile {

  private static final String HEAD = "信访件编号,信访日期,信访形式,信访目的,内容分类,标题,投诉内容,信访人姓名,手机号码,通讯地址\r\n";

  private NationalFile() {}

  /** So many letters of a day, numbered from a number on; the subject of each ends with a word. */
  static String letters(String day, int from, int count, String word) {
    StringBuilder file = new StringBuilder(HEAD);
    for (int nth = from; nth < from + count; nth++) {
      file.append("13039920251015%04d,%s,来信,求决,030800,".formatted(nth, day))
          .append("反映第%d排平房屋面漏雨%s,\"第%d排，\n屋面漏雨。\",".formatted(nth, word, nth))
          .append("裴青禾,120000%05d,柳河边第%d排\r\n".formatted(nth, nth));
    }
    return file.toString();
  }

  /** Brings a file; the page shows its preview then. */
  static void bring(Page officer, String name, byte[] content) {
    officer.navigate("/exchange");
    officer.locator("#file").setInputFiles(new FilePayload(name, "text/csv", content));
    officer.locator("input[name=declared]").check();
    officer.locator("form[action='/exchange/files'] button").click();
    officer.waitForURL("**/exchange/files/*");
  }

  static void bring(Page officer, String text) {
    bring(officer, "day.csv", text.getBytes(StandardCharsets.UTF_8));
  }

  /** The office's day, as the page offers it. */
  static String today(Page officer) {
    officer.navigate("/exchange");
    return officer.locator("#from").inputValue();
  }
}
