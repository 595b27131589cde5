package org.xinheng.petition.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinheng.petition.Answer;

/** What to mend, by field. */
final class Faults {

  private Faults() {}

  static Map<String, String> byField(Answer.@Nullable Refused refused) {
    Map<String, String> faults = new LinkedHashMap<>();
    if (refused != null) {
      refused.faults().forEach(fault -> faults.put(fault.field(), fault.messageKey()));
    }
    return faults;
  }
}
