package org.xinheng.statute.procedure;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xinheng.statute.grounds.Coded;
import org.xinheng.statute.grounds.LawfulPath;
import org.xinheng.statute.grounds.Notice;
import org.xinheng.statute.grounds.RefusalGround;
import org.xinheng.statute.reference.Article;

/** Writes docs/generated/procedure.md from the table. */
final class ProcedureDocument {
  private ProcedureDocument() {}

  static String text() {
    return String.join(
            "\n\n",
            "# 信访事项办理程序 / The life of a petition",
            "Generated from the table of the package `procedure` by a test; do not edit.",
            "Articles without a title are those of 《信访工作条例》(2022).",
            diagram(),
            "## 程序表 / Table\n\n" + table(),
            "## 前提 / Conditions\n\n" + conditions(),
            "## 不予受理、不再受理情形 / Grounds for refusal\n\n" + grounds(),
            "## 法定途径 / Lawful paths\n\n" + paths(),
            "## 文书 / Documents\n\n" + notices(),
            "## 状态 / States\n\n" + codes(List.of(State.values())))
        + "\n";
  }

  /** Only acts that move the matter; the others are in the table. */
  private static String diagram() {
    Map<String, Set<String>> arrows = new LinkedHashMap<>();
    for (Row row : Procedure.TABLE) {
      for (State from : row.from()) {
        row.to()
            .filter(to -> to != from)
            .ifPresent(to ->
                arrows
                    .computeIfAbsent(id(from) + " --> " + id(to), _ -> new LinkedHashSet<>())
                    .add(row.act().zh()));
      }
    }
    String names =
        Stream.of(State.values())
            .map(state -> "    state \"" + state.zh() + "\" as " + id(state))
            .collect(Collectors.joining("\n"));
    String lines =
        arrows.entrySet().stream()
            .map(arrow -> "    " + arrow.getKey() + ": " + String.join(" / ", arrow.getValue()))
            .collect(Collectors.joining("\n"));
    return "## 状态图 / States\n\n```mermaid\nstateDiagram-v2\n"
        + names
        + "\n    [*] --> NEW\n"
        + lines
        + "\n    ARCHIVED --> [*]\n```";
  }

  private static String id(State state) {
    return state.name();
  }

  private static String table() {
    return head(
            "动作 Act",
            "自 From",
            "至 To",
            "由 Who",
            "前提 Needs",
            "不得相同 Differ",
            "依据 Basis",
            "起算 Opens",
            "终止 Closes",
            "文书 Owes")
        + Procedure.TABLE.stream().map(ProcedureDocument::line).collect(Collectors.joining("\n"));
  }

  private static String line(Row row) {
    return cells(
        row.act().zh() + "<br>`" + row.act().code() + "`",
        names(row.from()),
        row.to().map(State::zh).orElse("不变"),
        names(row.who()),
        names(row.needs()),
        names(row.differ()),
        row.basis().stream().map(ProcedureDocument::cite).collect(Collectors.joining("；")),
        row.opens().stream().map(ProcedureDocument::opening).collect(Collectors.joining("；")),
        row.closes().stream().map(rule -> rule.code()).collect(Collectors.joining("、")),
        names(row.owes()));
  }

  private static String opening(Opening opening) {
    String when = opening.when().isEmpty() ? "" : "，" + names(opening.when());
    return opening.rule().code() + "（" + opening.start().zh() + when + "）";
  }

  static String cite(Article article) {
    return article.cite().replace("《信访工作条例》", "");
  }

  private static String conditions() {
    return head("代码", "须……", "it must be that …", "依据", "不满足时")
        + lines(
            Condition.values(),
            it -> cells(code(it), it.zh(), it.en(), cite(it.article()), it.bar().zh()));
  }

  private static String grounds() {
    return head("代码", "情形", "Ground", "依据", "文书", "正确渠道")
        + lines(
            RefusalGround.values(),
            it ->
                cells(
                    it.code(),
                    it.zh(),
                    it.en(),
                    cite(it.article()),
                    it.notice().zh(),
                    it.channel()));
  }

  private static String paths() {
    return head("代码", "途径", "Path", "依据", "引导")
        + lines(
            LawfulPath.values(),
            it ->
                cells(
                    it.code(),
                    it.zh(),
                    it.en(),
                    it.article().map(ProcedureDocument::cite).orElse("-"),
                    it.leadsOut() ? "是" : "否"));
  }

  private static String notices() {
    return head("代码", "文书", "Document", "送")
        + lines(Notice.values(), it -> cells(code(it), it.zh(), it.en(), it.addressee().zh()));
  }

  private static String codes(List<? extends Coded> values) {
    return head("代码", "中文", "English")
        + values.stream()
            .map(it -> cells(code(it), it.zh(), it.en()))
            .collect(Collectors.joining("\n"));
  }

  private static <T> String lines(T[] values, Function<T, String> line) {
    return Stream.of(values).map(line).collect(Collectors.joining("\n"));
  }

  private static String head(String... titles) {
    return cells(titles) + "\n" + "|---".repeat(titles.length) + "|\n";
  }

  private static String cells(String... cells) {
    return Stream.of(cells)
        .map(cell -> cell.isEmpty() ? "-" : cell)
        .collect(Collectors.joining(" | ", "| ", " |"));
  }

  private static String code(Coded value) {
    return "`" + value.code() + "`";
  }

  private static String names(Collection<? extends Coded> values) {
    return values.stream().map(Coded::zh).collect(Collectors.joining("、"));
  }
}
