package org.xinheng.petition;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.statute.grounds.Coded;
import org.xinheng.statute.procedure.PetitionForm;
import org.xinheng.statute.procedure.State;

/**
 * Which matters a list shows; an empty part does not narrow it. All parts are of the matter.
 *
 * @param state its state
 * @param form how it was put forward
 * @param unit the unit that has it
 * @param overdue only those whose office clock is over
 * @param from received on this day or later
 * @param to received on this day or earlier
 * @param text words, apart by spaces: all of them are looked for
 * @param searchIn where they are looked for
 */
public record MatterFilter(
    @Nullable State state,
    @Nullable PetitionForm form,
    @Nullable UUID unit,
    boolean overdue,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String text,
    SearchIn searchIn) {

  /** Characters of a word: pairs of characters are what is indexed. */
  public static final int SHORTEST = 2;

  /** Characters of all words together; more is no search but a text. */
  public static final int LONGEST = 80;

  /** Everything. */
  public static final MatterFilter ALL = of(Map.of());

  /** Matters of any day, by words of the subject line. */
  public MatterFilter(
      @Nullable State state,
      @Nullable PetitionForm form,
      @Nullable UUID unit,
      boolean overdue,
      @Nullable String text) {
    this(state, form, unit, overdue, null, null, text, SearchIn.SUBJECT);
  }

  /** Reads the fields of an address or of a kept view; a malformed one narrows nothing. */
  public static MatterFilter of(Map<String, String> fields) {
    return new MatterFilter(
        Coded.of(State.class, field(fields, "state")).orElse(null),
        Coded.of(PetitionForm.class, field(fields, "form")).orElse(null),
        id(field(fields, "unit")),
        field(fields, "overdue").equals("yes"),
        day(field(fields, "from")),
        day(field(fields, "to")),
        field(fields, "q").isEmpty() ? null : field(fields, "q"),
        Coded.of(SearchIn.class, field(fields, "in")).orElse(SearchIn.SUBJECT));
  }

  /** The same as fields, without those that narrow nothing. */
  public Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    put(fields, "state", state == null ? null : state.code());
    put(fields, "overdue", overdue ? "yes" : null);
    put(fields, "form", form == null ? null : form.code());
    put(fields, "unit", unit);
    put(fields, "from", from);
    put(fields, "to", to);
    put(fields, "q", text);
    put(fields, "in", inStatements() ? searchIn.code() : null);
    return fields;
  }

  /** The words that are looked for; empty when none are. */
  public List<String> words() {
    return text == null
        ? List.of()
        : Arrays.stream(text.split("[\\s\\u3000]+")).filter(word -> !word.isEmpty()).toList();
  }

  /** Whether a word is too short to be looked for, or all together are too long. */
  public boolean isUnfit() {
    return words().stream().anyMatch(word -> word.codePointCount(0, word.length()) < SHORTEST)
        || (text != null && text.length() > LONGEST);
  }

  /** Whether statements are searched. */
  public boolean inStatements() {
    return searchIn == SearchIn.STATEMENT && !words().isEmpty();
  }

  private static void put(Map<String, String> fields, String name, @Nullable Object value) {
    if (value != null) {
      fields.put(name, value.toString());
    }
  }

  private static String field(Map<String, String> fields, String name) {
    return fields.getOrDefault(name, "").strip();
  }

  private static @Nullable UUID id(String text) {
    try {
      return text.isEmpty() ? null : UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
