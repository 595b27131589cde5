package org.xinheng.reception.web;

import java.time.LocalDate;
import java.util.List;

/**
 * One day of the month as the page shows it.
 *
 * @param day the civil day
 * @param today whether it is the office's today
 * @param ahead whether it lies ahead
 * @param duties its records within reach
 */
record DayRow(LocalDate day, boolean today, boolean ahead, List<DutyRow> duties) {}
