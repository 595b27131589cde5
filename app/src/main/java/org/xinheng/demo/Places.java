package org.xinheng.demo;

import java.util.List;

/** Invented villages, estates and firms. */
final class Places {

  private static final List<String> VILLAGES =
      List.of(
          "前柳村", "后柳村", "东沟村", "西沟村", "上营村", "下营村", "小石村", "大井村", "南坡村", "北坡村", "桃园村", "杏林村", "新庄村",
          "老庄村", "河沿村", "沙岭村", "枣树村", "青石村", "马坊村", "驼峰村");
  private static final List<String> ESTATES =
      List.of("澄湖苑小区", "锦绣里小区", "河畔名居小区", "东关社区", "书香园小区", "阳光新城小区", "南苑社区", "滨水家园小区");
  private static final List<String> FIRMS =
      List.of("恒顺建筑公司", "青禾食品厂", "大成建材公司", "澄水纸品厂", "丰茂种植合作社", "宏达运输公司", "惠民家政公司", "金石机械厂");

  private Places() {}

  /** Fills a template's places in. */
  static String fill(String template, String township, Dice dice) {
    return template
        .replace("{镇}", township)
        .replace("{村}", dice.pick(VILLAGES))
        .replace("{小区}", dice.pick(ESTATES))
        .replace("{企业}", dice.pick(FIRMS))
        .replace("{数}", Integer.toString(dice.between(3, 28)))
        .replace("{月}", Integer.toString(dice.between(2, 11)));
  }

  /** Where a problem is, within a township. */
  static String spot(Dice dice) {
    return dice.chance(0.6) ? dice.pick(VILLAGES) + "村口" : dice.pick(ESTATES) + "南门";
  }

  static String address(String township, Dice dice) {
    return township + dice.pick(VILLAGES) + dice.between(1, 380) + "号";
  }
}
