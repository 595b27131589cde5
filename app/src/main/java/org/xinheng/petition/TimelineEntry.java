package org.xinheng.petition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One act in the story of a matter.
 *
 * @param act code of the act
 * @param day the office's day
 * @param at when it was recorded
 * @param officer name of the officer; empty for the program itself
 * @param unit name of the unit acted for
 * @param facts its facts in the order of the form
 */
public record TimelineEntry(
    String act,
    LocalDate day,
    Instant at,
    @Nullable String officer,
    @Nullable String unit,
    List<Fact> facts) {

  public TimelineEntry {
    facts = List.copyOf(facts);
  }

  /** Key of the act's name in the message files. */
  public String messageKey() {
    return "petition.done." + act;
  }

  /**
   * A fact.
   *
   * @param field name of the field
   * @param zh its value in Chinese or as written
   * @param en its value in English or as written
   * @param day its value when it is a day
   */
  public record Fact(String field, String zh, String en, @Nullable LocalDate day) {

    /** Key of the field's name in the message files. */
    public String messageKey() {
      return "petition.field." + field;
    }

    /** Whether it is a long text that stands in its own block. */
    public boolean isLong() {
      return switch (field) {
        case "statement",
            "request",
            "requests",
            "facts",
            "opinion",
            "answer",
            "text",
            "reason",
            "duty",
            "advice",
            "materials",
            "feedback",
            "task",
            "terms",
            "record",
            "result",
            "execution",
            "remedy" ->
            true;
        default -> field.startsWith("evidence-");
      };
    }
  }
}
