package org.xinheng.bench.fault;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run found.
 *
 * @param name fault tests of the run, by the ids of the trust bar
 * @param acknowledged writes the clients were told of
 * @param faults faults struck
 * @param unanswered forms sent again because there was no answer
 * @param again answered forms sent again, to compare the answers
 * @param changed answers that differed the second time
 * @param odd answers a clerk should not get, by act and status
 * @param gap longest time without any acknowledgement, milliseconds
 * @param recoveries from each start, or death of the database, until a page was answered
 * @param findings what the database holds; empty when it would not start any more
 * @param sound whether chains, seals, tables and indexes are whole, and what else the run looks at
 * @param notes what else it saw
 */
record Report(
    String name,
    int acknowledged,
    int faults,
    int unanswered,
    int again,
    int changed,
    Map<String, Integer> odd,
    long gap,
    List<Duration> recoveries,
    @Nullable Findings findings,
    boolean sound,
    List<String> notes) {

  /** Longest time until a page was answered that the bar allows. */
  static final Duration HEALTHY = Duration.ofSeconds(10);

  /** The same with what one kind of run looks at beside the rest. */
  Report with(List<String> seen, boolean good) {
    return new Report(
        name,
        acknowledged,
        faults,
        unanswered,
        again,
        changed,
        odd,
        gap,
        recoveries,
        findings,
        sound && good,
        seen);
  }

  /** Whether everything that was acknowledged is there, whole and once. */
  boolean clean() {
    return findings != null
        && acknowledged > 0
        && findings.clean()
        && changed == 0
        && odd.isEmpty()
        && sound;
  }

  /** Whether a control did what it must: lose what was acknowledged. */
  boolean loses() {
    return findings == null || findings.lost() > 0;
  }

  Duration slowest() {
    return recoveries.stream().max(Duration::compareTo).orElse(Duration.ZERO);
  }

  String words() {
    String found =
        findings == null
            ? "the database did not start again"
            : "lost %d, half-done %d, doubled %d, stored %d, never heard of %d, sound %s"
                .formatted(
                    findings.lost(),
                    findings.halfDone(),
                    findings.doubled(),
                    findings.stored(),
                    findings.unheard(),
                    sound);
    return "%s: acknowledged %d, faults %d, %s; sent again unanswered %d, answered %d (changed %d), odd %s; longest gap %d ms; healthy after %s%s"
        .formatted(
            name,
            acknowledged,
            faults,
            found,
            unanswered,
            again,
            changed,
            odd,
            gap,
            healthy(),
            notes.isEmpty() ? "" : "; " + String.join(", ", notes));
  }

  private String healthy() {
    List<Long> sorted = recoveries.stream().map(Duration::toMillis).sorted().toList();
    return sorted.isEmpty()
        ? "-"
        : "median %d ms, longest %d ms, over 10 s %d"
            .formatted(
                sorted.get(sorted.size() / 2),
                sorted.getLast(),
                sorted.stream().filter(t -> t > HEALTHY.toMillis()).count());
  }
}
