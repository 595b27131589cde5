package org.xinheng.demo;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.xinheng.identity.Factors;
import org.xinheng.identity.Officers;
import org.xinheng.identity.Units;
import org.xinheng.ledger.Sealer;
import org.xinheng.petition.BulkMatters;
import org.xinheng.petition.Generation;
import org.xinheng.petition.Generations;
import org.xinheng.shared.OfficeClock;
import org.xinheng.shared.Region;
import org.xinheng.statute.calendar.WorkCalendar;
import org.xinheng.statute.reference.Instruments;

/**
 * Fills a database with synthetic matters (生成), for load tests and trials: courses as the law allows
 * them, written by COPY, the same for the same seed, number and day. It never touches a database
 * that holds other matters.
 */
@Service
public class Generator {

  /** Matters of one batch, written in one transaction. */
  static final int BATCH = 2_000;

  private static final int YEARS = 10;
  private static final String LAW = "petition-2022";
  private static final LocalTime EVENING = LocalTime.of(20, 0);

  private final Units units;
  private final Officers officers;
  private final Factors factors;
  private final BulkMatters matters;
  private final Generations runs;
  private final Sealer sealer;
  private final InstantSource time;
  private final OfficeClock clock;

  Generator(
      Units units,
      Officers officers,
      Factors factors,
      BulkMatters matters,
      Generations runs,
      Sealer sealer,
      InstantSource time,
      OfficeClock clock) {
    this.units = units;
    this.officers = officers;
    this.factors = factors;
    this.matters = matters;
    this.runs = runs;
    this.sealer = sealer;
    this.time = time;
    this.clock = clock;
  }

  /**
   * What is asked for.
   *
   * @param matters how many
   * @param seed seed of everything but keys, nonces and passwords
   * @param asOf last day on which anything happens; before today
   * @param threads how many batches are made at once
   */
  public record Order(int matters, long seed, LocalDate asOf, int threads) {

    public Order {
      if (matters < 1 || threads < 1) {
        throw new IllegalArgumentException("nothing to generate: " + matters);
      }
    }
  }

  /** Hears how far a run is. */
  public interface Progress {

    /** A part begins. */
    void part(String name);

    /** More matters are written. */
    void matters(int done, int of);
  }

  /** The last day that is over. */
  public LocalDate yesterday() {
    return clock.today().minusDays(1);
  }

  /**
   * Fills the database, or completes the run that was cut.
   *
   * @param accounts takes the accounts that were made, when the county was made as well
   * @throws GenerationRefused when the database holds anything else
   */
  public Generated generate(
      Order order, Progress progress, Consumer<List<Demonstration.Account>> accounts) {
    Optional<Generation> cut = cut(order);
    LocalDate from = from(order.asOf());
    GeneratedCounty county = county(order, from, accounts);
    Region region = county.region();
    Season season = new Season(WorkCalendar.standard());
    Arrivals arrivals = new Arrivals(order.matters(), from, order.asOf(), season);
    Instant until = order.asOf().atTime(EVENING).atZone(OfficeClock.ZONE).toInstant();
    Synthesis synthesis = new Synthesis(order.seed(), arrivals, county, season, until);
    if (cut.isEmpty()) {
      runs.begin(run(region, order));
      reserve(county, synthesis);
    }
    BitSet whole = runs.batches(region);
    progress.part("办理历程");
    Instant start = time.instant();
    int made = new Filling(matters, runs, region, synthesis, order, whole, progress).run();
    Instant written = time.instant();
    progress.part("封存");
    sealer.seal(region);
    Instant sealed = time.instant();
    progress.part("统计信息");
    runs.settle();
    Instant settled = time.instant();
    runs.finish(region, clock.instant());
    double seconds = seconds(start, written);
    return new Generated(
        region.code(),
        cut.isEmpty() ? "empty" : "resumed",
        order.seed(),
        from,
        order.asOf(),
        order.matters(),
        made,
        runs.states(region),
        runs.rows(region),
        runs.bytes(),
        new Generated.Seconds(seconds, seconds(written, sealed), seconds(sealed, settled)),
        Math.round(made / seconds));
  }

  /** The run that was cut; empty when the database is. */
  private Optional<Generation> cut(Order order) {
    Optional<Generation> found = runs.found();
    if (found.isEmpty() && runs.anyMatter()) {
      throw new GenerationRefused("数据库里已有不是生成的事项，不能混入生成的事项，什么也没有写入。请用 --data 另选一个空目录。");
    }
    found.ifPresent(run -> {
      if (run.finishedAt() != null) {
        throw new GenerationRefused(
            "数据库里已有生成的 %d 件事项（种子 %d，截至 %s），什么也没有写入。要另生成一份，请用 --data 另选一个空目录。"
                .formatted(run.matters(), run.seed(), run.asOf()));
      }
      if (!run.isSameAs(run(run.region(), order))) {
        throw new GenerationRefused(
            "上一次生成没有完成。请用同样的参数接着做：generate --petitions %d --seed %d --as-of %s；或者另选一个空目录。"
                .formatted(run.matters(), run.seed(), run.asOf()));
      }
    });
    return found;
  }

  private Generation run(Region region, Order order) {
    return new Generation(
        region, order.seed(), order.matters(), order.asOf(), clock.instant(), null);
  }

  /** First day of the regulation: no act before it would be lawful here. */
  public static LocalDate earliest() {
    return Instruments.standard().instrument(LAW).inForceFrom();
  }

  /** Ten years, as far as the regulation reaches back. */
  private static LocalDate from(LocalDate asOf) {
    LocalDate years = asOf.minusYears(YEARS);
    return years.isBefore(earliest()) ? earliest() : years;
  }

  private GeneratedCounty county(
      Order order, LocalDate from, Consumer<List<Demonstration.Account>> accounts) {
    List<Region> served = units.regions();
    if (served.size() > 1) {
      throw new GenerationRefused("数据库里有 " + served.size() + " 个县，不知道该写入哪一个。请另选一个空目录。");
    }
    People people = new People(new Dice(order.seed()));
    if (served.isEmpty()) {
      DemoCounty made =
          new DemoCounty(units, officers, factors, people, clock.instant(), from);
      made.build();
      accounts.accept(Demonstration.printed(made));
    }
    Region region = served.isEmpty() ? DemoCounty.REGION : served.getFirst();
    return new GeneratedCounty(region, units, officers, people, from).staffed(clock.instant());
  }

  private void reserve(GeneratedCounty county, Synthesis synthesis) {
    synthesis
        .given()
        .forEach((counter, last) ->
            county.units().stream()
                .filter(unit -> unit.id().equals(counter.unit()))
                .forEach(unit -> matters.reserve(unit, counter.year(), last)));
  }

  private static double seconds(Instant from, Instant to) {
    return java.time.Duration.between(from, to).toMillis() / 1000.0;
  }
}
