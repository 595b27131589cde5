package org.xinheng.performance.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.xinheng.performance.text.PerformanceText.Budget;
import org.xinheng.performance.text.PerformanceText.Clause;
import org.xinheng.performance.text.PerformanceText.Indicator;
import org.xinheng.performance.text.PerformanceText.Overall;
import org.xinheng.performance.text.PerformanceText.PlanStep;
import org.xinheng.performance.text.PerformanceText.Project;
import org.xinheng.performance.text.PerformanceText.Unit;

/** Performance texts of bureaus that do not exist, with their right reading. */
final class Invented {
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final List<String> UNITS = List.of("青岚县水务局本级", "望溪县图书馆", "云棠区园林绿化中心", "石埠县农机推广站");
  private static final List<String> PROJECTS =
      List.of(
          "山洪预警设备维护经费",
          "河道清淤工程",
          "流动书屋配送服务费",
          "古籍修复专项",
          "街心公园养护经费",
          "行道树补植项目",
          "农机手培训经费",
          "秸秆还田作业补助",
          "水质监测站运行费",
          "少儿阅读推广活动经费");
  private static final List<String> PURPOSES =
      List.of(
          "用于全县预警设备的日常维护和零件更换。",
          "支付主河道两岸清淤作业费用。",
          "购置图书并配送到各行政村。",
          "用于聘请专业人员修复馆藏古籍。",
          "保障全年养护作业所需的人工和水电。");
  private static final List<String> GOALS =
      List.of(
          "按时完成全部设备的检修,保证汛期正常使用。",
          "改善沿河村庄的居住环境,减少内涝发生",
          "让偏远村庄的孩子每月都能借到新书。",
          "提高作业质量,降低每亩成本",
          "建立完整的养护台账,做到一树一档。");

  private record Row(
      IndicatorLevel level, String name, String description, String target, String basis) {}

  private static final List<Row> ROWS =
      List.of(
          row(IndicatorLevel.ECONOMIC_COST, "项目总投入", "项目全年实际支出", "≤128.5万元", "预算批复"),
          row(IndicatorLevel.QUANTITY, "检修设备台数", "全年完成检修的设备数量", "≥46台", "年度工作计划"),
          row(IndicatorLevel.QUANTITY, "清淤河道长度", "完成清淤的河道总长度", "≥12.8公里", "施工合同"),
          row(IndicatorLevel.QUANTITY, "配送图书册数", "向村书屋配送的图书数量", "≥3200册", "采购计划"),
          row(IndicatorLevel.QUALITY, "设备完好率", "完好设备占全部设备的比例", "≥98%", "行业标准"),
          row(IndicatorLevel.QUALITY, "工程验收合格率", "验收合格的工程占全部工程的比例", "100%", "验收报告"),
          row(IndicatorLevel.TIMELINESS, "汛前检修完成时间", "汛前检修工作所用的时间", "≤45天", "防汛工作方案"),
          row(IndicatorLevel.TIMELINESS, "按期开工率", "按计划时间开工的工程比例", "100%", "施工合同"),
          row(IndicatorLevel.COST, "单台维护成本", "平均每台设备的维护费用", "≤850元", "历史数据"),
          row(IndicatorLevel.ECONOMIC_BENEFIT, "减少洪涝损失", "比上一年减少的经济损失", "≥60万元", "统计年报"),
          row(IndicatorLevel.SOCIAL_BENEFIT, "受益村庄数量", "能够收到预警信息的村庄", "≥86个", "年度工作计划"),
          row(IndicatorLevel.SOCIAL_BENEFIT, "提升居民阅读兴趣", "居民参与阅读活动的积极性", "比上年明显提升", "活动记录"),
          row(IndicatorLevel.ECOLOGICAL_BENEFIT, "河岸植被覆盖", "沿河两岸植被恢复的情况", "较治理前有所改善", "现场勘查"),
          row(IndicatorLevel.LASTING_EFFECT, "养护机制", "长期养护制度的建立情况", "持续健全", "管理办法"),
          row(IndicatorLevel.SATISFACTION, "沿河居民满意度", "满意的居民占受访居民的比率", "≥92%", "问卷调查"),
          row(IndicatorLevel.SATISFACTION, "读者满意度", "表示满意的读者占全部读者的比例", "≥90%", "问卷调查"));

  private final Random random;

  Invented(long seed) {
    this.random = new Random(seed);
  }

  private static Row row(
      IndicatorLevel level, String name, String description, String target, String basis) {
    return new Row(level, name, description, target, basis);
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  PerformanceText text() {
    Unit unit = new Unit("" + (301001 + random.nextInt(500) * 1000), any(UNITS));
    List<Project> projects = new ArrayList<>();
    int count = 2 + random.nextInt(3);
    int first = random.nextInt(PROJECTS.size());
    for (int i = 0; i < count; i++) {
      projects.add(
          project(PROJECTS.get((first + i) % PROJECTS.size()), i > 0 && random.nextInt(4) == 0));
    }
    return new PerformanceText(unit, 2025, overall(), projects, List.of());
  }

  private static Overall overall() {
    return new Overall(
        "立足本职,服务全县发展大局,统筹推进各项工作,不断提高保障能力。",
        List.of(
            new Clause("防汛抗旱", "完善预警体系,\"早发现、早报告\",确保安全度汛。"), new Clause("公共服务", "延长开放时间,丰富活动内容。")),
        List.of(new Clause("健全制度", "修订管理办法,明确岗位责任。"), new Clause("强化监督", "定期检查,及时整改。")));
  }

  private Project project(String name, boolean classified) {
    String code = code();
    BigDecimal fiscal = new BigDecimal(random.nextInt(200000) + 100).movePointLeft(2);
    BigDecimal other = random.nextInt(4) == 0 ? new BigDecimal("12.50") : null;
    Budget budget = new Budget(other == null ? fiscal : fiscal.add(other), fiscal, other, "万元");
    List<String> goals = classified ? List.of("涉密") : GOALS.subList(0, 1 + random.nextInt(3));
    return new Project(
        code,
        PrintedCode.Check.VALID,
        name,
        classified,
        budget,
        classified ? "涉密" : any(PURPOSES),
        plan(),
        goals,
        indicators(classified));
  }

  private String code() {
    String body =
        "13032"
            + random.nextInt(10)
            + "25P00"
            + (100000 + random.nextInt(800000))
            + "1"
            + (100 + random.nextInt(800));
    body = body.substring(0, 20);
    for (char check : ALPHABET.toCharArray()) {
      if (PrintedCode.check(body + check) == PrintedCode.Check.VALID) {
        return body + check;
      }
    }
    throw new IllegalStateException(body);
  }

  private List<PlanStep> plan() {
    List<List<Integer>> plans =
        List.of(
            List.of(25, 50, 75, 100),
            List.of(10, 40, 80, 100),
            List.of(30, 60, 90, 100),
            List.of(0, 35, 70, 100));
    List<Integer> shares = any(plans);
    List<PlanStep> steps = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      steps.add(new PlanStep(List.of(3, 6, 10, 12).get(i), BigDecimal.valueOf(shares.get(i))));
    }
    return steps;
  }

  private List<Indicator> indicators(boolean classified) {
    boolean newTree = random.nextInt(3) == 0;
    List<Indicator> indicators = new ArrayList<>();
    for (Row row : ROWS) {
      boolean fits =
          newTree ? row.level != IndicatorLevel.COST : row.level != IndicatorLevel.ECONOMIC_COST;
      boolean always =
          row.level == IndicatorLevel.SATISFACTION ? row == ROWS.getLast() : random.nextInt(5) < 3;
      if (fits && always) {
        indicators.add(indicator(row, classified));
      }
    }
    return indicators;
  }

  private static Indicator indicator(Row row, boolean classified) {
    String top = row.level.top().printed();
    if (classified) {
      return new Indicator(top, row.level.printed(), "涉密", "涉密", PrintedTarget.withheld(), "涉密");
    }
    return new Indicator(
        top,
        row.level.printed(),
        row.name,
        row.description,
        PrintedTarget.read(row.target),
        row.basis);
  }
}
