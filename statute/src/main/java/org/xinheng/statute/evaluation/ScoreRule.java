package org.xinheng.statute.evaluation;

/**
 * Every way in which a row can come out, with its explanation. Placeholders: {target} and {actual}
 * as printed, {t} and {a} as numbers in the target's unit, {weight}, {score}, {extra}.
 */
public enum ScoreRule {
  /** 达到目标: full weight. */
  MET(
      "实际{actual}，达到目标{target}，得满分{score}分。",
      "Actual {actual} meets {target}: full weight, {score}."),
  /** 正向按比例. */
  RATIO_UP(
      "实际{actual}，未达到目标{target}，按比例计分：{weight}×{a}÷{t}＝{score}分。",
      "Actual {actual} misses {target}: {weight} × {a} / {t} = {score}."),
  /** 反向按比例. */
  RATIO_DOWN(
      "实际{actual}，超出目标{target}，按比例计分：{weight}×{t}÷{a}＝{score}分。",
      "Actual {actual} exceeds {target}: {weight} × {t} / {a} = {score}."),
  /** 反向按超出比例扣分. */
  LINEAR_DOWN(
      "实际{actual}，超出目标{target}，按超出比例扣分，扣完为止：{weight}×(1－({a}－{t})÷{t})，得{score}分。",
      "Actual {actual} exceeds {target}: {weight} × (1 − ({a} − {t}) / {t}), at least 0: {score}."),
  /** 未达到且无从按比例. */
  NOTHING(
      "实际{actual}，未达到目标{target}，没有可按比例计分的部分，得{score}分。",
      "Actual {actual} misses {target} and leaves nothing to score in proportion: {score}."),
  /** 低于最低完成比例. */
  BELOW_FLOOR(
      "实际{actual}，不足目标{target}的{extra}%，按本口径得{score}分。",
      "Actual {actual} is below {extra} % of {target}: {score} under this profile."),
  /** 分档计分. */
  STEP(
      "实际{actual}，按分档得分值的{extra}%：{score}分。",
      "Actual {actual} falls in the step that gives {extra} %: {score}."),
  /** 定性：百分比. */
  PERCENT(
      "定性指标按填报的完成比例计分：{weight}×{extra}%＝{score}分。",
      "Words scored by the percentage given: {weight} × {extra} % = {score}."),
  /** 定性：达成. */
  PHRASE_MET("“{actual}”，得满分{score}分。", "The phrase says met: full weight, {score}."),
  /** 定性：按口径固定比例. */
  PHRASE_FIXED(
      "“{actual}”，按本口径得分值的{extra}%：{score}分。",
      "The phrase gives {extra} % under this profile: {score}."),
  /** 日期：按期. */
  IN_TIME(
      "实际{actual}，在{target}的期限内，得满分{score}分。",
      "{actual} is within {target}: full weight, {score}."),
  /** 日期：逾期，口径规定了得分. */
  LATE_FIXED(
      "实际{actual}，晚于{target}的期限，按本口径得分值的{extra}%：{score}分。",
      "{actual} is later than {target}: {extra} % under this profile, {score}."),
  /** 预算执行率. */
  EXECUTION(
      "执行率＝{a}÷{t}，得分{weight}×执行率（最高为1）＝{score}分。",
      "Execution {a} / {t}: {weight} × the rate, at most 1 = {score}."),
  /** 预算执行率：分档. */
  EXECUTION_STEP(
      "执行率＝{a}÷{t}，按分档得分值的{extra}%：{score}分。",
      "Execution {a} / {t} falls in the step that gives {extra} %: {score}."),

  /** 未填实际值. */
  NO_ACTUAL("没有填写实际完成值，请填写后再计分。", "No actual value is given; fill it in to score."),
  /** 没有目标值. */
  NO_TARGET("没有目标值，请按批复的绩效目标补充后再计分。", "No target is given; add the approved one to score."),
  /** 定量目标缺数字. */
  NOT_A_FIGURE(
      "目标{target}是数字，实际值“{actual}”不是确定的数字，请填写数字。",
      "The target {target} is a number, the actual \"{actual}\" is not one; give a figure."),
  /** 单位不同. */
  UNIT_DIFFERS(
      "实际值{actual}与目标{target}的单位不能换算，请按目标的单位填写。",
      "The unit of {actual} cannot be turned into that of {target}; give it in the target's unit."),
  /** 负的目标没有符号. */
  NEGATIVE_UNSIGNED(
      "目标{target}为负数且没有写明方向，请由人判断得分。",
      "The target {target} is negative and prints no direction; a person must judge."),
  /** 达成程度需人判断. */
  PHRASE_BAND(
      "“{actual}”对应分值的{extra}，请由人在此范围内确定得分。",
      "The phrase allows {extra} of the weight; a person must set the points within it."),
  /** 比例与用语不符. */
  PERCENT_OFF_BAND(
      "“{actual}”的用语对应分值的{extra}，与所填比例不符，请核对。",
      "The phrase allows {extra} of the weight, the percentage given does not fit; check it."),
  /** 其他文字. */
  WORDS(
      "目标“{target}”的完成情况“{actual}”不是规定用语或百分比，请由人判断得分。",
      "\"{actual}\" is neither a published phrase nor a percentage; a person must judge."),
  /** 日期逾期需人判断. */
  LATE(
      "实际{actual}，晚于{target}的期限，逾期得分没有统一规定，请由人判断。",
      "{actual} is later than {target}; no rule says what lateness scores, a person must judge."),
  /** 日期不清. */
  DATE_UNCLEAR(
      "从“{actual}”看不出是否在{target}的期限内，请写明年月日。",
      "\"{actual}\" does not say whether {target} was kept; give year, month and day."),
  /** 没有预算数. */
  NO_BUDGET(
      "全年预算数为{t}，无法计算执行率，请由人判断得分。",
      "The budget of the year is {t}: there is no rate; a person must judge."),

  /** 涉密. */
  WITHHELD("涉密内容不参与计分。", "Withheld content is left out of the score."),
  /** 人工改分. */
  OVERRIDDEN(
      "经人工核定为{score}分（按规则计算：{extra}），理由：{actual}",
      "Set to {score} by a person (computed: {extra}). Reason: {actual}"),

  /** 超额完成. */
  OVER("完成值达到目标的{extra}%及以上，请说明超额完成的原因。", "{extra} % of the target or more: explain the excess."),
  /** 执行率低. */
  LOW_EXECUTION("执行率低于{extra}%，请说明原因。", "Execution is below {extra} %: give the reason.");

  private final String zh;
  private final String en;

  ScoreRule(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** The sentence in Chinese with its placeholders. */
  public String zh() {
    return zh;
  }

  /** The sentence in English with its placeholders. */
  public String en() {
    return en;
  }
}
