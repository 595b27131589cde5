package org.xinheng.petition.domain;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.xinheng.deadline.CaseClocks;
import org.xinheng.deadline.Clock;
import org.xinheng.petition.Restriction;
import org.xinheng.statute.deadline.RuleId;
import org.xinheng.statute.grounds.Coded;
import org.xinheng.statute.grounds.LawfulPath;
import org.xinheng.statute.grounds.Notice;
import org.xinheng.statute.grounds.Notice.Addressee;
import org.xinheng.statute.grounds.RefusalGround;
import org.xinheng.statute.procedure.Act;
import org.xinheng.statute.procedure.Procedure;
import org.xinheng.statute.procedure.Row;
import org.xinheng.statute.reference.Article;

/**
 * Acts that take something from the petitioner, and what the law says beside each
 * (条例第22、23、31、34、36条; 个人信息保护法第50条): the article, the notice, the remedy and its last day.
 */
public final class Restrictions {

  /** The acts: refused, guided elsewhere, not accepted again, prolonged, decided. */
  public static final Set<Act> ACTS =
      Set.copyOf(
          EnumSet.of(
              Act.REFUSE,
              Act.REFUSE_AGAIN,
              Act.GUIDE_OUT,
              Act.APPROVE_EXTENSION,
              Act.CONCLUDE_OPINION));

  private static final String REMEDY = "petition.remedy.";

  private Restrictions() {}

  /**
   * What stands beside a recorded act; empty for an act that takes nothing.
   *
   * @param act code of the act
   * @param day the office's day of the act
   * @param facts its recorded facts; empty when they were erased
   * @param path lawful path of the matter
   */
  public static Optional<Restriction> of(
      String act,
      LocalDate day,
      Map<String, String> facts,
      Optional<LawfulPath> path,
      CaseClocks clocks) {
    return Coded.of(Act.class, act)
        .filter(ACTS::contains)
        .map(kind -> restriction(kind, ground(facts), path, lastDay(kind, day, clocks)));
  }

  private static Restriction restriction(
      Act act,
      Optional<RefusalGround> ground,
      Optional<LawfulPath> path,
      @Nullable LocalDate lastDay) {
    return new Restriction(
        article(act, ground, path).text(),
        notice(act),
        ground.map(RefusalGround::remedyKey).orElse(REMEDY + act.code()),
        lastDay,
        REMEDY + (act == Act.CONCLUDE_OPINION ? "not-delivered" : "no-term"));
  }

  private static Article article(
      Act act, Optional<RefusalGround> ground, Optional<LawfulPath> path) {
    Optional<Article> item =
        act == Act.GUIDE_OUT ? path.flatMap(LawfulPath::article) : Optional.empty();
    return ground.map(RefusalGround::article).or(() -> item).orElseGet(() -> row(act).article());
  }

  /** The document that the table of the law owes to the petitioner for the act. */
  private static Notice notice(Act act) {
    return row(act).owes().stream()
        .filter(owed -> owed.addressee() == Addressee.PETITIONER)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(act + " restricts without a notice"));
  }

  private static Row row(Act act) {
    return Procedure.TABLE.stream().filter(row -> row.act() == act).findFirst().orElseThrow();
  }

  /** Review may be asked for until C7 ends; an extension gives the handling a new last day. */
  private static @Nullable LocalDate lastDay(Act act, LocalDate day, CaseClocks clocks) {
    return switch (act) {
      case CONCLUDE_OPINION -> due(clocks.clocks(), RuleId.C7, it -> !it.isBefore(day));
      case APPROVE_EXTENSION -> due(clocks.clocks().reversed(), RuleId.C6, it -> !it.isAfter(day));
      default -> null;
    };
  }

  /** The due day of the first clock of a rule that started on a fitting day. */
  private static @Nullable LocalDate due(
      List<Clock> clocks, RuleId rule, Predicate<LocalDate> started) {
    return clocks.stream()
        .filter(clock -> clock.rule() == rule && started.test(clock.startedOn()))
        .findFirst()
        .map(Clock::due)
        .orElse(null);
  }

  private static Optional<RefusalGround> ground(Map<String, String> facts) {
    return Coded.of(RefusalGround.class, facts.getOrDefault("ground", ""));
  }
}
