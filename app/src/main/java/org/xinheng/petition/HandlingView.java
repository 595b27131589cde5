package org.xinheng.petition;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinheng.statute.grounds.Guidance;

/**
 * How a matter is handled, as its page shows it beside procedure and clocks.
 *
 * @param hops how often it was sent from one unit to another
 * @param firstReceiver name of the officer who answers for it as first receiver (首接责任人)
 * @param target the county's own day for sending it on, softer than C1; empty unless C1 runs
 * @param requests the requests one by one; empty when the petitioner's words are the one
 * @param helps units that help
 * @param executeBy day by which a supported request is carried out
 * @param executedOn day on which that was done
 * @param overdue whether that day is over and it was not done
 * @param interests officers with the name of a petitioner, who may have to be recused
 * @param guidance what its lawful path asks of the petitioner; empty on path 6 and before a path is
 *     chosen
 */
public record HandlingView(
    int hops,
    @Nullable String firstReceiver,
    @Nullable LocalDate target,
    List<String> requests,
    List<Help> helps,
    @Nullable LocalDate executeBy,
    @Nullable LocalDate executedOn,
    boolean overdue,
    List<String> interests,
    @Nullable Guidance guidance) {

  /**
   * A unit that helps.
   *
   * @param unit its name
   * @param dueOn day by which its note is owed
   * @param notedOn day of its note; empty while it is owed
   */
  public record Help(String unit, LocalDate dueOn, @Nullable LocalDate notedOn) {}

  public HandlingView {
    requests = List.copyOf(requests);
    helps = List.copyOf(helps);
    interests = List.copyOf(interests);
  }

  /** The requests as the form takes them: one a line. */
  public String requestLines() {
    return String.join("\n", requests);
  }
}
