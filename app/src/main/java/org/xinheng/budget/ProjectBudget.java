package org.xinheng.budget;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinheng.shared.Money;

/**
 * A project's money as an approved text states it (预算批复).
 *
 * @param code project code
 * @param name project name; it is printed for classified projects too
 * @param ordinal place in the text, from 1
 * @param classified whether its content is withheld (涉密); amounts and plan are not
 * @param total budget of the year (预算规模及资金用途: 总额)
 * @param fiscal of it, fiscal appropriation (财政拨款); empty when the text does not say
 * @param other of it, other money (其他资金); empty when the text does not say
 * @param plan spending plan as printed
 */
public record ProjectBudget(
    String code,
    String name,
    int ordinal,
    boolean classified,
    Money total,
    @Nullable Money fiscal,
    @Nullable Money other,
    List<PlanStep> plan) {

  public ProjectBudget {
    plan = List.copyOf(plan);
  }
}
