package org.xinheng.performance.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinheng.performance.text.PerformanceText.Indicator;
import org.xinheng.performance.text.PerformanceText.PlanStep;
import org.xinheng.performance.text.PerformanceText.Project;

/** Prints a text in the layout of the published form and damages it as scans do, by rules. */
final class Scan {
  /** Kinds of damage. */
  enum Damage {
    NONE,
    WRAPPED_CELLS,
    CODE_SPLIT,
    LABEL_MISREAD,
    MONTHS_BROKEN,
    PERCENT_SPLIT,
    ECHO,
    TEXT_SPLIT,
    LEVEL1_LOST,
    LEVEL1_GARBLED,
    LEVEL2_MISREAD,
    ROW_DISPLACED,
    UNIT_ELSEWHERE,
    UNIT_MISREAD,
    PAGE_BREAK,
    SIGNS,
    FULL_WIDTH,
    CELLS_OVER_LINES,
    GROUPED_MONEY,
    SHIFTED_ROWS,
    LABEL_SPLIT
  }

  private static final String GARBAGE = "贝页亚巡逊冷迹壶一山相";

  private final Random random;
  private final Set<Damage> damages;
  private final List<String> lines = new ArrayList<>();

  Scan(long seed, Set<Damage> damages) {
    this.random = new Random(seed);
    this.damages = damages;
  }

  private boolean hit(Damage damage, int oneIn) {
    return damages.contains(damage) && random.nextInt(oneIn) == 0;
  }

  String print(PerformanceText text) {
    line(text.unit().name() + " " + text.year() + " 年部门预算绩效文本");
    line("");
    contents(text);
    overall(text);
    line("第二部分 预算项目绩效目标");
    line("");
    int number = 1;
    for (Project project : text.projects()) {
      project(number++, project, text);
    }
    return String.join("\n", lines) + "\n";
  }

  private void contents(PerformanceText text) {
    lines.addAll(List.of("目 录", "", "第一部分 部门整体绩效目标", "", "一、\t总体绩效目标\t2"));
    for (int i = 0; i < text.projects().size(); i++) {
      line((i + 1) + "." + text.projects().get(i).name() + "绩效目标表\t" + (i + 4));
    }
    line("");
  }

  private void overall(PerformanceText text) {
    lines.addAll(List.of("第一部分 部门整体绩效目标", "", "一、总体绩效目标", "", text.overall().goal(), ""));
    lines.addAll(List.of("二、分项绩效目标", ""));
    text.overall().goals().forEach(c -> line("- (一)" + c.title() + "。" + c.text()));
    lines.addAll(List.of("", "三、工作保障措施", ""));
    text.overall().safeguards().forEach(c -> line("- (一)" + c.title() + "。" + c.text()));
    line("");
  }

  private void line(String text) {
    lines.add(text);
  }

  private void cells(String... cells) {
    line(String.join("\t", cells) + "\t".repeat(random.nextInt(3)));
  }

  private void project(int number, Project project, PerformanceText text) {
    line(number + "." + project.name() + "绩效目标表");
    line("");
    boolean late = hit(Damage.UNIT_ELSEWHERE, 2);
    unitLines(text, late);
    Indicator displaced = displaced(project);
    List<String> after = displaced == null ? List.of() : pieces(displaced);
    head(project);
    line(
        String.join(
            "\t",
            label("一级指标"),
            label("二级指标"),
            "三级指标",
            label("绩效指标描述"),
            "",
            "指标值",
            "指标值确定 依据",
            ""));
    indicators(project, displaced);
    line("");
    after.forEach(piece -> lines.addAll(List.of(piece, "")));
    if (late) {
      lines.addAll(List.of("单位:万元", ""));
    }
  }

  private void unitLines(PerformanceText text, boolean late) {
    String unit = text.unit().code() + " " + text.unit().name();
    if (hit(Damage.UNIT_MISREAD, 3)) {
      lines.addAll(List.of(text.unit().code() + " " + misread(text.unit().name(), 1), ""));
      line(unit);
    }
    line(unit + (late ? "" : " 单位:万元"));
    line("");
  }

  private @Nullable Indicator displaced(Project project) {
    return !project.classified() && hit(Damage.ROW_DISPLACED, 2)
        ? project.indicators().getLast()
        : null;
  }

  /** The parts of a displaced row: its levels before the table, the rest after it. */
  private List<String> pieces(Indicator row) {
    lines.addAll(
        List.of(row.level2().substring(0, 5), "", row.level2().substring(5), "", row.level1(), ""));
    return List.of(
        row.name(), printed(row.description()), row.target().text(), printed(row.basis()));
  }

  private void head(Project project) {
    String code = project.code();
    if (hit(Damage.CODE_SPLIT, 2)) {
      line(
          "项目编码\t"
              + code.substring(0, 12)
              + "\t"
              + code.substring(12)
              + "\t\t项目名称\t"
              + project.name());
    } else if (hit(Damage.CODE_SPLIT, 2)) {
      line(
          "项目编码\t"
              + code.substring(0, 19)
              + "\t\t项目名称\t"
              + project.name()
              + "\n\t"
              + code.substring(19)
              + "\t\t\t");
    } else {
      String echo =
          hit(Damage.ECHO, 2) ? project.name().substring(project.name().length() - 2) : "";
      cells(
          splitLabel("项目编码"),
          code.substring(0, 19) + " " + code.substring(19),
          "",
          "项目名称",
          project.name(),
          "",
          echo);
    }
    cells(
        label("预算规模及资金用途"),
        "预算数",
        money(project.budget().total()),
        "其中:财政 资金",
        money(project.budget().fiscal()),
        "其他资金",
        money(project.budget().other()));
    cells(label("资金用途"), text(project.purpose()));
    plan(project.plan());
    StringBuilder goals = new StringBuilder();
    for (int i = 0; i < project.goals().size(); i++) {
      goals.append(i + 1).append('.').append(project.goals().get(i)).append(' ');
    }
    cells(splitLabel("绩效目标"), text(goals.toString().strip()));
  }

  private String money(@Nullable BigDecimal amount) {
    if (amount == null) {
      return "";
    }
    String plain =
        damages.contains(Damage.GROUPED_MONEY)
            ? String.format("%,.2f", amount)
            : amount.toPlainString();
    return wide(plain);
  }

  private static String printed(@Nullable String text) {
    return text == null ? "" : text;
  }

  private String wide(String text) {
    if (!hit(Damage.FULL_WIDTH, 2)) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    text.chars().forEach(c -> out.append((char) (c > 0x20 && c < 0x7f ? c + 0xfee0 : c)));
    return out.toString();
  }

  private void plan(List<PlanStep> plan) {
    String march = hit(Damage.MONTHS_BROKEN, 2) ? "3 F]底" : "3 月底";
    String december =
        hit(Damage.MONTHS_BROKEN, 2)
            ? "12 .\t12 月底"
            : hit(Damage.MONTHS_BROKEN, 2) ? "12\t月底" : "12 月底";
    cells("资金支出计", march, "6 月底", "10 月底", december);
    List<String> shares =
        new ArrayList<>(plan.stream().map(s -> wide(s.cumulativePercent() + "%")).toList());
    if (hit(Damage.PERCENT_SPLIT, 2) && shares.getFirst().matches("\\d\\d%")) {
      shares.set(0, shares.getFirst().substring(0, 2) + "\t" + shares.getFirst().substring(1));
    }
    if (hit(Damage.PERCENT_SPLIT, 2)) {
      shares.set(3, "10\t0%");
    } else if (hit(Damage.PERCENT_SPLIT, 2)) {
      shares.set(1, shares.get(1) + " " + shares.remove(2) + "\t");
    }
    cells("划(%)", String.join("\t", shares));
  }

  private void indicators(Project project, @Nullable Indicator displaced) {
    String before = "";
    for (int i = 0; i < project.indicators().size(); i++) {
      Indicator row = project.indicators().get(i);
      if (row != displaced) {
        indicator(
            row, row.level1().equals(before) ? "" : row.level1(), !row.level1().equals(before));
      }
      before = row.level1();
      if (hit(Damage.PAGE_BREAK, 6)) {
        lines.addAll(
            List.of("", "- " + (5 + i) + " -", "", "一级指标\t二级指标\t三级指标\t绩效指标描述\t\t指标值\t指标值确定 依据\t"));
      }
    }
  }

  private void indicator(Indicator row, String level1, boolean first) {
    String top = level1;
    if (first && hit(Damage.LEVEL1_LOST, 2)) {
      top = "";
    } else if (hit(Damage.LEVEL1_GARBLED, 4)) {
      top = "一山相外";
    }
    String second = hit(Damage.LEVEL2_MISREAD, 4) ? misread(row.level2(), 1) : row.level2();
    String target = sign(wide(row.target().text()));
    if (hit(Damage.CELLS_OVER_LINES, 3) && !row.name().equals("涉密")) {
      int cut = row.name().length() / 2;
      int half = printed(row.description()).length() / 2;
      line(
          String.join(
              "\t",
              top,
              second,
              row.name().substring(0, cut),
              printed(row.description()).substring(0, half),
              "",
              target,
              printed(row.basis()),
              ""));
      line(
          String.join(
              "\t",
              "",
              "",
              row.name().substring(cut),
              printed(row.description()).substring(half),
              "",
              "",
              "",
              ""));
      return;
    }
    String[] cells = {
      top,
      wrap(second),
      wrap(row.name()),
      description(printed(row.description())) + "\t" + target,
      wrap(printed(row.basis()))
    };
    cells(cells);
  }

  private String description(String text) {
    if (hit(Damage.TEXT_SPLIT, 2) && !text.equals("涉密")) {
      int cut = 2 + random.nextInt(text.length() - 3);
      return text.substring(0, cut) + "\t" + text.substring(cut);
    }
    return wrap(text) + (hit(Damage.SHIFTED_ROWS, 3) ? "" : "\t");
  }

  private String sign(String target) {
    if (!hit(Damage.SIGNS, 2)) {
      return target;
    }
    String at = List.of("≧", ">=", "≥ ", "不低于", "》", "⩾").get(random.nextInt(6));
    String most = List.of("≦", "<=", "≤ ", "不超过", "《", "⩽").get(random.nextInt(6));
    return target.replace("≥", at).replace("≤", most);
  }

  private String wrap(String text) {
    if (!damages.contains(Damage.WRAPPED_CELLS) || text.length() < 6) {
      return text;
    }
    int cut = 4 + random.nextInt(text.length() - 5);
    return text.substring(0, cut) + " " + text.substring(cut);
  }

  private String text(String text) {
    if (text.length() > 10 && hit(Damage.ECHO, 2)) {
      return text.substring(2, 7) + "\t" + text;
    }
    if (text.length() > 10 && hit(Damage.TEXT_SPLIT, 2)) {
      int third = text.length() / 3;
      return text.substring(0, third)
          + "\t"
          + text.substring(third, 2 * third)
          + "\t"
          + text.substring(2 * third);
    }
    return text;
  }

  private String label(String label) {
    int wrong = label.length() <= 4 ? 1 : 2;
    return hit(Damage.LABEL_MISREAD, 2) ? misread(label, wrong) : label;
  }

  private String splitLabel(String label) {
    return hit(Damage.LABEL_SPLIT, 2)
        ? label.substring(0, 3) + "\t" + label.substring(3)
        : label(label);
  }

  private String misread(String text, int wrong) {
    StringBuilder out = new StringBuilder(text);
    for (int i = 0; i < wrong; i++) {
      out.setCharAt(
          random.nextInt(text.length()), GARBAGE.charAt(random.nextInt(GARBAGE.length())));
    }
    return out.toString();
  }
}
