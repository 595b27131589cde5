package org.xinheng.demo;

import java.time.LocalDate;
import java.util.List;

/**
 * Invented people. Identity numbers carry a division that was never issued and a right check
 * character; telephone numbers have a prefix that no operator holds.
 */
final class People {

  private static final List<String> SURNAMES =
      List.of(
          "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "马", "朱", "胡", "郭", "何", "林",
          "高", "梁", "郑", "罗", "宋", "谢", "唐", "韩", "曹", "许", "邓", "冯");
  private static final String GIVEN = "志建国文明春秀兰桂芳海涛永强玉梅立新晓红广平德福淑珍庆云长河铁山素英凤霞占魁树林金花双喜有田";
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";

  private final Dice dice;

  People(Dice dice) {
    this.dice = dice;
  }

  String name() {
    return dice.pick(SURNAMES) + letter() + (dice.chance(0.7) ? letter() : "");
  }

  private String letter() {
    int at = dice.between(0, GIVEN.length() - 1);
    return GIVEN.substring(at, at + 1);
  }

  /** An identity number of a division outside those issued (130399). */
  String idNumber() {
    LocalDate birth = LocalDate.of(1940, 1, 1).plusDays(dice.between(0, 365 * 62));
    String body =
        DemoCounty.REGION.code()
            + birth.toString().replace("-", "")
            + String.format("%03d", dice.between(1, 999));
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (body.charAt(i) - '0') * WEIGHTS[i];
    }
    return body + CHECKS.charAt(sum % 11);
  }

  /** A number that cannot be called: no operator holds the prefix 120. */
  String phone() {
    return "120" + String.format("%08d", dice.between(0, 99_999_999));
  }
}
