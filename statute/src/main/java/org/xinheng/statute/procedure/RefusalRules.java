package org.xinheng.statute.procedure;

import static org.xinheng.statute.grounds.Law.regulation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinheng.statute.grounds.Bar;
import org.xinheng.statute.grounds.LawfulPath;
import org.xinheng.statute.grounds.RefusalGround;
import org.xinheng.statute.procedure.Decision.Refused;

/** When a ground for refusal holds (不予受理、不再受理情形), Arts. 19, 23, 31 and 36. */
final class RefusalRules {
  private RefusalRules() {}

  static @Nullable Refused refusal(Question it, Detail.Refusal detail) {
    if ((detail.ground() == RefusalGround.R2) != it.is(Act.REFUSE_AGAIN)) {
      return wrong(
          detail.ground(),
          "「不再受理」只能且必须以复核终结为由，其他情形请办理「不予受理」",
          "only R2 leads to a notice of finality");
    }
    Refused unfounded = unfounded(it, detail.ground());
    return unfounded == null ? IntakeRules.filled(it, detail.reason()) : unfounded;
  }

  private static @Nullable Refused unfounded(Question it, RefusalGround ground) {
    Optional<LawfulPath> path = it.state().subject().path();
    if (path.isEmpty() && ground != RefusalGround.R2 && !ground.beforeClassification()) {
      return Question.refuse(
          Bar.NOT_CLASSIFIED, regulation(31), "请先分类并确定途径。", "Classify the matter first.");
    }
    if (ground.path() != LawfulPath.NONE && !path.equals(Optional.of(ground.path()))) {
      return wrong(ground, "所选途径与该情形不一致", "the path chosen is another one");
    }
    return switch (ground) {
      case R1 -> pendingElsewhere(it) ? null : wrong(ground, "未关联正在办理的同一事项", "no pending matter");
      case R8 -> it.state().parties().sender().isEmpty() ? null : mustObject();
      case R2, R3, R4, R5, R6, R7 -> null;
    };
  }

  private static boolean pendingElsewhere(Question it) {
    return it.state().subject().earlier().filter(earlier -> !earlier.concluded()).isPresent();
  }

  private static Refused mustObject() {
    return Question.refuse(
        Bar.WRONG_GROUND,
        regulation(23, 3),
        "转送、交办的信访事项不属于职权范围的，应当提出异议，不得自行不予受理。",
        "A matter sent by another organ is objected to, not refused.");
  }

  private static Refused wrong(RefusalGround ground, String zh, String en) {
    return Question.refuse(
        Bar.WRONG_GROUND,
        ground.article(),
        "「" + ground.zh() + "」不成立：" + zh + "。",
        "Ground " + ground.code() + " does not hold: " + en + ".");
  }

  static @Nullable Refused again(Question it, Detail.Again detail) {
    if (it.is(Act.REOPEN) && detail.sameFacts()) {
      return it.refuse(
          Bar.NOTHING_NEW, "没有新的事实或者理由，不能重新受理。", "No new facts or reasons were given.");
    }
    if (it.is(Act.REFUSE_AGAIN) && !detail.sameFacts()) {
      return it.refuse(
          Bar.SOMETHING_NEW, "提出了新的事实或者理由，应当重新登记受理。", "New facts or reasons reopen the matter.");
    }
    return IntakeRules.notAfterAct(it, detail.receivedOn());
  }
}
