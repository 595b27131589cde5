package org.xinheng.petition.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xinheng.petition.MatterFilter;
import org.xinheng.petition.SearchIn;
import org.xinheng.statute.procedure.State;

/**
 * Addresses that lead from one filtered list to the next.
 *
 * @param filter what the page shows
 */
record FilterLinks(MatterFilter filter) {

  /** The list of a filter. */
  static String address(Map<String, String> fields) {
    return fields.isEmpty()
        ? "/matters"
        : fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&", "/matters?", ""));
  }

  /** The list of a kept view. */
  public String of(MatterFilter view) {
    return address(view.fields());
  }

  /** Any state, overdue or not. */
  public String all() {
    return with("state", null, "overdue", null);
  }

  /** A state. */
  public String state(State state) {
    return with("state", state.code(), "overdue", null);
  }

  /** Overdue in any state. */
  public String overdue() {
    return with("state", null, "overdue", "yes");
  }

  /** The same words looked for in what petitioners said. */
  public String inStatements() {
    return with("in", SearchIn.STATEMENT.code());
  }

  /** The same words looked for in subject lines. */
  public String inSubjects() {
    return with("in", null);
  }

  /** The page after. */
  public String next(String after) {
    return with("after", after);
  }

  private String with(@Nullable String... changes) {
    Map<String, String> fields = new LinkedHashMap<>(filter.fields());
    for (int i = 0; i < changes.length; i += 2) {
      String name = String.valueOf(changes[i]);
      String value = changes[i + 1];
      if (value == null) {
        fields.remove(name);
      } else {
        fields.put(name, value);
      }
    }
    return address(fields);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
