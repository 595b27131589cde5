package org.xinheng.demo;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Tells a topic at length, each time in other words and of another place, so that searching many
 * matters is like searching real ones. Villages and firms are put together from signs.
 */
final class Storyteller {

  private static final String SIDES = "东西南北前后上下大小新老";
  private static final String LANDS = "柳沟营石井坡园庄河岭树坊峪塘桥渡冈洼泉峰";
  private static final List<String> SETTLED = List.of("村", "屯", "庄子村", "寨村", "家村");
  private static final List<String> ESTATES = List.of("苑小区", "家园", "新城小区", "花园", "社区");
  private static final List<String> TRADES =
      List.of("建筑公司", "食品厂", "建材公司", "纸品厂", "种植合作社", "运输公司", "家政公司", "机械厂", "服装厂", "养殖场");
  private static final String LUCK = "恒顺青禾大成丰茂宏达惠民金石兴隆永泰瑞祥盛昌";
  private static final Map<String, List<String>> TOLD =
      Lines.of("told.txt").stream()
          .collect(
              Collectors.groupingBy(
                  row -> row[0], Collectors.mapping(row -> row[1], Collectors.toList())));

  private final Dice dice;

  Storyteller(Dice dice) {
    this.dice = dice;
  }

  /** The topic with a story of its own; what is left open is filled in at registration. */
  Topic tell(Topic topic) {
    StringBuilder story = new StringBuilder();
    if (dice.chance(0.7)) {
      story.append(one("begin"));
    }
    story.append(topic.statement());
    if (dice.chance(0.6)) {
      story.append(one("when"));
    }
    for (int details = dice.between(0, 3); details > 0; details--) {
      story.append(one("detail"));
    }
    if (dice.chance(0.8)) {
      story.append(one("ask"));
    }
    String village = village();
    String estate = sign(LANDS) + sign(LUCK) + dice.pick(ESTATES);
    String firm = sign(LUCK) + sign(LUCK) + dice.pick(TRADES);
    return new Topic(
        topic.contentClass(),
        topic.unit(),
        topic.purpose(),
        placed(topic.subject(), village, estate, firm),
        placed(story.toString(), village, estate, firm));
  }

  private static String placed(String text, String village, String estate, String firm) {
    return text.replace("{村}", village).replace("{小区}", estate).replace("{企业}", firm);
  }

  private String village() {
    return sign(SIDES) + sign(LANDS) + dice.pick(SETTLED);
  }

  private String one(String kind) {
    return dice.pick(TOLD.getOrDefault(kind, List.of("")));
  }

  private String sign(String of) {
    int at = dice.between(0, of.length() - 1);
    return of.substring(at, at + 1);
  }
}
