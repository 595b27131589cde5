package org.xinheng.statute.deadline;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import org.xinheng.statute.calendar.DayKind;
import org.xinheng.statute.deadline.DeadlineRule.ExtensionLimit;
import org.xinheng.statute.deadline.DeadlineRule.SuspensionGround;
import org.xinheng.statute.deadline.Derivation.RestSpan;
import org.xinheng.statute.reference.Article;
import org.xinheng.statute.reference.Instruments;
import org.xinheng.statute.reference.Text;

/** The sentences of a derivation, each with the article or setting behind it. */
final class StepTexts {

  private static final Article OPENING_DAY = Instruments.standard().article("civil-code-2020", 201);
  private static final Article LAST_DAY = Instruments.standard().article("civil-code-2020", 203);

  private StepTexts() {}

  static Text start(Computation known) {
    Text trigger = known.rule().trigger();
    return new Text(
        zh(known.from()) + "：" + trigger.zh() + "，开始的当日不计入（" + OPENING_DAY.cite() + "）",
        en(known.from())
            + ": "
            + trigger.en()
            + "; the opening day is not counted ("
            + OPENING_DAY.citeEnglish()
            + ")");
  }

  static Text count(Computation known, LocalDate last) {
    DeadlineRule rule = known.rule();
    Text basis = basis(rule);
    return new Text(
        "自次日起计 " + known.days() + " " + known.unit().zh() + "（" + basis.zh() + "），至 " + zh(last),
        known.days()
            + " "
            + known.unit().en()
            + " from the next day ("
            + basis.en()
            + ") end on "
            + en(last));
  }

  /** Where the number of days comes from: never a setting in the clothes of an article. */
  private static Text basis(DeadlineRule rule) {
    Text article = rule.article().text();
    return switch (rule.length()) {
      case Length.Fixed fixed -> article;
      case Length.BySetting setting ->
          new Text(
              article.zh() + "；天数为本级设置“" + setting.key().code() + "”",
              article.en() + "; the number is the county's setting " + setting.key().code());
      case Length.PerCase perCase ->
          new Text(
              article.zh() + "；天数由交办机关逐件指定", article.en() + "; the number is set for the case");
      case Length.None none ->
          throw new IllegalStateException(rule.id().code() + " has no length to count");
    };
  }

  static Text extend(DeadlineRule rule, int days, LocalDate last) {
    Article article = rule.extension().map(ExtensionLimit::article).orElseThrow();
    return new Text(
        "经批准延期 " + days + " 日（" + article.cite() + "），自未顺延的届满日加计，至 " + zh(last),
        "extended by "
            + days
            + " days ("
            + article.citeEnglish()
            + "), added to the unrolled last day: "
            + en(last));
  }

  static Text suspend(DeadlineRule rule, Pause pause) {
    SuspensionGround ground = rule.suspension().orElseThrow();
    String span = plain(pause.asked().from()) + " 至 " + plain(pause.asked().to());
    String english = pause.asked().from() + " to " + pause.asked().to();
    if (pause.days() == 0) {
      return new Text(
          ground.what().zh() + " " + span + " 不在期限之内或者已经扣除，届满日不变",
          ground.what().en()
              + ", "
              + english
              + ": outside the period or counted before, no change");
    }
    return new Text(
        ground.what().zh()
            + " "
            + span
            + " 不计入（"
            + ground.article().cite()
            + "），加 "
            + pause.days()
            + " 日，至 "
            + zh(pause.due()),
        ground.what().en()
            + ", "
            + english
            + ", does not count ("
            + ground.article().citeEnglish()
            + "): "
            + pause.days()
            + " days more, "
            + en(pause.due()));
  }

  static Text skip(RestSpan rest) {
    return new Text(
        plain(rest.first()) + " 至 " + plain(rest.last()) + " 为休息日（" + rest.name() + "），不计",
        rest.first() + " to " + rest.last() + " are rest days (" + rest.name() + "), not counted");
  }

  static Text stays(LocalDate last, DayKind kind) {
    return new Text(
        "届满日 " + zh(last) + " 是" + zhKind(kind) + "，不顺延",
        "the last day, " + en(last) + ", is a " + enKind(kind) + ": it stays");
  }

  static Text roll(LocalDate last, DayKind rest, LocalDate legal, DayKind work) {
    return new Text(
        "届满日 "
            + zh(last)
            + " 是"
            + zhKind(rest)
            + "，顺延至休息日结束后的"
            + zhKind(work)
            + " "
            + zh(legal)
            + "（"
            + LAST_DAY.cite()
            + "）",
        "the last day, "
            + en(last)
            + ", is a "
            + enKind(rest)
            + "; it moves to the "
            + enKind(work)
            + " after the rest, "
            + en(legal)
            + " ("
            + LAST_DAY.citeEnglish()
            + ")");
  }

  private static String zhKind(DayKind kind) {
    return switch (kind.type()) {
      case WORKDAY -> "工作日";
      case MAKE_UP_WORKDAY -> "调休上班日（" + kind.name() + "）";
      case WEEKEND -> "休息日（" + kind.name() + "）";
      case FESTIVAL -> "节假日（" + kind.name() + "）";
    };
  }

  private static String enKind(DayKind kind) {
    return switch (kind.type()) {
      case WORKDAY -> "workday";
      case MAKE_UP_WORKDAY -> "make-up workday (" + kind.name() + ")";
      case WEEKEND -> "rest day (weekend)";
      case FESTIVAL -> "rest day (" + kind.name() + ")";
    };
  }

  private static String zh(LocalDate day) {
    return plain(day)
        + "（"
        + day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.CHINA)
        + "）";
  }

  private static String plain(LocalDate day) {
    return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }

  private static String en(LocalDate day) {
    return day + " (" + day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + ")";
  }
}
