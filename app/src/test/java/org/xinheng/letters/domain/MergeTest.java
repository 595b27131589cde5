package org.xinheng.letters.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinheng.house.Control;
import org.xinheng.letters.domain.Letter.Block;

/** The small language of templates: data, fields, conditions, and nothing that runs. */
class MergeTest {

  private static final LocalDate FROM = LocalDate.of(2022, 5, 1);

  @Test
  void linesBecomeBlocks() {
    Merge.Merged merged =
        merge(
            """
            title: 告知书
            series: 受
            ---
            # a remark for whoever reads the template
            to {petitioner}：
            h 一、标题
            p 正文{reason}。
            row 编号 | {number}
            row 形式 | {form} | 人数 | {persons}
            law 依据
            line 签名：
            page
            sign
            """,
            Map.of(
                "petitioner",
                "王小满",
                "reason",
                "甲",
                "number",
                "7",
                "form",
                "来信",
                "persons",
                "1",
                "organ",
                "某局",
                "issued-on",
                "2025年10月16日"));
    assertThat(merged.missing()).isEmpty();
    assertThat(merged.blocks())
        .containsExactly(
            new Block.Address("王小满："),
            new Block.Heading("一、标题"),
            new Block.Paragraph("正文甲。"),
            new Block.Table(
                List.of(
                    new Letter.Row(List.of("编号", "7"), false),
                    new Letter.Row(List.of("形式", "来信", "人数", "1"), false))),
            new Block.Law("依据"),
            new Block.Blank("签名："),
            new Block.NewPage(),
            new Block.Sign("某局", "2025年10月16日"));
  }

  @Test
  void aLineWithAConditionIsPrintedOnlyThen() {
    String text =
        """
        title: 告知书
        ---
        [reason] p 有理由
        [!reason] p 没有理由
        [path=1|2] p 前两项
        [path=3] p 第三项
        """;
    assertThat(words(text, Map.of("reason", "甲", "path", "2"))).containsExactly("有理由", "前两项");
    assertThat(words(text, Map.of("path", "3"))).containsExactly("没有理由", "第三项");
    assertThat(words(text, Map.of())).containsExactly("没有理由");
  }

  @Test
  void whatNobodyGaveIsNamed() {
    Merge.Merged merged =
        merge("title: 告知书\n---\np {reason}{reason}\n[request] p {request}\n", Map.of());
    assertThat(merged.missing()).containsExactly("reason");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${7*7}",
        "#{7*7}",
        "{{7*7}}",
        "<#assign x=1>",
        "T(java.lang.Runtime).getRuntime()",
        "{number}",
        "[[${7*7}]]",
        "$1 \\1 \\",
        "甲 | 乙",
        "sign",
        "<w:p/>&amp;"
      })
  @Control("E4")
  void aValueIsPrintedAsItStands(String payload) {
    String text = "title: 告知书\n---\np {reason}\nrow 理由 | {reason}\n";
    Merge.Merged merged = merge(text, Map.of("reason", payload, "number", "XF-1"));
    assertThat(merged.blocks())
        .containsExactly(
            new Block.Paragraph(payload),
            new Block.Table(List.of(new Letter.Row(List.of("理由", payload), false))));
  }

  @Test
  void aValueOfSeveralLinesBecomesSeveralParagraphs() {
    assertThat(words("title: 告知书\n---\np {reason}\n", Map.of("reason", "甲\n乙")))
        .containsExactly("甲", "乙");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title: 告知书\n---\nshow {reason}\n",
        "title: 告知书\n---\nP {reason}\n",
        "colour: red\n---\np 甲\n",
        "---\np 甲\n",
        "title: 告知书\n---\n"
      })
  void whatTheReaderDoesNotKnowIsAnError(String text) {
    assertThatThrownBy(() -> TemplateReader.read("some", FROM, text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("letter template some of 2022-05-01");
  }

  private static List<String> words(String text, Map<String, String> values) {
    return merge(text, values).blocks().stream()
        .map(block -> ((Block.Paragraph) block).text())
        .toList();
  }

  private static Merge.Merged merge(String text, Map<String, String> values) {
    return Merge.of(TemplateReader.read("some", FROM, text), values);
  }
}
