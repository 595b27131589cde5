package org.xinheng.statute.code;

import java.util.Set;
import java.util.regex.Pattern;
import org.xinheng.statute.code.Parsed.Fault;

/**
 * A division code (行政区划代码, GB/T 2260): two digits each for province, prefecture and county. Only
 * the province digits are checked; the list below them changes every year.
 *
 * @param digits the six digits
 */
public record DivisionCode(String digits) {

  private static final Pattern SHAPE = Pattern.compile("\\d{6}");
  private static final int PROVINCE_DIGITS = 2;
  private static final int PREFECTURE_DIGITS = 4;

  /** Province digits of GB/T 2260, with 台湾 71, 香港 81, 澳门 82. */
  private static final Set<String> PROVINCES =
      Set.of(
          "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37",
          "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64",
          "65", "71", "81", "82");

  /** How deep a code goes. */
  public enum Level {
    /** 省级. */
    PROVINCE,
    /** 地市级. */
    PREFECTURE,
    /** 县级. */
    COUNTY
  }

  public DivisionCode {
    if (!SHAPE.matcher(digits).matches() || !isProvince(digits)) {
      throw new IllegalArgumentException("no division code: " + digits);
    }
  }

  /** Reads a code as typed or printed. */
  public static Parsed<DivisionCode> parse(String raw) {
    String text = Characters.plain(raw);
    if (text.length() != 6) {
      return new Parsed.Bad<>(Fault.LENGTH, "行政区划代码应为 6 位数字,实为 " + text.length() + " 位");
    }
    if (!SHAPE.matcher(text).matches()) {
      return new Parsed.Bad<>(Fault.CHARACTER, "行政区划代码只能是数字,请核对");
    }
    return isProvince(text)
        ? new Parsed.Good<>(new DivisionCode(text))
        : new Parsed.Bad<>(Fault.DIVISION, "行政区划代码的前 2 位不是省级代码,请核对");
  }

  /** Whether the first two digits of a text name a province. */
  static boolean isProvince(String digits) {
    return PROVINCES.contains(digits.substring(0, PROVINCE_DIGITS));
  }

  /** How deep the code goes. */
  public Level level() {
    if (digits.endsWith("0000")) {
      return Level.PROVINCE;
    }
    return digits.endsWith("00") ? Level.PREFECTURE : Level.COUNTY;
  }

  /** The province in which the division lies; itself for a province. */
  public DivisionCode province() {
    return new DivisionCode(digits.substring(0, PROVINCE_DIGITS) + "0000");
  }

  /** The prefecture in which the division lies; itself for a prefecture or province. */
  public DivisionCode prefecture() {
    return new DivisionCode(digits.substring(0, PREFECTURE_DIGITS) + "00");
  }

  /** Whether another division is this one or lies in it. */
  public boolean holds(DivisionCode other) {
    return switch (level()) {
      case PROVINCE -> other.province().equals(this);
      case PREFECTURE -> other.prefecture().equals(this);
      case COUNTY -> other.equals(this);
    };
  }

  @Override
  public String toString() {
    return digits;
  }
}
