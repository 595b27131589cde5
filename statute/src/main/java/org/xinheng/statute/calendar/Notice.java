package org.xinheng.statute.calendar;

import java.time.LocalDate;
import org.xinheng.statute.reference.Mark;

/**
 * The State Council's notice (国务院办公厅通知) from which a year's rest days were taken.
 *
 * @param title title as published
 * @param number document number
 * @param date day of issue
 * @param source where it was read
 * @param mark how far it is verified
 */
public record Notice(String title, String number, LocalDate date, String source, Mark mark) {}
