package org.xinheng.petition;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is put right in a registration (更正) because the national system says otherwise. An empty
 * part leaves what is there; the petitioner's words, the people, the form and the days are no part
 * of it.
 *
 * @param nationalNumber number there, for a matter that had none
 * @param subject subject line, without names
 * @param contentClass six-digit code
 * @param persons how many petition
 * @param division division code of the place of the matter
 * @param place the place in words
 * @param summary the office's summary
 * @param demand the main demand
 */
public record Correction(
    @Nullable String nationalNumber,
    @Nullable String subject,
    @Nullable String contentClass,
    @Nullable Integer persons,
    @Nullable String division,
    @Nullable String place,
    @Nullable String summary,
    @Nullable String demand) {

  /** The parts that are there, by the names of the fields of registration. */
  public Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    put(facts, "nationalNumber", nationalNumber);
    put(facts, "subject", subject);
    put(facts, "contentClass", contentClass);
    put(facts, "persons", persons == null ? null : Integer.toString(persons));
    put(facts, "placeCode", division);
    put(facts, "placeWords", place);
    put(facts, "summary", summary);
    put(facts, "demand", demand);
    return facts;
  }

  private static void put(Map<String, String> facts, String name, @Nullable String value) {
    if (value != null) {
      facts.put(name, value);
    }
  }
}
