package org.xinheng.statute.deadline;

import org.xinheng.statute.reference.SettingKey;
import org.xinheng.statute.reference.Text;

/** How long a clock runs, or why no number of days can be given. */
public sealed interface Length {

  /** A number of days that the law gives. */
  record Fixed(int days, DayUnit unit) implements Length {}

  /** A number of days that no text in force fixes: the county's setting. */
  record BySetting(SettingKey key, DayUnit unit) implements Length {}

  /** A number of days that an organ sets case by case. */
  record PerCase(DayUnit unit) implements Length {}

  /** No number of days; the words say what holds instead. */
  record None(Text why) implements Length {}
}
