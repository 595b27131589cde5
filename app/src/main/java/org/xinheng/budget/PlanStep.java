package org.xinheng.budget;

import java.math.BigDecimal;

/**
 * A step of the spending plan (资金支出计划).
 *
 * @param month the month at whose last day the share is to be reached, 1 to 12
 * @param cumulative share of the budget to be spent by then, in percent, 0 to 100
 */
public record PlanStep(int month, BigDecimal cumulative) {}
