package org.xinheng.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.performance.Attachment;
import org.xinheng.performance.EnterFigure;
import org.xinheng.performance.IndicatorKey;
import org.xinheng.performance.JudgeWords;
import org.xinheng.performance.Outcome;
import org.xinheng.performance.Performances;
import org.xinheng.statute.evaluation.Attainment;

/**
 * What no record can measure: figures entered by hand with their evidence, and one judged in words.
 */
final class DemoFigures {

  private static final String RENOVATION = "13039925P00512210034W";
  private static final String OPERATION = "13039925P00512210012X";

  private final Performances performances;
  private final Scope officer;
  private final LocalDate day;

  DemoFigures(Performances performances, DemoCounty county, LocalDate day) {
    this.performances = performances;
    this.officer = county.holder(Role.PERFORMANCE_OFFICER);
    this.day = day;
  }

  void write() {
    record(
        1,
        "548.60",
        "按竣工图逐间实测",
        "实测记录.txt",
        "一层大厅 312.40 平方米\n二层接谈室 168.20 平方米\n走廊和等候区 68.00 平方米\n合计 548.60 平方米\n");
    record(2, "100", "四方验收一次合格", "验收记录.txt", "分部工程 6 项，合格 6 项。\n参加验收：建设、设计、施工、监理。\n");
    record(3, "100", "按合同约定日期开工", "开工报告.txt", "计划开工：2025年2月17日\n实际开工：2025年2月17日\n");
    record(4, "0", "结算未超概算", "结算审核.txt", "概算 62.50 万元，结算 62.18 万元，未超概算。\n");
    Outcome judged =
        performances.judge(
            officer,
            new IndicatorKey(day.getYear(), OPERATION, 5),
            new JudgeWords(Attainment.PARTLY, null, day, "前三季度大厅秩序平稳，等候时间比上年缩短；年底再评一次。", null),
            "demo-judge-5");
    done(judged);
  }

  private void record(int ordinal, String actual, String reason, String file, String content) {
    Attachment evidence = new Attachment(file, content.getBytes(StandardCharsets.UTF_8), true);
    done(
        performances.record(
            officer,
            new IndicatorKey(day.getYear(), RENOVATION, ordinal),
            new EnterFigure(actual, day, reason, evidence),
            "demo-record-" + ordinal));
  }

  private static void done(Outcome outcome) {
    if (outcome instanceof Outcome.Refused(var reason)) {
      throw new IllegalStateException("the demonstration's own figure was refused: " + reason);
    }
  }
}
