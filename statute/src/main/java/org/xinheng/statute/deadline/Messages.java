package org.xinheng.statute.deadline;

import java.time.LocalDate;
import org.xinheng.statute.reference.Text;

/** What is said when no due date can be given. */
final class Messages {

  private Messages() {}

  static Text notInForce(RuleId rule, LocalDate day) {
    return new Text(
        "期限 " + rule.code() + " 在 " + day + " 没有可适用的规定，请核对起算日",
        "no provision in force gives clock " + rule.code() + " on " + day);
  }

  static Text waiting(int year, String file) {
    return new Text(
        "尚无 " + year + " 年的放假调休安排，法定届满日待定：国务院办公厅通知公布后，请加入文件 " + file,
        "the rest days of "
            + year
            + " are not loaded, so the legal date waits: add the file "
            + file
            + " once the notice is published");
  }

  static Text perCase(DeadlineRule rule) {
    return new Text(
        name(rule) + "的天数由交办机关逐件指定，请给出指定的天数",
        english(rule) + " has no length of its own: give the days that the assigning organ set");
  }

  static Text notPerCase(DeadlineRule rule) {
    return new Text(
        name(rule) + "的天数不由个案指定，请不要另给天数",
        english(rule) + " does not take its length from the case: give no days");
  }

  static Text noLength(DeadlineRule rule, Text why) {
    return new Text(
        name(rule) + "算不出届满日：" + why.zh(), english(rule) + " has no due date: " + why.en());
  }

  static Text impossibleDays(DeadlineRule rule) {
    return new Text(
        name(rule) + "的天数和延期天数应为 1 至 " + Deadlines.MOST_DAYS + " 的整数",
        english(rule) + ": lengths and extensions are from 1 to " + Deadlines.MOST_DAYS + " days");
  }

  static String name(DeadlineRule rule) {
    return "期限 " + rule.id().code() + "（" + rule.title().zh() + "，" + rule.article().cite() + "）";
  }

  static String english(DeadlineRule rule) {
    return "clock " + rule.id().code() + " (" + rule.article().citeEnglish() + ")";
  }
}
