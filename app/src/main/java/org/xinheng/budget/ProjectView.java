package org.xinheng.budget;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.shared.Money;

/**
 * A project with its money as of a day.
 *
 * @param year year of the budget
 * @param code project code
 * @param name project name
 * @param ordinal place in the text
 * @param unit the unit whose project it is
 * @param unitPath its path in the unit tree
 * @param classified whether its content is withheld (涉密)
 * @param fiscal fiscal appropriation, if the text says
 * @param other other money, if the text says
 * @param plan spending plan
 * @param execution budget, plan and payments as of the day asked about
 */
public record ProjectView(
    int year,
    String code,
    String name,
    int ordinal,
    UUID unit,
    String unitPath,
    boolean classified,
    @Nullable Money fiscal,
    @Nullable Money other,
    SpendingPlan plan,
    Execution execution) {}
