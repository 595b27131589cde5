package org.xinheng.performance.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A target (指标值) as printed: a number with a comparison, words, or withheld.
 *
 * @param operator one of ≥ ≤ &gt; &lt; =, null unless quantitative; a bare number has =
 * @param value the exact number, null unless quantitative
 * @param unit the unit printed behind it, null when there is none
 * @param text the cell without blanks
 * @param doubtful whether sign or number had to be guessed from broken characters
 */
public record PrintedTarget(
    Kind kind,
    @Nullable String operator,
    @Nullable BigDecimal value,
    @Nullable String unit,
    String text,
    boolean doubtful) {

  /** 定量, 定性, 涉密; the lower-case name is the word of the contract. */
  public enum Kind {
    QUANTITATIVE,
    QUALITATIVE,
    WITHHELD
  }

  /** The word printed in place of what may not be published. */
  static final String WITHHELD = "涉密";

  /** Units that forms print often: they tell a whole target from one that the scan cut. */
  private static final Set<String> USUAL_UNITS =
      Set.of(
          "%",
          "个", "人", "次", "人次", "天", "日", "个工作日", "工作日", "小时", "分钟", "月", "个月", "年", "元", "万元", "亿元",
          "户", "件", "份", "场", "场次", "台", "套", "批", "项", "家", "名", "期", "辆", "米", "公里", "平方米",
          "万平方米", "平方公里", "亩", "万亩", "吨", "千克", "册", "本", "篇", "条", "处", "座", "所", "村", "例", "起",
          "万人", "万人次", "台套", "人/次", "元/人", "次/年", "元/平方米");

  private record Sign(String operator, Pattern printed, boolean doubtful) {}

  private static final List<Sign> BEFORE =
      List.of(
          sign("≥", "≥|≧|⩾|≮|[>﹥]=|=[>﹥]|大于等于|大于或等于|不少于|不低于|不小于|不得低于|不得少于|至少", false),
          sign(
              "≤", "≤|≦|⩽|≯|[<﹤]=|=[<﹤]|小于等于|小于或等于|不高于|不超过|不多于|不大于|不得超过|不得高于|至多|控制在(?=\\d)", false),
          sign(">", ">|﹥|大于|高于|超过|多于", false),
          sign("<", "<|﹤|小于|低于|少于", false),
          sign("=", "=|﹦|等于|达到(?=\\d)|达(?=\\d)", false),
          sign("≥", "[》〉≳]=?|[>﹥][_一-]|[Zz之乏](?=\\d)", true),
          sign("≤", "[《〈≲∠]=?|[<﹤][_一-]|[Ss](?=\\d)", true));
  private static final List<Sign> BEHIND =
      List.of(sign("≥", "以上|及以上|\\(含\\)以上", false), sign("≤", "以内|之内|以下|及以下|内", false));

  private static final Pattern NUMBER =
      Pattern.compile("(-?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|-?[\\dOoIl]+(?:\\.[\\dOo]+)?)(.*)");
  private static final Pattern UNIT =
      Pattern.compile("[%‰°℃㎡㎥\\p{IsHan}A-Za-z][%‰²³㎡㎥\\p{IsHan}A-Za-z/·()23]{0,8}");
  private static final Pattern CALENDAR = Pattern.compile("年.*|月\\d.*|月底.*|月前.*");
  private static final Pattern WITHHELD_TWICE = Pattern.compile("(涉密)+");

  private static Sign sign(String operator, String printed, boolean doubtful) {
    return new Sign(operator, Pattern.compile(printed), doubtful);
  }

  /** Whether the text is the bare word that stands for withheld content. */
  static boolean withheld(String text) {
    return WITHHELD_TWICE.matcher(Glyphs.core(text)).matches();
  }

  static PrintedTarget withheld() {
    return new PrintedTarget(Kind.WITHHELD, null, null, null, WITHHELD, false);
  }

  /** Reads one cell; what is no number with an optional sign and unit is words. */
  static PrintedTarget read(String cell) {
    if (withheld(cell)) {
      return withheld();
    }
    String text = Glyphs.squeeze(cell);
    return quantity(text, Glyphs.halfWidth(text))
        .orElseGet(() -> new PrintedTarget(Kind.QUALITATIVE, null, null, null, text, false));
  }

  private static Optional<PrintedTarget> quantity(String text, String plain) {
    for (Sign sign : BEFORE) {
      Matcher m = sign.printed().matcher(plain);
      if (m.lookingAt()) {
        String rest = plain.substring(m.end()).replaceFirst("^[=_]", "");
        return amount(text, rest, sign.operator(), sign.doubtful());
      }
    }
    return amount(text, plain, null, false);
  }

  private static Optional<PrintedTarget> amount(
      String text, String plain, @Nullable String operator, boolean doubtful) {
    Matcher m = NUMBER.matcher(plain);
    if (!m.matches() || !m.group(1).chars().anyMatch(c -> Glyphs.digit((char) c))) {
      return Optional.empty();
    }
    String rest = m.group(2);
    for (Sign sign : BEHIND) {
      Matcher behind = Pattern.compile("(.*?)(?:" + sign.printed() + ")").matcher(rest);
      if (operator == null && behind.matches()) {
        return finish(text, m.group(1), behind.group(1), sign.operator(), false);
      }
    }
    boolean date = operator == null && m.group(1).length() == 4 && CALENDAR.matcher(rest).matches();
    return date ? Optional.empty() : finish(text, m.group(1), rest, operator, doubtful);
  }

  private static Optional<PrintedTarget> finish(
      String text, String digits, String unit, @Nullable String operator, boolean doubtful) {
    String trimmed = unit.replaceFirst("[。;,.、]+$", "").replaceFirst("^%\\p{IsHan}+$", "%");
    if (!trimmed.isEmpty() && !UNIT.matcher(trimmed).matches()) {
      return Optional.empty();
    }
    String number = Glyphs.digits(digits).replace(",", "");
    return Optional.of(
        new PrintedTarget(
            Kind.QUANTITATIVE,
            operator == null ? "=" : operator,
            new BigDecimal(number),
            trimmed.isEmpty() ? null : trimmed,
            text,
            doubtful || !number.equals(digits.replace(",", ""))));
  }

  boolean quantitative() {
    return kind == Kind.QUANTITATIVE;
  }

  /** Whether a cell is surely a target: a number with a sign or with a unit. */
  static boolean resembles(String cell) {
    PrintedTarget target = read(cell);
    return target.quantitative() && (target.unit() != null || !"=".equals(target.operator()));
  }

  /** Whether two pieces are one target, of which the first alone lacks its number or its unit. */
  static boolean completes(String first, String rest) {
    PrintedTarget part = read(first);
    PrintedTarget whole = read(first + rest);
    return whole.quantitative() && usual(whole) && !(part.quantitative() && usual(part));
  }

  private static boolean usual(PrintedTarget target) {
    return target.unit() != null && USUAL_UNITS.contains(target.unit());
  }

  /**
   * The reading of a percentage whose sign was scanned as a 2: 295% of a share is ≥95%.
   *
   * @param share whether the indicator is a share, which cannot exceed 100 percent
   */
  PrintedTarget withBrokenSign(boolean share) {
    if (!share || value == null || !"=".equals(operator) || !"%".equals(unit)) {
      return this;
    }
    String digits = value.toPlainString();
    boolean two = digits.startsWith("2") && value.compareTo(BigDecimal.valueOf(100)) > 0;
    if (!two || digits.charAt(1) == '0') {
      return this;
    }
    BigDecimal rest = new BigDecimal(digits.substring(1));
    boolean plausible = rest.compareTo(BigDecimal.valueOf(100)) <= 0;
    return plausible ? new PrintedTarget(kind, "≥", rest, unit, "≥" + rest + "%", true) : this;
  }
}
