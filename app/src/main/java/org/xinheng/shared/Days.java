package org.xinheng.shared;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * How dates and amounts are spoken on pages, in the reader's language; pages call it {@code @days}.
 */
@Component("days")
public class Days {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  private static final DateTimeFormatter DAY_ZH =
      DateTimeFormatter.ofPattern("yyyy年M月d日 EEE", Locale.CHINA);
  private static final DateTimeFormatter SHORT_ZH =
      DateTimeFormatter.ofPattern("M月d日 EEE", Locale.CHINA);
  private static final DateTimeFormatter DAY_EN =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter SHORT_EN =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

  /** From how many days before its end a clock is shown as "soon". */
  private static final int SOON = 3;

  private final OfficeClock clock;
  private final MessageSource messages;

  Days(OfficeClock clock, MessageSource messages) {
    this.clock = clock;
    this.messages = messages;
  }

  /** Language tag of the page: zh-CN or en. */
  public String language() {
    return english() ? "en" : "zh-CN";
  }

  public LocalDate today() {
    return clock.today();
  }

  /** 2025年10月15日 周三. */
  public String day(@Nullable LocalDate date) {
    return date == null ? "" : (english() ? DAY_EN : DAY_ZH).format(date);
  }

  /** An instant as the office's day and time, to the minute. */
  public String moment(@Nullable Instant at) {
    return at == null ? "" : MOMENT.format(at.atZone(OfficeClock.ZONE));
  }

  /** The same to the second. */
  public String second(@Nullable Instant at) {
    return at == null ? "" : SECOND.format(at.atZone(OfficeClock.ZONE));
  }

  /** 10月15日 周三. */
  public String shortDay(@Nullable LocalDate date) {
    return date == null ? "" : (english() ? SHORT_EN : SHORT_ZH).format(date);
  }

  /** 还剩 12 天, 今天到期 or 已超 3 天, counted from the office's today. */
  public String left(@Nullable LocalDate due) {
    if (due == null) {
      return "";
    }
    long left = ChronoUnit.DAYS.between(clock.today(), due);
    String key = left > 0 ? "days.left" : left == 0 ? "days.today" : "days.late";
    return messages.getMessage(key, new Object[] {Math.abs(left)}, LocaleContextHolder.getLocale());
  }

  /** The badge's class: is-overdue, is-soon or is-open. */
  public String urgency(@Nullable LocalDate due) {
    if (due == null) {
      return "is-open";
    }
    long left = ChronoUnit.DAYS.between(clock.today(), due);
    return left < 0 ? "is-overdue" : left <= SOON ? "is-soon" : "is-open";
  }

  /**
   * An amount of yuan in 万元 with thousands separators and two decimals, more only when it needs
   * them.
   */
  public String wan(@Nullable BigDecimal yuan) {
    return yuan == null ? "" : number("#,##0.00####", yuan.movePointLeft(4));
  }

  /** A count with thousands separators. */
  public String count(long value) {
    return figure(BigDecimal.valueOf(value));
  }

  /** A plain figure with thousands separators and the decimals it has. */
  public String figure(@Nullable BigDecimal value) {
    return value == null ? "" : number("#,##0.######", value);
  }

  private static String number(String pattern, BigDecimal value) {
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
  }

  private static boolean english() {
    return "en".equals(LocaleContextHolder.getLocale().getLanguage());
  }
}
