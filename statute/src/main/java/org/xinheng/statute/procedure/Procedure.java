package org.xinheng.statute.procedure;

import static org.xinheng.statute.grounds.Law.regulation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xinheng.statute.grounds.Bar;
import org.xinheng.statute.procedure.Decision.Refused;

/**
 * The life of a petition (信访事项办理程序), 信访工作条例 (2022): one table and a pure decision over it. It knows
 * no clock, no database and no person: days, ids and roles come in as facts.
 */
public final class Procedure {
  /** The whole procedure; an act that has no row for a state is unlawful there. */
  public static final List<Row> TABLE = TableReader.readOwn();

  private static final Map<Act, List<Row>> BY_ACT =
      TABLE.stream().collect(Collectors.groupingBy(Row::act));

  private Procedure() {}

  /**
   * May the act be done, and what follows from it?
   *
   * @param state the matter before the act
   * @param facts who, when, and the facts of the act
   * @param local what the county has settled where the regulation is silent
   */
  public static Decision decide(CaseState state, Act act, Facts facts, LocalRules local) {
    Optional<Row> found = row(state, act);
    if (found.isEmpty()) {
      return notNow(state, act);
    }
    Row row = found.get();
    if (!row.detail().isInstance(facts.detail())) {
      return Question.refuse(
          Bar.FACT_MISSING,
          row.article(),
          "「" + act.zh() + "」缺少必填事实，请补全后再办理。",
          "The facts of the act are missing: " + row.detail().getSimpleName() + ".");
    }
    Refused broken = Rules.firstBroken(new Question(state, row, facts, local));
    return broken == null ? new Effects(state, row, facts).done() : broken;
  }

  /** The row that governs an act in this matter; empty when the act is not lawful now. */
  public static Optional<Row> row(CaseState state, Act act) {
    return rows(act).filter(row -> row.openTo(state)).findFirst();
  }

  /** The acts that these roles may do next, the most important first: a page's buttons. */
  public static List<Act> lawfulActs(CaseState state, Set<Actor> roles) {
    return TABLE.stream()
        .filter(row -> row.openTo(state) && !Collections.disjoint(row.who(), roles))
        .map(Row::act)
        .distinct()
        .sorted()
        .toList();
  }

  private static Stream<Row> rows(Act act) {
    return BY_ACT.getOrDefault(act, List.of()).stream();
  }

  private static Refused notNow(CaseState state, Act act) {
    List<Row> here = rows(act).filter(row -> row.from().contains(state.state())).toList();
    if (here.isEmpty()) {
      return state.dates().finalOn().isPresent() ? ended(act) : notHere(state, act);
    }
    Condition missing = firstMissing(state, here.getLast());
    return Question.refuse(
        missing.bar(),
        missing.article(),
        "不能办理「" + act.zh() + "」：须" + missing.zh() + "。",
        "Not possible to " + act.en() + " unless " + missing.en() + ".");
  }

  private static Condition firstMissing(CaseState state, Row row) {
    return row.needs().stream().filter(need -> !need.holds(state)).findFirst().orElseThrow();
  }

  private static Refused ended(Act act) {
    return Question.refuse(
        Bar.FINAL,
        regulation(36, 3),
        "复核意见已经作出，不能再办理「" + act.zh() + "」；有新的事实或者理由的，请重新登记。",
        "A re-examination opinion was issued: the matter is final.");
  }

  private static Refused notHere(CaseState state, Act act) {
    List<Row> rows = rows(act).toList();
    List<State> lawful = rows.stream().flatMap(row -> row.from().stream()).distinct().toList();
    return Question.refuse(
        Bar.NOT_IN_STATE,
        rows.getFirst().article(),
        "当前为「" + state.state().zh() + "」，不能办理「" + act.zh() + "」；应在「" + Names.zh(lawful) + "」时办理。",
        "Not possible to " + act.en() + " when " + state.state().en() + ".");
  }
}
