package org.xinheng.performance.text;

import java.util.ArrayList;
import java.util.List;
import org.xinheng.performance.text.PerformanceText.Budget;
import org.xinheng.performance.text.PerformanceText.Indicator;
import org.xinheng.performance.text.PerformanceText.PlanStep;
import org.xinheng.performance.text.PerformanceText.Project;

/** Reads one project's block: the head of the form, its goals and its indicators. */
final class ProjectReader {
  private final Findings findings;
  private final Evidence evidence;
  private final Seam seam;
  private final List<String> contents;

  /**
   * A reader.
   *
   * @param contents names of projects in the table of contents, as a third reading
   */
  ProjectReader(Findings findings, Evidence evidence, List<String> contents) {
    this.findings = findings;
    this.evidence = evidence;
    this.seam = new Seam(evidence, findings);
    this.contents = contents;
  }

  Project read(ProjectBlock block, String moneyUnit) {
    TableGrammar table = TableGrammar.of(block.rows());
    IdentityReader identity = new IdentityReader(findings, seam);
    identity.read(table.rows(RowKind.CODE));
    PrintedCode code = identity.code();
    if (code.text().isEmpty()) {
      findings.warn(block.line(), Finding.CELL_MISSING, "此项目未能读出项目编码");
    }
    String name = name(block, identity);
    Budget budget = new BudgetReader(findings).read(table.rows(RowKind.BUDGET), moneyUnit);
    TextField field = new TextField(findings, seam);
    String purpose = field.read(table.rows(RowKind.PURPOSE), FormLabel.PURPOSE, name);
    List<PlanStep> plan =
        new PlanReader(findings).read(table.rows(RowKind.MONTHS), table.rows(RowKind.PERCENTS));
    List<String> goals =
        TextField.items(field.read(table.rows(RowKind.GOALS), FormLabel.GOALS, name));
    List<Indicator> indicators = indicators(table);
    boolean classified = classified(purpose, goals, indicators);
    return new Project(
        code.text(),
        code.check(),
        name,
        classified,
        budget,
        word(purpose),
        plan,
        goals.stream().map(ProjectReader::word).toList(),
        indicators);
  }

  private String name(ProjectBlock block, IdentityReader identity) {
    String inTable = identity.name();
    List<String> readings = new ArrayList<>(List.of(inTable, block.headingName()));
    for (String reading : contents) {
      if (Likeness.of(reading, inTable) > 0.7 || Likeness.of(reading, block.headingName()) > 0.7) {
        readings.add(reading);
      }
    }
    String best = evidence.choose(readings);
    if (!inTable.isEmpty()
        && !block.headingName().isEmpty()
        && !inTable.equals(block.headingName())) {
      findings.warn(
          best.equals(inTable) ? block.line() : identity.nameLine(),
          Finding.TEXT_MISREAD,
          "项目名称在标题与表内不同,取 " + best);
    }
    if (best.isEmpty()) {
      findings.warn(block.line(), Finding.CELL_MISSING, "此项目未能读出项目名称");
    }
    return best;
  }

  private List<Indicator> indicators(TableGrammar table) {
    List<Row> rows = table.rows(RowKind.INDICATOR);
    IndicatorColumns columns = IndicatorColumns.of(table.rows(RowKind.HEADER), rows, findings);
    IndicatorTable indicators = new IndicatorTable(findings, seam, columns);
    rows.forEach(indicators::add);
    List<Row> before = table.rows(RowKind.BEFORE);
    List<Row> after = table.rows(RowKind.AFTER);
    if (!before.isEmpty() || !after.isEmpty()) {
      new DisplacedRows(findings, seam, evidence, indicators).place(before, after);
    }
    return indicators.indicators();
  }

  /** Withheld are the use, the goals or most targets; a mention of 涉密 in a sentence is not. */
  private static boolean classified(
      String purpose, List<String> goals, List<Indicator> indicators) {
    long withheld =
        indicators.stream().filter(i -> i.target().kind() == PrintedTarget.Kind.WITHHELD).count();
    boolean goal = !goals.isEmpty() && goals.stream().allMatch(PrintedTarget::withheld);
    return PrintedTarget.withheld(purpose)
        || goal
        || (withheld > 0 && withheld * 2 >= indicators.size());
  }

  private static String word(String text) {
    return PrintedTarget.withheld(text) ? PrintedTarget.WITHHELD : text;
  }
}
