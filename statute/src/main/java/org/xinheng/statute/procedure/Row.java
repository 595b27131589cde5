package org.xinheng.statute.procedure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xinheng.statute.deadline.RuleId;
import org.xinheng.statute.grounds.Notice;
import org.xinheng.statute.reference.Article;

/**
 * One row of the table (程序表): an act, where it is lawful, by whom, on what basis, with what effect.
 *
 * @param act the act
 * @param from the states in which it is lawful
 * @param to the state afterwards; empty when the state stays
 * @param who the roles that may do it
 * @param needs what must hold in the matter
 * @param differ hands that must not be the same
 * @param detail the kind of facts it needs
 * @param basis the articles, the main one first; never empty
 * @param opens the clocks it opens
 * @param closes the clocks it closes if they are open
 * @param owes the documents owed
 */
public record Row(
    Act act,
    Set<State> from,
    Optional<State> to,
    Set<Actor> who,
    List<Condition> needs,
    List<Pair> differ,
    Class<? extends Detail> detail,
    List<Article> basis,
    List<Opening> opens,
    Set<RuleId> closes,
    List<Notice> owes) {

  /** The main article. */
  public Article article() {
    return basis.getFirst();
  }

  /** Whether state and conditions allow it, whoever asks. */
  public boolean openTo(CaseState state) {
    return from.contains(state.state()) && needs.stream().allMatch(need -> need.holds(state));
  }
}
