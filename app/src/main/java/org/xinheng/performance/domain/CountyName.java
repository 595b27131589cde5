package org.xinheng.performance.domain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of a county, read off the name of one of its units. */
public final class CountyName {

  /**
   * A district below a city, a county, or a city alone: 石家庄市长安区…, 卢龙县…, 三河市…; a city management
   * office (城市管理局) is no city.
   */
  private static final Pattern LEADING =
      Pattern.compile(
          "(?<district>(?:\\p{IsHan}{2,6}?市)?\\p{IsHan}{1,10}?(?:自治县|自治旗|县|区|旗))\\p{IsHan}+"
              + "|(?<city>\\p{IsHan}{2,8}?市)\\p{IsHan}+");

  private CountyName() {}

  /** The leading part up to 县, 区, 旗 or 市; the whole name when it has none of them. */
  public static String of(String unitName) {
    Matcher found = LEADING.matcher(unitName);
    if (!found.matches()) {
      return unitName;
    }
    String district = found.group("district");
    return district == null ? found.group("city") : district;
  }
}
