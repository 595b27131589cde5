package org.xinheng.petition;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinheng.identity.Scope;
import org.xinheng.petition.store.HigherVisitStore;
import org.xinheng.statute.procedure.OwedStep;

/**
 * Matters raised at a higher level, traced to the step that failed here (源头治理): what is owed is put
 * right at the first level; who went, and how often, is nobody's concern. One statement each.
 */
@Service
@Transactional(readOnly = true)
public class HigherVisits {

  /** Reports that a list takes at most. */
  public static final int MOST = 500;

  private final HigherVisitStore store;

  HigherVisits(HigherVisitStore store) {
    this.store = store;
  }

  /** Those of a matter, newest first, as far as the scope reaches. */
  public List<TracedVisit> of(Scope scope, String number) {
    return store.of(scope, number);
  }

  /**
   * Those of a period by the step that failed first, in the order of the steps; at the end those
   * for which everything owed had been done.
   *
   * @param groups reports by step
   * @param cut whether there are more than {@link #MOST}
   */
  public record ByStep(List<Group> groups, boolean cut) {
    public ByStep {
      groups = List.copyOf(groups);
    }
  }

  /**
   * Reports whose first failed step is the same.
   *
   * @param step the step; empty when none failed
   */
  public record Group(Optional<OwedStep> step, List<TracedVisit> visits) {
    public Group {
      visits = List.copyOf(visits);
    }
  }

  /** Reports of a period by the step that failed first. */
  public ByStep byStep(Scope scope, BoardPeriod period) {
    List<TracedVisit> found = store.in(scope, period.days(), MOST + 1);
    Map<Integer, Group> groups = new TreeMap<>(Comparator.naturalOrder());
    for (TracedVisit visit : found.subList(0, Math.min(MOST, found.size()))) {
      Optional<OwedStep> step = visit.firstFailed().map(failed -> failed.step());
      int place = step.map(OwedStep::ordinal).orElse(OwedStep.values().length);
      groups.merge(place, new Group(step, List.of(visit)), HigherVisits::joined);
    }
    return new ByStep(List.copyOf(groups.values()), found.size() > MOST);
  }

  private static Group joined(Group before, Group more) {
    return new Group(
        before.step(),
        java.util.stream.Stream.concat(before.visits().stream(), more.visits().stream()).toList());
  }
}
