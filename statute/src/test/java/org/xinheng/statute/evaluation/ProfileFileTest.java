package org.xinheng.statute.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.xinheng.statute.evaluation.ScoringProfile.Provision;

/** How a profile file is read, and that a fault in it stops with file and line. */
class ProfileFileTest {

  private static final Map<String, List<String>> FILES =
      Map.of(
          "parent",
          List.of("# note", "", "@title 母", "a | 1 | READ | there", "b | 2 | FORM | here | too"),
          "child",
          List.of("@title  子 ", "@extends parent", "b|3|SYSTEM|file 5"),
          "grandchild",
          List.of("@extends child", "a | 9 | SETTING | own choice"),
          "stray",
          List.of("@extends parent", "c | 1 | READ | there"),
          "short",
          List.of("a | 1 | READ"),
          "unsourced",
          List.of("a | 1 | READ |  "),
          "unmarked",
          List.of("a | 1 | SURE | there"));

  private static final Function<String, List<String>> SOURCE =
      name -> FILES.getOrDefault(name, List.of());

  @Test
  void a_line_is_key_value_mark_and_source() {
    ProfileFile file = ProfileFile.read("parent", SOURCE);
    assertThat(file.name()).isEqualTo("parent");
    assertThat(file.head("@title")).isEqualTo("母");
    assertThat(file.provisions().values())
        .containsExactly(
            new Provision("a", "1", Mark.READ, "there", "parent"),
            new Provision("b", "2", Mark.FORM, "here | too", "parent"));
  }

  @Test
  void an_extending_file_changes_only_what_it_names() {
    ProfileFile file = ProfileFile.read("child", SOURCE);
    assertThat(file.head("@title")).isEqualTo("子");
    assertThat(file.provisions().values())
        .containsExactly(
            new Provision("a", "1", Mark.READ, "there", "parent"),
            new Provision("b", "3", Mark.SYSTEM, "file 5", "child"));
    ProfileFile third = ProfileFile.read("grandchild", SOURCE);
    assertThat(third.value("a")).isEqualTo("9");
    assertThat(third.value("b")).isEqualTo("3");
  }

  @Test
  void faults_name_file_and_line() {
    assertThatIllegalStateException()
        .isThrownBy(() -> ProfileFile.read("stray", SOURCE))
        .withMessage("stray: unknown key c");
    assertThatIllegalStateException()
        .isThrownBy(() -> ProfileFile.read("short", SOURCE))
        .withMessage("short: not key | value | mark | source: a | 1 | READ");
    assertThatIllegalStateException()
        .isThrownBy(() -> ProfileFile.read("unsourced", SOURCE))
        .withMessageStartingWith("unsourced: not key");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProfileFile.read("unmarked", SOURCE))
        .withMessageContaining("SURE");
    assertThatIllegalStateException()
        .isThrownBy(() -> ProfileFile.read("parent", SOURCE).value("z"))
        .withMessage("parent: no line for z");
    assertThatIllegalStateException()
        .isThrownBy(() -> ProfileFile.read("grandchild", SOURCE).head("@title"))
        .withMessage("grandchild: no line for @title");
  }

  @Test
  void bands_fall() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bands("60", "60"))
        .withMessageContaining("bands must fall");
    assertThatIllegalArgumentException().isThrownBy(() -> bands("60", "80"));
    assertThat(bands("80", "60")).hasToString("甲≥80，乙≥60，其余丙");
  }

  @Test
  void a_light_has_one_of_three_colours() {
    assertThat(Light.of("绿")).isEqualTo(Light.GREEN);
    assertThat(Light.of("黄")).isEqualTo(Light.YELLOW);
    assertThat(Light.of("红")).isEqualTo(Light.RED);
    assertThat(Light.RED.colour()).isEqualTo("红");
    assertThatIllegalStateException()
        .isThrownBy(() -> Light.of("蓝"))
        .withMessage("no such light: 蓝");
  }

  private static Bands<String> bands(String upper, String lower) {
    return new Bands<>(
        List.of(
            new Bands.Band<>(new java.math.BigDecimal(upper), "甲"),
            new Bands.Band<>(new java.math.BigDecimal(lower), "乙")),
        "丙");
  }
}
