package org.xinheng.budget.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinheng.budget.SpendingPlan;
import org.xinheng.shared.Money;

/**
 * A project with its approved budget.
 *
 * @param year year of the budget
 * @param code project code
 * @param id chain of its history
 * @param name project name
 * @param ordinal place in the text
 * @param unit the unit whose project it is
 * @param unitPath its path in the unit tree
 * @param classified whether its content is withheld
 * @param total budget of the year
 * @param fiscal of it, fiscal appropriation
 * @param other of it, other money
 * @param plan spending plan
 */
public record Project(
    int year,
    String code,
    UUID id,
    String name,
    int ordinal,
    UUID unit,
    String unitPath,
    boolean classified,
    Money total,
    @Nullable Money fiscal,
    @Nullable Money other,
    SpendingPlan plan) {}
