package org.xinheng.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.xinheng.statute.deadline.DayLedger;
import org.xinheng.statute.deadline.Deadlines;
import org.xinheng.statute.deadline.Outcome;
import org.xinheng.statute.deadline.RuleId;

/**
 * Due dates a second on one core, statistical and legal, the derivation not asked for. Start days
 * are spread over the loaded years, so festivals, make-up workdays and plain weeks all come up.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@Threads(1)
public class DueDates {

  private static final int QUESTIONS = 4096;
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  private static final int DAYS = 900;

  private final Deadlines law = Deadlines.standard();
  private final LocalDate[] starts = new LocalDate[QUESTIONS];
  private final RuleId[] rules = new RuleId[QUESTIONS];
  private int at;

  /** The same questions in every run. */
  @Setup
  public void ask() {
    Random random = new Random(20251015);
    List<RuleId> all = List.of(RuleId.C1, RuleId.C2, RuleId.C6, RuleId.C7, RuleId.C10);
    for (int i = 0; i < QUESTIONS; i++) {
      starts[i] = FIRST.plusDays(random.nextInt(DAYS));
      rules[i] = all.get(random.nextInt(all.size()));
    }
  }

  /** One of the clocks that count calendar days. */
  @Benchmark
  public Outcome calendarDays() {
    int question = at++ & (QUESTIONS - 1);
    return law.compute(rules[question], starts[question], DayLedger.EMPTY);
  }

  /** Handling with its extension: added to the unrolled day, rolled once. */
  @Benchmark
  public Outcome extended() {
    return law.c6Handling(starts[at++ & (QUESTIONS - 1)], List.of(30));
  }

  /** A clock of working days, which looks at each day. */
  @Benchmark
  public Outcome workingDays() {
    return law.c4Objection(starts[at++ & (QUESTIONS - 1)]);
  }
}
