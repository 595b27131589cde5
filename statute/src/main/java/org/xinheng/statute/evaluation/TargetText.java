package org.xinheng.statute.evaluation;

import static org.xinheng.statute.evaluation.Comparison.EQUAL;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a printed target cell (年度指标值). What is not surely a number stays words: a person can judge
 * words, but nobody sees a wrong number.
 */
public final class TargetText {

  private static final String NUMBER =
      "(?:" + PrintedNumber.DIGITS + "|" + PrintedNumber.NUMERALS + ")";

  /** No digit, sign or stop; a percent sign stands alone or before a slash. */
  private static final String UNIT =
      "(?:[%‰](?:/[^\\d%]{1,6})?|(?:[^\\d<>=≥≤≈~%‰+*×.,。；;、:：!?的-]{0,8}?))";

  private static final Pattern SINGLE =
      Pattern.compile(
          "(?<label>\\p{IsHan}{0,12}?)(?<sign>"
              + Signs.BEFORE
              + ")?(?<number>"
              + NUMBER
              + ")(?<more>[余多])?(?<unit>"
              + UNIT
              + ")(?<after>"
              + Signs.AFTER
              + ")?");
  private static final Pattern RANGE =
      Pattern.compile(
          "(?:控制在|保持在|维持在|稳定在|介于|在|约)?(?<from>"
              + NUMBER
              + ")(?<fromUnit>"
              + UNIT
              + ")(?:-|~|至|到)(?<to>"
              + NUMBER
              + ")(?<toUnit>"
              + UNIT
              + ")(?:之间|以内|内|左右)?");

  /**
   * Before a number without a sign only these may stand: 受理率100% is a number, 前3名 and 每季度1次 are
   * not.
   */
  private static final Pattern MEASURED =
      Pattern.compile(".*(?:率|(?<![季年])度|比例|比重|占比|数|量|面积|金额|时间|时限|标准)[为是达]?");

  /** 10来天, 30几人: about so many; 5天以上以下 says nothing. */
  private static final Pattern ABOUT = Pattern.compile("[来几].*|.*(?:以[上下内]|左右|上下).*");

  /** A label that ends so would turn the sign round: 从未低于. */
  private static final Pattern NEGATION = Pattern.compile(".*[不无未非勿没][能应可得宜会准该要有]?");

  /** Chinese numerals count only before these: 一次 is a number, 一次性 and 十分 are not. */
  private static final Pattern COUNTED =
      Pattern.compile(
          "|[万亿]|[万亿]?(?:个?工作日|个?月|个百分点|[个人次天日年周件场家户名套台辆份项期批处所座间条篇本册例起宗吨米元轮遍]|人次|户次|公里"
              + "|小时|分钟|季度|平方米|公顷|亩|[%‰])(?:/[^\\d%]{1,6})?");

  private TargetText() {}

  /** The target in a printed cell: withheld, a date or other words, or a number; never null. */
  public static Target parse(String cell) {
    String text = CellText.tidy(cell);
    String plain = CellText.plain(text);
    if (plain.equals(Target.Withheld.WORD)) {
      return new Target.Withheld();
    }
    if (PrintedDate.parse(plain).isPresent()) {
      return new Target.Qualitative(text);
    }
    String counted = plain.replaceAll("\\(含[^)]*\\)", "").replaceAll("([万亿])([余多])", "$2$1");
    String signed = PrintedNumber.withSigns(counted);
    return range(signed, text)
        .or(() -> single(signed, text))
        .<Target>map(number -> number)
        .orElseGet(() -> new Target.Qualitative(text));
  }

  private static Optional<Target.Quantitative> range(String plain, String text) {
    Matcher found = RANGE.matcher(plain);
    if (!found.matches()) {
      return Optional.empty();
    }
    String unit = found.group("toUnit");
    boolean months = unit.equals("月");
    if (months || !unit.startsWith(found.group("fromUnit")) || uncounted(found, "from", unit)) {
      return Optional.empty();
    }
    BigDecimal from = PrintedNumber.value(found.group("from"));
    BigDecimal to = PrintedNumber.value(found.group("to"));
    return from.compareTo(to) > 0
        ? Optional.empty()
        : Optional.of(new Target.Quantitative(EQUAL, from, unit, text, Optional.of(to)));
  }

  private static Optional<Target.Quantitative> single(String plain, String text) {
    Matcher found = SINGLE.matcher(plain);
    if (!found.matches() || uncounted(found, "number", found.group("unit")) || tens(found)) {
      return Optional.empty();
    }
    Optional<String> sign = Optional.ofNullable(found.group("sign"));
    if (!labelled(found.group("label"), sign.isPresent())) {
      return Optional.empty();
    }
    return Signs.comparison(sign.orElse(""), after(found))
        .map(operator ->
            new Target.Quantitative(
                operator, PrintedNumber.value(found.group("number")), found.group("unit"), text));
  }

  /** 300余人 says no more than 300人以上. */
  private static String after(Matcher found) {
    String some = found.group("more") == null ? "" : "以上";
    return Optional.ofNullable(found.group("after")).orElse(some);
  }

  private static boolean labelled(String label, boolean signed) {
    boolean nothing = label.isEmpty();
    boolean plain = !NEGATION.matcher(label).matches();
    return nothing || (plain && (signed || MEASURED.matcher(label).matches()));
  }

  /** 数十人 is some tens of people, not a label 数 before ten people. */
  private static boolean tens(Matcher found) {
    return found.group("label").endsWith("数")
        && found.group("sign") == null
        && numerals(found, "number");
  }

  private static boolean numerals(Matcher found, String number) {
    return found.group(number).matches(PrintedNumber.NUMERALS);
  }

  private static boolean uncounted(Matcher found, String number, String unit) {
    boolean about = ABOUT.matcher(unit).matches();
    return about || (numerals(found, number) && !COUNTED.matcher(unit).matches());
  }
}
