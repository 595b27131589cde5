package org.xinheng.performance.domain;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.xinheng.statute.evaluation.Comparison;
import org.xinheng.statute.evaluation.Target;

/**
 * Tells merit from mere count (只计数不计分). An indicator that rewards fewer petitions, fewer
 * petitioners or fewer visits to higher levels would pay for turning people away, which 信访工作条例 第39条
 * does not allow and 第44条、第45条 punish. Such an indicator is stored and shown as printed, but gets
 * no weight.
 */
public final class Merit {

  private static final Pattern PETITIONING =
      Pattern.compile("信访|上访|来访|来信|初访|重访|走访|进京|赴京|赴省|到省|到市|越级|集体访|群体访|个体访|重复访|非访|群访|缠访|闹访|访量");

  /** What the office itself does about petitions, well or badly: that is merit. */
  private static final Pattern ANSWERING =
      Pattern.compile(
          "办结|受理|化解|满意|答复|回访|接待|接访|下访|办理|告知|评价|时限|时间|时长|天数|时效|及时|按期|超期|逾期|延期|整改|包案|调解|调处"
              + "|处置|处理|解决|救助|法治|宣传|培训|差错|错误|退回|督办|录入|登记率|转送|交办|经费|费用|成本|支出|资金");

  private static final Pattern FEWER =
      Pattern.compile("下降|减少|降低|压减|压降|减量|降控|控制|遏制|杜绝|防止|避免|零|不发生|不出现|未发生|无进京|无赴|无越级|无集体|无重复|无上访");

  private static final Pattern TIME_OR_MONEY = Pattern.compile(".*(?:天|日|时|分钟|周|月|年|元)");

  private Merit() {}

  /** Whether an indicator with these printed words may be weighted. */
  public static boolean may(String name, String description, Target target) {
    if (target instanceof Target.Withheld) {
      return true;
    }
    String words = name + " " + description;
    boolean counts = PETITIONING.matcher(words).find() && !ANSWERING.matcher(words).find();
    return !(counts && rewardsFewer(words, target));
  }

  private static boolean rewardsFewer(String words, Target target) {
    return switch (target) {
      case Target.Withheld _ -> false;
      case Target.Qualitative plain -> FEWER.matcher(words + " " + plain.text()).find();
      case Target.Quantitative number ->
          !TIME_OR_MONEY.matcher(number.unit()).matches()
              && (isCeiling(number) || FEWER.matcher(words).find());
    };
  }

  private static boolean isCeiling(Target.Quantitative number) {
    boolean none =
        number.operator() == Comparison.EQUAL && number.value().compareTo(BigDecimal.ZERO) == 0;
    return number.operator().direction() < 0 || none;
  }
}
