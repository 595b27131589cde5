package org.xinheng.statute.procedure;

import org.jspecify.annotations.Nullable;
import org.xinheng.statute.grounds.Bar;
import org.xinheng.statute.grounds.Law;
import org.xinheng.statute.procedure.Decision.Refused;
import org.xinheng.statute.reference.Article;

/** When the simple procedure may be used (简易办理适用与排除), Arts. 4 and 5 of its own rule. */
final class SimpleRules {
  private SimpleRules() {}

  static @Nullable Refused check(Question it, Detail.@Nullable SimpleTest test) {
    if (test == null) {
      return null;
    }
    CaseState state = it.state();
    if (state.subject().earlier().isPresent()) {
      return excluded(
          new Article(Law.SIMPLE_PROCEDURE, 4, 0, 0), "只适用于初次信访事项", "first petitions only");
    }
    if (!Condition.ANSWERABLE.holds(state)) {
      return excluded(item(1), "应当通过其他法定途径处理", "another lawful path applies");
    }
    if (it.is(Act.ASSIGN) || state.is(Mark.ASSIGNED)) {
      return excluded(item(2), "上级交办的信访事项不适用", "assigned from above");
    }
    if (test.mayBeRefused()) {
      return excluded(item(3), "可能不予受理的信访事项不适用", "it may have to be refused");
    }
    return test.jointAndComplex()
        ? excluded(item(4), "涉及多个责任主体或者多人的重大复杂事项不适用", "joint and complex")
        : null;
  }

  private static Article item(int item) {
    return new Article(Law.SIMPLE_PROCEDURE, 5, 1, item);
  }

  private static Refused excluded(Article article, String zh, String en) {
    return Question.refuse(
        Bar.NOT_SIMPLE,
        article,
        "不适用简易办理：" + zh + "，请按普通程序办理。",
        "No simple procedure: " + en + ".");
  }
}
