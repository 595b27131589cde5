package org.xinheng.webhooks;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event as it is sent: which act was done on which matter, and nothing of anybody.
 *
 * @param id by which a receiver knows a repeat
 * @param number number of the matter
 * @param act code of the act
 * @param state code of the state that it led to
 * @param at when
 */
public record Event(UUID id, String number, String act, String state, Instant at) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** The body that is signed and sent. */
  public String body() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("id", id.toString());
    fields.put("number", number);
    fields.put("act", act);
    fields.put("state", state);
    fields.put("at", at.toString());
    return JSON.writeValueAsString(fields);
  }
}
