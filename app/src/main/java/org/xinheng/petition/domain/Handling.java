package org.xinheng.petition.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What an office keeps of the handling beside the procedure (办理记录): counts, days and ids.
 *
 * @param hops how often the matter was sent from one unit to another (流转次数)
 * @param requests number of requests that were listed; 0 when the petitioner's words are the one
 * @param executeBy day by which a supported request is carried out (落实期限)
 * @param executedOn day on which that was done
 * @param helps units that were asked to help (协办)
 */
public record Handling(
    int hops,
    int requests,
    @Nullable LocalDate executeBy,
    @Nullable LocalDate executedOn,
    List<Help> helps) {

  static final Handling NONE = new Handling(0, 0, null, null, List.of());

  /**
   * A unit that helps, and the note that it owes.
   *
   * @param path its path
   * @param dueOn day by which the note is owed
   * @param notedOn day of the note; empty while it is owed
   */
  public record Help(UUID unit, String path, LocalDate dueOn, @Nullable LocalDate notedOn) {}

  public Handling {
    helps = List.copyOf(helps);
  }

  Handling sent() {
    return new Handling(hops + 1, requests, executeBy, executedOn, helps);
  }

  Handling listed(int count) {
    return new Handling(hops, count, executeBy, executedOn, helps);
  }

  /** A supported request waits to be carried out. */
  Handling toExecute(@Nullable LocalDate by) {
    return new Handling(hops, requests, by, null, helps);
  }

  Handling executed(LocalDate on) {
    return new Handling(hops, requests, executeBy, on, helps);
  }

  Handling asked(Help help) {
    List<Help> all = new ArrayList<>(helps);
    all.add(help);
    return new Handling(hops, requests, executeBy, executedOn, all);
  }

  Handling noted(UUID unit, LocalDate on) {
    UnaryOperator<Help> note =
        it -> it.unit().equals(unit) ? new Help(unit, it.path(), it.dueOn(), on) : it;
    return new Handling(
        hops, requests, executeBy, executedOn, helps.stream().map(note).toList());
  }

  /** What a unit was asked for, if it was. */
  Optional<Help> of(UUID unit) {
    return helps.stream().filter(it -> it.unit().equals(unit)).findFirst();
  }

  /** Whether a supported request was not carried out by its day. */
  public boolean isOverdue(LocalDate today) {
    return executeBy != null && executedOn == null && today.isAfter(executeBy);
  }
}
