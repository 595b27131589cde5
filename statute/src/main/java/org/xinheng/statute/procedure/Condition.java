package org.xinheng.statute.procedure;

import static org.xinheng.statute.deadline.RuleId.C4;
import static org.xinheng.statute.deadline.RuleId.C5;
import static org.xinheng.statute.deadline.RuleId.C6;
import static org.xinheng.statute.deadline.RuleId.E_EVALUATE;
import static org.xinheng.statute.grounds.Law.regulation;

import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.xinheng.statute.grounds.Bar;
import org.xinheng.statute.grounds.Coded;
import org.xinheng.statute.grounds.Label;
import org.xinheng.statute.grounds.Law;
import org.xinheng.statute.grounds.LawfulPath;
import org.xinheng.statute.reference.Article;

/**
 * What must hold in the matter itself for a row of the table (前提), and what is said when it does
 * not. The names complete the sentence 须…… / it must be that ….
 */
public enum Condition implements Coded {
  PATH_6(
      "属于信访程序（第六项）",
      "it is on path 6",
      Bar.WRONG_PATH,
      regulation(31, 1, 6),
      state -> path(state) == LawfulPath.PETITION),
  ANSWERABLE(
      "属于信访程序（第六项）或者建议咨询",
      "it is on path 6 or a suggestion",
      Bar.WRONG_PATH,
      regulation(31),
      state -> path(state) == LawfulPath.PETITION || path(state) == LawfulPath.NONE),
  LEADS_OUT(
      "属于第一至五项法定途径",
      "it is on paths 1 to 5",
      Bar.WRONG_PATH,
      regulation(31),
      state -> state.subject().path().filter(LawfulPath::leadsOut).isPresent()),
  REPLY_ONLY(
      "属于建议意见或者咨询",
      "it is a suggestion or enquiry",
      Bar.WRONG_PATH,
      regulation(29),
      state -> path(state) == LawfulPath.NONE),
  DIRECT(
      "由责任单位直接收件",
      "an organ received it directly",
      Bar.NOT_DIRECT,
      regulation(23, 1),
      state -> state.is(Mark.DIRECT)),
  VIA_BUREAU(
      "由信访部门登记",
      "the bureau registered it",
      Bar.NOT_DIRECT,
      regulation(22, 1),
      state -> !state.is(Mark.DIRECT)),
  NOT_SENT(
      "未经他人转送、交办",
      "nobody sent it",
      Bar.NOT_DIRECT,
      regulation(23, 3),
      state -> state.parties().sender().isEmpty()),
  IDENTIFIED(
      "姓名、住址清楚",
      "name and address are clear",
      Bar.FACT_MISSING,
      regulation(23, 2),
      state -> !state.is(Mark.ANONYMOUS)),
  SIMPLE(
      "适用简易办理",
      "the simple procedure is used",
      Bar.NOT_SIMPLE,
      Law.article(Law.SIMPLE_PROCEDURE, 4),
      state -> state.is(Mark.SIMPLE)),
  ORDINARY_PATH_6(
      "属于信访程序且非简易办理",
      "it is on path 6 in ordinary procedure",
      Bar.WRONG_PATH,
      regulation(34),
      state -> path(state) == LawfulPath.PETITION && !state.is(Mark.SIMPLE)),
  NOT_SETTLED(
      "不属于复核终结后的同一事项",
      "it is not settled already",
      Bar.FINAL,
      regulation(36, 3),
      state -> !settled(state)),
  SETTLED(
      "与复核终结的事项事实、理由相同",
      "a re-examination settled it",
      Bar.SOMETHING_NEW,
      regulation(36, 3),
      Condition::settled),
  ENDED(
      "复核意见已经作出",
      "a re-examination opinion exists",
      Bar.NOT_IN_STATE,
      regulation(36, 3),
      state -> state.dates().finalOn().isPresent()),
  C4_OPEN(
      "异议期限未用尽",
      "the right to object is open",
      Bar.TIME_OVER,
      regulation(23, 3),
      state -> state.open(C4)),
  C5_OPEN(
      "交办尚待反馈",
      "a report is owed",
      Bar.NOT_IN_STATE,
      regulation(22, 1, 3),
      state -> state.open(C5)),
  C6_OPEN("六十日办理期限已开始", "the 60 days run", Bar.WRONG_PATH, regulation(34), state -> state.open(C6)),
  E_OPEN(
      "评价期限已开始",
      "the evaluation window is open",
      Bar.TIME_OVER,
      regulation(21, 2),
      state -> state.open(E_EVALUATE)),
  EVALUATED(
      "评价已完成或者期满",
      "evaluation is over",
      Bar.UNFINISHED,
      regulation(21, 2),
      state -> !state.open(E_EVALUATE)),
  REPORTED(
      "办结报告已报送",
      "the report is filed",
      Bar.UNFINISHED,
      regulation(22, 1, 3),
      state -> !state.open(C5)),
  NOT_EVALUATED(
      "尚未评价",
      "it was not evaluated",
      Bar.TIME_OVER,
      regulation(21, 2),
      state -> !state.is(Mark.EVALUATED)),
  NOT_EXTENDED(
      "未曾延期",
      "it was not extended",
      Bar.EXTENDED,
      regulation(34),
      state -> !state.is(Mark.EXTENDED) && state.progress().extensionAsked().isEmpty()),
  EXTENSION_ASKED(
      "有待批的延期申请",
      "an extension was asked for",
      Bar.NOT_ASKED,
      regulation(34),
      state -> state.progress().extensionAsked().isPresent()),
  REVOKED(
      "结论为撤销并责令重新作出",
      "the result is to redo",
      Bar.NOT_IN_STATE,
      regulation(35),
      state -> result(state) == ReviewResult.REVOKED),
  UPHELD(
      "结论为维持或者变更",
      "the result stands",
      Bar.NOT_IN_STATE,
      regulation(35),
      state -> result(state) != ReviewResult.REVOKED),
  SUPPORTED(
      "处理意见为予以支持",
      "the opinion supports the request",
      Bar.NOT_IN_STATE,
      regulation(32, 2),
      state -> state.progress().outcome().filter(Outcome.SUPPORTED::equals).isPresent());

  private final Label label;
  private final Bar bar;
  private final Article article;
  private final Predicate<CaseState> test;

  Condition(String zh, String en, Bar bar, Article article, Predicate<CaseState> test) {
    this.label = new Label(name().toLowerCase(Locale.ROOT).replace('_', '-'), zh, en);
    this.bar = bar;
    this.article = article;
    this.test = test;
  }

  @Override
  public Label label() {
    return label;
  }

  /** Why an act is refused when this does not hold. */
  public Bar bar() {
    return bar;
  }

  /** The place that demands it. */
  public Article article() {
    return article;
  }

  /** Whether it holds. */
  public boolean holds(CaseState state) {
    return test.test(state);
  }

  private static @Nullable LawfulPath path(CaseState state) {
    return state.subject().path().orElse(null);
  }

  private static @Nullable ReviewResult result(CaseState state) {
    return state.progress().result().orElse(null);
  }

  private static boolean settled(CaseState state) {
    return state.subject().earlier().filter(e -> e.concluded() && e.sameFacts()).isPresent();
  }
}
