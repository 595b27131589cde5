package org.xinheng.load;

import java.util.LinkedHashMap;
import java.util.Map;

/** Forms as the pages send them, filled in. */
final class Forms {

  /** Secret of a form, from which its query code is drawn. */
  private static final String SECRET = "0123456789abcdef0123456789abcdef";

  private Forms() {}

  /** A letter about unpaid wages, with name, telephone and address. */
  static Map<String, String> registration(String key, Staff staff) {
    return of(
        "key", key,
        "slip", SECRET,
        "form", "letter",
        "purpose", "decision",
        "contentClass", "040201",
        "receivedOn", staff.day(),
        "subject", "新庄工地拖欠农民工工资问题 " + key,
        "statement", "去年九月起在新庄工地做工，包工头至今拖欠三个月工资，多次催要没有结果，请求协调支付。",
        "persons", "1",
        "main.name", "王试验",
        "main.phone", "13900000000",
        "main.address", "澄阳镇新庄村1号",
        "noticeVersion", staff.notice(),
        "noticeWay", "with-reply");
  }

  /** An act on a matter: its key, the version seen, then its own fields. */
  static Map<String, String> act(String key, int version, String... pairs) {
    Map<String, String> fields = of("key", key, "version", Integer.toString(version));
    fields.putAll(of(pairs));
    return fields;
  }

  private static Map<String, String> of(String... pairs) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      fields.put(pairs[i], pairs[i + 1]);
    }
    return fields;
  }
}
