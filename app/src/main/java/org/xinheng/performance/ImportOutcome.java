package org.xinheng.performance;

import java.util.List;
import java.util.Locale;
import org.xinheng.identity.Unit;
import org.xinheng.performance.text.PerformanceText.Warning;

/** What came of importing a text: the whole of it is stored, or nothing. */
public sealed interface ImportOutcome {

  /**
   * Stored.
   *
   * @param year budget year
   * @param unit the unit it is of, made from the text when it was unknown
   * @param confirmed whether it was confirmed at once; else it waits as a draft
   * @param projects number of projects
   * @param indicators number of indicators, withheld ones among them
   * @param warnings what the reader repaired or could not place, by line
   * @param proposals how each indicator shall get its figure
   */
  record Imported(
      int year,
      Unit unit,
      boolean confirmed,
      int projects,
      int indicators,
      List<Warning> warnings,
      List<Proposal> proposals)
      implements ImportOutcome {
    public Imported {
      warnings = List.copyOf(warnings);
      proposals = List.copyOf(proposals);
    }
  }

  /** The proposal for one indicator. */
  record Proposal(IndicatorKey key, String name, MethodChoice choice) {}

  /**
   * Refused; nothing was stored.
   *
   * @param why the ground
   * @param lines what is to be put right, one sentence each, in Chinese
   */
  record Refused(Why why, List<String> lines) implements ImportOutcome {
    public Refused {
      lines = List.copyOf(lines);
    }
  }

  /** Grounds of a refusal. */
  enum Why {
    /** A cell carries a mark of classified content. */
    CLASSIFIED,
    /** The file is no performance text that can be read. */
    UNREADABLE,
    /** Numbers or keys of the text contradict each other. */
    CONTRADICTORY,
    /** The project codes do not say one county. */
    NO_COUNTY,
    /** The text is of another county than the officer's. */
    OTHER_COUNTY,
    /** The text is of a unit that the officer does not act for. */
    OTHER_UNIT,
    /** A text of this unit and year is confirmed already; changes go by adjustment. */
    CONFIRMED,
    /** A project code stands in another unit's text of the year. */
    CODE_TAKEN,
    /** The budget module refuses the projects. */
    BUDGET,
    /** The form was sent before, and refused then. */
    SENT_TWICE;

    /** Key of the message that says what happened and what to do. */
    public String messageKey() {
      return this == CLASSIFIED
          ? "gate.classified"
          : "performance.import.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
