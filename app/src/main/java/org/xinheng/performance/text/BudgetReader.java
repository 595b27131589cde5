package org.xinheng.performance.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xinheng.performance.text.PerformanceText.Budget;

/** Reads the size of the budget (预算规模): the total, and what of it is fiscal and other money. */
final class BudgetReader {
  private static final Pattern LABEL_AND_AMOUNT =
      Pattern.compile("(.*?\\p{IsHan}[^\\d]*?)[\\s:]*(\\d[\\d,. ]*(?:万元|千元|元)?)");

  private final Findings findings;
  private final Map<FormLabel, BigDecimal> amounts = new EnumMap<>(FormLabel.class);
  private @Nullable String unit;

  BudgetReader(Findings findings) {
    this.findings = findings;
  }

  /**
   * Reads the rows.
   *
   * @param unitOfText the unit of money printed beside the table
   */
  Budget read(List<Row> rows, String unitOfText) {
    for (Row row : rows) {
      findings.placed(row);
      LabelScan.fields(apart(row.cells()), RowKind.AMOUNTS).forEach(this::field);
    }
    int line = rows.isEmpty() ? 1 : rows.getFirst().line();
    BigDecimal total = amounts.get(FormLabel.TOTAL);
    BigDecimal fiscal = amounts.get(FormLabel.FISCAL);
    BigDecimal other = amounts.get(FormLabel.OTHER);
    if (rows.isEmpty()) {
      return new Budget(null, null, null, unitOfText);
    }
    if (total == null && fiscal != null) {
      total = other == null ? fiscal : fiscal.add(other);
      inferred(line, "预算数", total);
    } else if (fiscal == null && total != null) {
      fiscal = other == null ? total : total.subtract(other);
      inferred(line, "财政资金", fiscal);
    }
    compare(total, fiscal, other, line);
    return new Budget(total, fiscal, other, unit == null ? unitOfText : unit);
  }

  /** A label and its amount in one cell are two cells. */
  static List<Cell> apart(List<Cell> cells) {
    List<Cell> apart = new ArrayList<>();
    for (Cell cell : cells) {
      Matcher m = LABEL_AND_AMOUNT.matcher(Glyphs.halfWidth(cell.text()));
      if (m.matches() && FormLabel.best(m.group(1), RowKind.AMOUNTS).isPresent()) {
        apart.add(new Cell(cell.line(), cell.column(), m.group(1)));
        apart.add(new Cell(cell.line(), cell.column(), m.group(2)));
      } else {
        apart.add(cell);
      }
    }
    return apart;
  }

  private void inferred(int line, String name, BigDecimal amount) {
    findings.warn(line, Finding.NUMBER_DOUBTFUL, name + "未能读出,按其余金额推算为 " + amount.toPlainString());
  }

  private void compare(
      @Nullable BigDecimal total,
      @Nullable BigDecimal fiscal,
      @Nullable BigDecimal other,
      int line) {
    if (total == null || fiscal == null) {
      findings.warn(line, Finding.CELL_MISSING, "预算金额未能读出");
      return;
    }
    BigDecimal sum = other == null ? fiscal : fiscal.add(other);
    if (sum.compareTo(total) != 0) {
      findings.warn(line, Finding.NUMBER_DOUBTFUL, "预算数与财政资金、其他资金之和不一致,按原文读出");
    }
  }

  private void field(LabelScan.Field field) {
    FormLabel.Match label = field.label();
    if (label != null && !label.exact()) {
      findings.warn(
          field.at().line(),
          Finding.LABEL_MISREAD,
          field.at().text() + " 读作 " + label.label().printed());
    }
    for (Cell cell : field.values()) {
      amount(label == null ? null : label.label(), cell);
    }
  }

  private void amount(@Nullable FormLabel label, Cell cell) {
    String compact = Glyphs.compact(cell.text());
    String digits = compact.replaceFirst("(万元|千元|元)$", "");
    BigDecimal amount = PrintedNumber.read(digits).orElse(null);
    if (amount == null) {
      leftOver(cell);
      return;
    }
    if (digits.length() < compact.length()) {
      unit = compact.substring(digits.length());
    }
    FormLabel slot = label == null || label == FormLabel.BUDGET_SIZE ? nextFree() : label;
    BigDecimal before = amounts.putIfAbsent(slot, amount);
    if (before != null && before.compareTo(amount) != 0) {
      findings.warn(
          cell.line(), Finding.NUMBER_DOUBTFUL, slot.printed() + "栏有两个数字,未取 " + cell.text());
    }
  }

  private FormLabel nextFree() {
    for (FormLabel label : List.of(FormLabel.TOTAL, FormLabel.FISCAL)) {
      if (!amounts.containsKey(label)) {
        return label;
      }
    }
    return FormLabel.OTHER;
  }

  private void leftOver(Cell cell) {
    boolean piece = RowKind.AMOUNTS.stream().anyMatch(label -> label.holds(cell.text()));
    if (!piece && !cell.core().isEmpty()) {
      findings.warn(cell.line(), Finding.FRAGMENT, "预算规模栏有未能辨认的残片:" + Findings.brief(cell.text()));
    }
  }
}
