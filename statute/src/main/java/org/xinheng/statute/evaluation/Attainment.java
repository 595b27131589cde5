package org.xinheng.statute.evaluation;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The three published phrases for the actual state of a qualitative indicator (定性指标完成情况). */
public enum Attainment {
  /** 达成年度指标. */
  MET("达成", "达成年度指标"),
  /** 部分达成年度指标并具有一定效果. */
  PARTLY("部分达成", "部分达成年度指标并具有一定效果"),
  /** 未达成年度指标且效果较差. */
  NOT_MET("未达成", "未达成年度指标且效果较差");

  private static final Pattern BARE =
      Pattern.compile("达成[了]?(?:本|全)?(?:年度|年|预期|既定|设定|总体|各项)?(?:绩效)?(?:指标|目标|任务)?值?");

  private final String prefix;
  private final String phrase;

  Attainment(String prefix, String phrase) {
    this.prefix = prefix;
    this.phrase = phrase;
  }

  /** The phrase as forms print it. */
  public String phrase() {
    return phrase;
  }

  /** The state that a text begins with; empty when it is none of the three phrases. */
  public static Optional<Attainment> of(String text) {
    return Arrays.stream(values()).filter(state -> text.startsWith(state.prefix)).findFirst();
  }

  /** Whether the text is the phrase 达成… with nothing that would limit it. */
  static boolean isBare(String text) {
    return BARE.matcher(text).matches();
  }
}
