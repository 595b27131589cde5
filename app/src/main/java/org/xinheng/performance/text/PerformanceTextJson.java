package org.xinheng.performance.text;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xinheng.performance.text.PerformanceText.Budget;
import org.xinheng.performance.text.PerformanceText.Clause;
import org.xinheng.performance.text.PerformanceText.Indicator;
import org.xinheng.performance.text.PerformanceText.PlanStep;
import org.xinheng.performance.text.PerformanceText.Project;
import org.xinheng.performance.text.PerformanceText.Warning;

/** Prints a reading as the JSON of the command-line contract: exact decimals as strings. */
public final class PerformanceTextJson {
  private PerformanceTextJson() {}

  /** One JSON object on one line. */
  public static String print(PerformanceText text) {
    return object(
        field(
            "unit", object(string("code", text.unit().code()), string("name", text.unit().name()))),
        field("year", String.valueOf(text.year())),
        field(
            "overall",
            object(
                string("goal", text.overall().goal()),
                field("goals", array(text.overall().goals(), PerformanceTextJson::clause)),
                field(
                    "safeguards",
                    array(text.overall().safeguards(), PerformanceTextJson::clause)))),
        field("projects", array(text.projects(), PerformanceTextJson::project)),
        field("warnings", array(text.warnings(), PerformanceTextJson::warning)));
  }

  private static String clause(Clause clause) {
    return object(string("title", clause.title()), string("text", clause.text()));
  }

  private static String project(Project project) {
    return object(
        string("code", project.code()),
        string("codeCheck", project.codeCheck().printed()),
        string("name", project.name()),
        field("classified", String.valueOf(project.classified())),
        field("budget", budget(project.budget())),
        string("purpose", project.purpose()),
        field("plan", array(project.plan(), PerformanceTextJson::step)),
        field("goals", array(project.goals(), PerformanceTextJson::quoted)),
        field("indicators", array(project.indicators(), PerformanceTextJson::indicator)));
  }

  private static String budget(Budget budget) {
    return object(
        decimal("total", budget.total()),
        decimal("fiscal", budget.fiscal()),
        decimal("other", budget.other()),
        string("unit", budget.unit()));
  }

  private static String step(PlanStep step) {
    return object(
        field("month", String.valueOf(step.month())),
        decimal("cumulativePercent", step.cumulativePercent()));
  }

  private static String indicator(Indicator indicator) {
    return object(
        string("level1", indicator.level1()),
        string("level2", indicator.level2()),
        string("name", indicator.name()),
        string("description", indicator.description()),
        field("target", target(indicator.target())),
        string("basis", indicator.basis()));
  }

  private static String target(PrintedTarget target) {
    return object(
        string("kind", target.kind().name().toLowerCase(Locale.ROOT)),
        string("operator", target.operator()),
        decimal("value", target.value()),
        string("unit", target.unit()),
        string("text", target.text()));
  }

  private static String warning(Warning warning) {
    return object(
        field("line", String.valueOf(warning.line())),
        string("code", warning.code()),
        string("message", warning.message()));
  }

  private static String object(String... fields) {
    return "{" + String.join(",", fields) + "}";
  }

  private static <T> String array(List<T> items, Function<T, String> print) {
    StringBuilder out = new StringBuilder("[");
    for (Iterator<T> it = items.iterator(); it.hasNext(); ) {
      out.append(print.apply(it.next())).append(it.hasNext() ? "," : "");
    }
    return out.append("]").toString();
  }

  private static String field(String name, String json) {
    return "\"" + name + "\":" + json;
  }

  private static String string(String name, @Nullable String value) {
    return field(name, value == null ? "null" : quoted(value));
  }

  private static String decimal(String name, @Nullable BigDecimal value) {
    return string(name, value == null ? null : value.toPlainString());
  }

  private static String quoted(String value) {
    StringBuilder out = new StringBuilder("\"");
    for (char c : value.toCharArray()) {
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < 0x20) {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }
}
