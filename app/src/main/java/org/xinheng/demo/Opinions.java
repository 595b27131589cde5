package org.xinheng.demo;

import org.xinheng.petition.MatterAct;
import org.xinheng.statute.procedure.Outcome;

/** Invented written opinions with the four parts that Art. 32 demands. */
final class Opinions {

  private Opinions() {}

  static MatterAct.Conclude of(Outcome outcome, String subject) {
    String request = "请求对“" + subject + "”一事作出处理。";
    return switch (outcome) {
      case SUPPORTED ->
          new MatterAct.Conclude(
              outcome,
              request,
              "经到现场核对并查阅台账，所反映的情况基本属实。",
              "对请求予以支持：由责任科室在三十日内办结，逾期由分管负责人向信访人说明。",
              "《信访工作条例》第三十二条第一款第一项");
      case EXPLAINED ->
          new MatterAct.Conclude(
              outcome,
              request,
              "经核对，情况属实，但现行办法对该项没有规定。",
              "请求合理，暂无法规政策依据，已向信访人当面说明，并将意见报送主管部门研究。",
              "《信访工作条例》第三十二条第一款第二项");
      case NOT_SUPPORTED ->
          new MatterAct.Conclude(
              outcome,
              request,
              "经调阅合同、凭据和公示记录，所反映的事实没有依据。",
              "对请求不予支持，已把核查的过程和材料向信访人出示。",
              "《信访工作条例》第三十二条第一款第三项");
    };
  }
}
