package org.xinheng.exchange;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xinheng.exchange.table.TableWriter;

/** Files as the national system might give them, made line by line; people are invented. */
public final class NationalSheet {

  private static final List<String> SURNAMES = List.of("穆", "裴", "祝", "司空", "闻人", "尉迟");

  private final List<Map<String, String>> rows = new ArrayList<>();

  /** The number of the n-th matter there. */
  public static String number(int nth) {
    return "13039920251015%04d".formatted(nth);
  }

  /** The n-th matter, a letter of 15 October 2025. */
  public static Map<String, String> letter(int nth) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("信访件编号", number(nth));
    row.put("信访日期", "2025-10-15");
    row.put("信访形式", "来信");
    row.put("信访目的", "求决");
    row.put("内容分类", "030800");
    row.put("标题", "反映第" + nth + "排平房屋面漏雨问题");
    row.put("投诉内容", "我家住第" + nth + "排，屋面漏雨，\n请派人看一看。");
    row.put("概况", "第" + nth + "排屋面漏雨");
    row.put("诉求", "修好屋面");
    row.put("问题属地", "柳河边第" + nth + "排");
    row.put("信访人数", "1");
    row.put("信访人姓名", SURNAMES.get(nth % SURNAMES.size()) + "青禾");
    row.put("手机号码", "1380001%04d".formatted(nth));
    row.put("通讯地址", "柳河边第" + nth + "排 2 号");
    return row;
  }

  /** So many letters. */
  public static NationalSheet letters(int count) {
    NationalSheet sheet = new NationalSheet();
    for (int nth = 1; nth <= count; nth++) {
      sheet.add(letter(nth));
    }
    return sheet;
  }

  public NationalSheet add(Map<String, String> row) {
    rows.add(row);
    return this;
  }

  /** The n-th letter with other values. */
  public NationalSheet add(int nth, String... namesAndValues) {
    Map<String, String> row = letter(nth);
    for (int i = 0; i < namesAndValues.length; i += 2) {
      row.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return add(row);
  }

  /** Its cells, headings first. */
  public List<List<String>> lines() {
    List<String> head = new ArrayList<>();
    rows.forEach(
        row -> row.keySet().stream().filter(name -> !head.contains(name)).forEach(head::add));
    List<List<String>> lines = new ArrayList<>();
    lines.add(head);
    rows.forEach(row -> lines.add(head.stream().map(name -> row.getOrDefault(name, "")).toList()));
    return lines;
  }

  public byte[] csv() {
    return TableWriter.csv(lines());
  }

  public byte[] xlsx() {
    return TableWriter.xlsx("信访件", lines());
  }

  /** As offices of long ago save it: without a mark, in their encoding. */
  public byte[] gbk() {
    byte[] utf8 = csv();
    String text = new String(utf8, java.nio.charset.StandardCharsets.UTF_8).substring(1);
    return text.getBytes(Charset.forName("GB18030"));
  }
}
