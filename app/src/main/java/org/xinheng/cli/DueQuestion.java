package org.xinheng.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinheng.statute.deadline.DayLedger;
import org.xinheng.statute.deadline.Deadlines;
import org.xinheng.statute.deadline.Outcome;
import org.xinheng.statute.deadline.RuleId;
import org.xinheng.statute.deadline.Suspension;

/**
 * A question for a due date as typed.
 *
 * @param rule which clock
 * @param from opening day
 * @param ledger extensions and suspensions
 */
record DueQuestion(RuleId rule, LocalDate from, DayLedger ledger) {

  static DueQuestion of(
      String rule, LocalDate from, @Nullable Integer extend, List<String> suspend) {
    RuleId id =
        RuleId.of(rule)
            .orElseThrow(() ->
                NotAccepted.input(
                    "没有规则 " + rule + "。可用的有 C1 至 C14、S-accept、S-opinion、E-evaluate。"));
    List<Integer> extensions = extend == null ? List.of() : List.of(extend);
    return new DueQuestion(
        id, from, new DayLedger(extensions, suspend.stream().map(DueQuestion::pause).toList()));
  }

  /** A line of a batch, already cut at the tabs. */
  static DueQuestion ofLine(String[] cells) {
    if (cells.length < 2) {
      throw NotAccepted.input("这一行缺少起算日");
    }
    String extend = cell(cells, 2);
    String suspend = cell(cells, 3);
    return of(
        cells[0].strip(),
        date(cells[1]),
        extend.isEmpty() ? null : number(extend),
        suspend.isEmpty() ? List.of() : Arrays.asList(suspend.split(";")));
  }

  Outcome answer() {
    return Deadlines.standard().due(rule, from, ledger);
  }

  private static String cell(String[] cells, int index) {
    return index < cells.length ? cells[index].strip() : "";
  }

  private static Suspension pause(String text) {
    String[] days = text.strip().split("/", -1);
    if (days.length != 2) {
      throw NotAccepted.input("中止应写作 起日/止日，实为 " + text);
    }
    try {
      return new Suspension(date(days[0]), date(days[1]));
    } catch (IllegalArgumentException e) {
      throw NotAccepted.input(String.valueOf(e.getMessage()));
    }
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeParseException e) {
      throw NotAccepted.input("日期应写作 2025-08-06，实为 " + text);
    }
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw NotAccepted.input("延期天数应为整数，实为 " + text);
    }
  }
}
