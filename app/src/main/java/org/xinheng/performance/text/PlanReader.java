package org.xinheng.performance.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xinheng.performance.text.PerformanceText.PlanStep;

/** Reads the spending plan (资金支出计划): months, and the cumulative percent by the end of each. */
final class PlanReader {
  private static final Pattern RUN = Pattern.compile("[0-9OlI]*[0-9][0-9OlI]*");
  private static final Pattern CLEAN_MONTH = Pattern.compile("\\d{1,2}月(底|末|份)?");
  private static final Pattern MONTH_CHARACTERS = Pattern.compile("[\\d月底末份.]*");
  private static final Pattern WITH_SHARE =
      Pattern.compile("(\\d{1,2})月[底末份]?:?(\\d{1,3}(?:\\.\\d+)?)%");

  /** The months of the standard form, for plans whose labels cannot be read. */
  private static final List<Integer> STANDARD = List.of(3, 6, 10, 12);

  private static final int LONGEST_LABEL = 6;

  private final Findings findings;

  PlanReader(Findings findings) {
    this.findings = findings;
  }

  List<PlanStep> read(List<Row> monthRows, List<Row> percentRows) {
    monthRows.forEach(this::account);
    percentRows.forEach(this::account);
    List<PlanStep> inOneRow = inOneRow(monthRows);
    if (percentRows.isEmpty() && !inOneRow.isEmpty()) {
      return inOneRow;
    }
    List<Integer> months = months(monthRows);
    PlanCells cells = PlanCells.of(percentRows);
    int line = percentRows.isEmpty() ? line(monthRows) : percentRows.getFirst().line();
    if (STANDARD.containsAll(months) && months.size() < STANDARD.size() && fills(cells)) {
      months = STANDARD;
      findings.warn(line(monthRows), Finding.LABEL_MISREAD, "支出计划的月份无法辨认,按通用格式的月份推断");
    }
    return steps(months, cells, line);
  }

  /** A text in these rows that is too long for a label belongs elsewhere. */
  private void account(Row row) {
    findings.placed(row);
    for (Cell cell : row.cells()) {
      long words = cell.core().chars().filter(c -> Glyphs.han((char) c)).count();
      if (words > LONGEST_LABEL) {
        findings.warn(cell.line(), Finding.UNPLACED, "支出计划行内另有文字,未读出:" + cell.text());
      }
    }
  }

  /** Whether there is a share for each month of the standard form. */
  private static boolean fills(PlanCells cells) {
    return cells.count() >= STANDARD.size()
        && cells.fit(STANDARD.size()).stream().allMatch(share -> share.percent() != null);
  }

  private static int line(List<Row> rows) {
    return rows.isEmpty() ? 1 : rows.getFirst().line();
  }

  private List<PlanStep> inOneRow(List<Row> rows) {
    List<PlanStep> steps = new ArrayList<>();
    for (Row row : rows) {
      Matcher m = WITH_SHARE.matcher(Glyphs.compact(row.text()));
      while (m.find()) {
        steps.add(new PlanStep(Integer.parseInt(m.group(1)), new BigDecimal(m.group(2))));
      }
    }
    return steps;
  }

  private List<PlanStep> steps(List<Integer> months, PlanCells cells, int line) {
    List<PlanCells.Share> shares = cells.fit(months.size());
    List<PlanStep> steps = new ArrayList<>();
    for (int i = 0; i < months.size() && i < shares.size(); i++) {
      PlanCells.Share share = shares.get(i);
      BigDecimal percent = share.percent();
      if (percent == null) {
        missing(months.get(i), line, steps);
      } else {
        report(share, percent);
        steps.add(new PlanStep(months.get(i), percent));
      }
    }
    if (cells.unused(shares)) {
      findings.warn(line, Finding.UNPLACED, "支出计划行有多余的数字未能归入月份");
    }
    if (steps.isEmpty()) {
      findings.warn(line, Finding.CELL_MISSING, "未能读出资金支出计划");
    }
    return steps;
  }

  private void report(PlanCells.Share share, BigDecimal percent) {
    if (share.pieces().size() > 1) {
      findings.warn(
          share.line(),
          Finding.CELL_SPLIT,
          String.join(" 与 ", share.pieces()) + " 为同一格 " + percent.toPlainString() + "%");
    } else if (share.shared()) {
      findings.warn(share.line(), Finding.CELL_SPLIT, share.pieces().getFirst() + " 与相邻数字同在一格");
    }
  }

  private void missing(int month, int line, List<PlanStep> steps) {
    if (month == 12) {
      steps.add(new PlanStep(month, BigDecimal.valueOf(100)));
      findings.warn(line, Finding.NUMBER_DOUBTFUL, "12月底的支出计划未能读出,按全年100%推断");
    } else {
      findings.warn(line, Finding.CELL_MISSING, month + "月底的支出计划未能读出");
    }
  }

  /** Month numbers in rising order; a number that repeats is an echo of its neighbour. */
  private List<Integer> months(List<Row> rows) {
    List<Integer> months = new ArrayList<>();
    for (Row row : rows) {
      int before = months.size();
      String pending = "";
      for (Cell cell : row.cells()) {
        Matcher m = RUN.matcher(Glyphs.compact(cell.text()));
        while (m.find()) {
          pending = addMonth(months, pending, Glyphs.digits(m.group()));
        }
      }
      if (months.size() > before) {
        reportMonths(row);
      }
    }
    return months;
  }

  /** Adds a month, or keeps a digit that may be the first half of one; returns what is kept. */
  private static String addMonth(List<Integer> months, String pending, String run) {
    int last = months.isEmpty() ? 0 : months.getLast();
    for (String digits : List.of(run, pending + run)) {
      int month = digits.length() > 2 ? 0 : Integer.parseInt(digits);
      if (month > last && month <= 12) {
        months.add(month);
        return "";
      }
    }
    return run.length() == 1 ? run : "";
  }

  private void reportMonths(Row row) {
    for (Cell cell : row.cells()) {
      String compact = Glyphs.compact(cell.text());
      boolean month = compact.chars().anyMatch(c -> Glyphs.digit((char) c));
      if (!month || CLEAN_MONTH.matcher(compact).matches()) {
        continue;
      }
      boolean split = MONTH_CHARACTERS.matcher(compact).matches();
      findings.warn(
          cell.line(),
          split ? Finding.CELL_SPLIT : Finding.LABEL_MISREAD,
          "月份栏 " + cell.text() + (split ? " 为一格的残片" : " 有误识字符,按数字读出月份"));
    }
  }
}
