package org.xinheng.performance.text;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The closed list of labels that the standard forms print, in their known spellings. */
enum FormLabel {
  PROJECT_CODE("项目编码", "项目代码", "项目编号"),
  PROJECT_NAME("项目名称"),
  BUDGET_SIZE("预算规模及资金用途", "预算规模", "资金规模及资金用途"),
  TOTAL("预算数", "预算总额", "预算金额", "年度资金总额", "资金总额", "年度预算", "预算资金总额"),
  FISCAL("其中财政资金", "财政资金", "财政拨款", "其中财政拨款", "本年财政拨款"),
  OTHER("其他资金", "其它资金"),
  PURPOSE("资金用途", "项目内容"),
  PLAN("资金支出计划", "资金支出计", "支出计划", "用款计划"),
  GOALS("绩效目标", "年度目标", "年度绩效目标", "总体目标", "年度总体目标"),
  LEVEL1("一级指标"),
  LEVEL2("二级指标"),
  LEVEL3("三级指标", "指标名称", "绩效指标", "三级指标名称", "绩效指标名称"),
  DESCRIPTION("绩效指标描述", "指标描述", "指标解释", "指标内容", "指标说明", "指标含义", "绩效指标解释", "评价标准"),
  TARGET("指标值", "年度指标值", "绩效指标值", "目标值", "指标值及单位", "指标值含单位", "指标值包含数字及文字描述", "预期指标值", "年度目标值"),
  OPERATOR("符号", "指标性质", "运算符号", "计算符号", "指标值符号", "比较符号", "方向"),
  VALUE("值", "指标数值", "数值"),
  UNIT("单位", "度量单位", "计量单位", "指标值单位", "指标单位"),
  BASIS("指标值确定依据", "确定依据", "指标值设定依据", "指标值依据", "设定依据", "指标来源", "依据"),
  FIRST_BAND("优", "优秀"),
  LOWER_BAND("良", "中", "差", "良好"),
  SKIPPED("权重", "分值", "备注", "得分", "序号", "实际完成值", "评分标准", "指标权重", "绩效指标来源", "完成值"),
  /** A column whose head is none of the labels; what stands in it is reported. */
  UNKNOWN();

  private static final double TOLERANCE = 0.6;

  private final List<String> spellings;

  FormLabel(String... spellings) {
    this.spellings = List.of(spellings);
  }

  /** A label recognised in a cell, how alike the two are, and whether no other is as alike. */
  record Match(FormLabel label, double likeness, boolean unique) {
    boolean exact() {
      return likeness == 1;
    }
  }

  /** The main spelling. */
  String printed() {
    return spellings.getFirst();
  }

  /** How alike the cell and the nearest spelling are; short labels must be whole. */
  double likeness(String cell) {
    return coreLikeness(Glyphs.core(cell));
  }

  private double coreLikeness(String core) {
    double best = 0;
    for (String spelling : spellings) {
      boolean wholeOnly = spelling.length() <= 3;
      if (wholeOnly || !sameLength(core, spelling)) {
        best = Math.max(best, core.equals(spelling) ? 1 : 0);
      } else {
        best = Math.max(best, Likeness.of(core, spelling));
      }
    }
    return best;
  }

  /** Texts of too different length cannot be alike enough: no need to compare them. */
  private static boolean sameLength(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    return shorter >= TOLERANCE * Math.max(a.length(), b.length());
  }

  /** Whether the cell is a piece of this label, such as its second line. */
  boolean holds(String cell) {
    String core = Glyphs.core(cell);
    return !core.isEmpty() && spellings.stream().anyMatch(s -> s.contains(core));
  }

  /** The most alike of the given labels, if any is alike enough. */
  static Optional<Match> best(String cell, Collection<FormLabel> among) {
    Match best = null;
    String core = Glyphs.core(cell);
    for (FormLabel label : among) {
      double likeness = label.coreLikeness(core);
      if (likeness >= TOLERANCE && (best == null || likeness > best.likeness())) {
        best = new Match(label, likeness, true);
      } else if (best != null && likeness == best.likeness()) {
        best = new Match(best.label(), likeness, false);
      }
    }
    return Optional.ofNullable(best);
  }
}
