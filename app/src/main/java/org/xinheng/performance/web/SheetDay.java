package org.xinheng.performance.web;

import java.time.LocalDate;
import org.xinheng.performance.IndicatorView;

/** Days a form may offer. */
final class SheetDay {

  private SheetDay() {}

  /** The latest day an entry can count for: today, or the last day of the text's year. */
  static LocalDate latest(IndicatorView view, LocalDate today) {
    LocalDate last = LocalDate.of(view.document().year(), 12, 31);
    return today.isAfter(last) ? last : today;
  }
}
