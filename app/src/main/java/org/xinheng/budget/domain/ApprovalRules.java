package org.xinheng.budget.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.xinheng.budget.Approval.Reason;
import org.xinheng.budget.Approval.Refused;
import org.xinheng.budget.PlanStep;
import org.xinheng.budget.ProjectBudget;
import org.xinheng.budget.SpendingPlan;

/** Whether projects of a text may be approved: a standing budget is never replaced silently. */
public final class ApprovalRules {

  private ApprovalRules() {}

  /**
   * The refusal owed, or nothing.
   *
   * @param standing projects of that year that stand already, by code
   */
  public static Optional<Refused> approving(
      List<ProjectBudget> asked, UUID unit, Map<String, Project> standing) {
    var seen = new HashSet<String>();
    for (ProjectBudget project : asked) {
      Optional<Reason> reason =
          seen.add(project.code())
              ? one(project, unit, Optional.ofNullable(standing.get(project.code())))
              : Optional.of(Reason.TWICE);
      if (reason.isPresent()) {
        return reason.map(why -> new Refused(why, project.code()));
      }
    }
    return Optional.empty();
  }

  private static Optional<Reason> one(ProjectBudget asked, UUID unit, Optional<Project> standing) {
    if (!SpendingPlan.isLawful(asked.plan())) {
      return Optional.of(Reason.PLAN);
    }
    if (standing.isPresent() && !standing.get().unit().equals(unit)) {
      return Optional.of(Reason.OTHER_UNIT);
    }
    return standing.isPresent() && !isSame(asked, standing.get())
        ? Optional.of(Reason.OTHER_NUMBERS)
        : Optional.empty();
  }

  private static boolean isSame(ProjectBudget asked, Project standing) {
    return asked.total().equals(standing.total())
        && Objects.equals(asked.fiscal(), standing.fiscal())
        && Objects.equals(asked.other(), standing.other())
        && asked.classified() == standing.classified()
        && isSamePlan(asked.plan(), standing.plan().steps());
  }

  private static boolean isSamePlan(List<PlanStep> asked, List<PlanStep> standing) {
    if (asked.size() != standing.size()) {
      return false;
    }
    for (int i = 0; i < asked.size(); i++) {
      PlanStep one = asked.get(i);
      PlanStep other = standing.get(i);
      if (one.month() != other.month() || one.cumulative().compareTo(other.cumulative()) != 0) {
        return false;
      }
    }
    return true;
  }
}
