package org.xinheng.load;

import java.util.LinkedHashMap;
import java.util.Map;

/** Forms as the pages send them, filled in. */
final class Forms {

  private Forms() {}

  /** A visitor's grievance about wages, with name, telephone and address. */
  static Map<String, String> registration(String key, String day) {
    return of(
        "key", key,
        "form", "visit",
        "purpose", "decision",
        "contentClass", "040200",
        "receivedOn", day,
        "subject", "新庄工地拖欠农民工工资问题 " + key,
        "statement", "去年九月起在新庄工地做工，包工头至今拖欠三个月工资，多次催要没有结果，请求协调支付。",
        "persons", "1",
        "main.name", "王试验",
        "main.phone", "13900000000",
        "main.address", "澄阳镇新庄村1号",
        "readBack", "yes");
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
