package org.xinheng.statute.reference;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the law leaves to the county, or what no text found so far fixes. Codes are for ever. */
public enum SettingKey {
  /** 评价期限, calendar days after the reply. */
  EVALUATION_DAYS("evaluation-days", Kind.NUMBER),
  /** 三项建议反馈期限, calendar days. */
  RECOMMENDATION_REPLY_DAYS("recommendation-reply-days", Kind.NUMBER),
  /** 简易办理受理期限, working days. */
  SIMPLE_ACCEPT_WORKDAYS("simple-accept-workdays", Kind.NUMBER),
  /** 简易办理答复期限, working days. */
  SIMPLE_OPINION_WORKDAYS("simple-opinion-workdays", Kind.NUMBER),
  /** 县级分流内部目标, calendar days inside C1. */
  TRANSFER_TARGET_DAYS("transfer-target-days", Kind.NUMBER),
  /** 末日遇休息日是否顺延. */
  ROLL_FORWARD("roll-forward", Kind.FLAG),
  /** 一次性化解回看期, calendar days. */
  SETTLED_LOOK_BACK_DAYS("settled-look-back-days", Kind.NUMBER),
  /** 信访积案年限, months. */
  BACKLOG_MONTHS("backlog-months", Kind.NUMBER),
  /** 复查复核受理审查, working days. */
  REVIEW_ACCEPT_WORKDAYS("review-accept-workdays", Kind.NUMBER),
  /** 听证提前通知, calendar days. */
  HEARING_NOTICE_DAYS("hearing-notice-days", Kind.NUMBER),
  /** 异议期满是否丧失异议权. */
  OBJECTION_LAPSES("objection-lapses", Kind.FLAG),
  /** 重新作出的意见是否不得与被撤销的相同. */
  REDO_MUST_DIFFER("redo-must-differ", Kind.FLAG),
  /** 集体访起算人数, persons. */
  COLLECTIVE_VISIT_FROM("collective-visit-from", Kind.NUMBER),
  /** 基本满意是否计入满意. */
  BASICALLY_SATISFIED_COUNTS("basically-satisfied-counts", Kind.FLAG),
  /** 涉法涉诉是否纳入统计. */
  LITIGATION_COUNTED("litigation-counted", Kind.FLAG),
  /** 预警分档, rising percentages of the allotted days. */
  ALERT_PERCENTS("alert-percents", Kind.RISING_NUMBERS),
  /** 县级主要领导每月接访, days a month. */
  LEADER_RECEPTION_DAYS("leader-reception-days", Kind.NUMBER),
  /** 有处理结果的案卷保管期限, years. */
  ARCHIVE_YEARS_RESULT("archive-years-result", Kind.NUMBER),
  /** 没有处理结果的案卷保管期限, years. */
  ARCHIVE_YEARS_NO_RESULT("archive-years-no-result", Kind.NUMBER),
  /** 公告送达期限, calendar days after the notice. */
  PUBLIC_NOTICE_DAYS("public-notice-days", Kind.NUMBER),
  /** 支持意见落实期限, calendar days after the opinion. */
  EXECUTION_DAYS("execution-days", Kind.NUMBER),
  /** 登记草稿保留期限, calendar days after the last change. */
  DRAFT_DAYS("draft-days", Kind.NUMBER),
  /** 柜台查询每人每小时次数. */
  LOOK_UPS_PER_HOUR("look-ups-per-hour", Kind.NUMBER);

  /** What a value of the setting looks like. */
  public enum Kind {
    /** A whole number from 1 to 3650. */
    NUMBER("1 至 3650 的整数"),
    /** {@code yes} or {@code no}. */
    FLAG("yes 或 no"),
    /** Whole numbers, rising, joined by blanks. */
    RISING_NUMBERS("由小到大、以空格分隔的整数");

    private static final int MOST = 3650;
    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** The form of a value in Chinese words. */
    public String words() {
      return words;
    }

    boolean accepts(String value) {
      return switch (this) {
        case NUMBER -> isNumber(value);
        case FLAG -> value.equals("yes") || value.equals("no");
        case RISING_NUMBERS -> isRising(value);
      };
    }

    private static boolean isNumber(String value) {
      if (!value.matches("[1-9]\\d{0,3}")) {
        return false;
      }
      return Integer.parseInt(value) <= MOST;
    }

    private static boolean isRising(String value) {
      List<String> parts = List.of(value.split(" ", -1));
      if (!parts.stream().allMatch(Kind::isNumber)) {
        return false;
      }
      List<Integer> numbers = parts.stream().map(Integer::valueOf).toList();
      return numbers.stream().distinct().sorted().toList().equals(numbers);
    }
  }

  private final String code;
  private final Kind kind;

  SettingKey(String code, Kind kind) {
    this.code = code;
    this.kind = kind;
  }

  /** The code under which the setting is stored. */
  public String code() {
    return code;
  }

  /** What a value looks like. */
  public Kind kind() {
    return kind;
  }

  /** The key of a code; empty when there is none. */
  public static Optional<SettingKey> of(String code) {
    return Arrays.stream(values()).filter(key -> key.code.equals(code)).findFirst();
  }
}
