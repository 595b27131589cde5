package org.xinheng.statute.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.statute.grounds.Law.regulation;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.statute.deadline.Deadlines;
import org.xinheng.statute.grounds.Bar;
import org.xinheng.statute.grounds.Law;
import org.xinheng.statute.reference.Article;
import org.xinheng.statute.reference.SettingKey;
import org.xinheng.statute.reference.Settings;

/** A county's settings decide what the regulation leaves open, and nothing else. */
class LocalRulesTest {
  private static LocalRules set(SettingKey key, String value) {
    Settings county = Settings.defaults().with(key, value);
    return LocalRules.of(Deadlines.standard().with(county).settings());
  }

  private static void answer(Decision decision, String outcome, Bar bar, Article article) {
    if (outcome.equals("done")) {
      assertThat(decision).isInstanceOf(Decision.Done.class);
    } else {
      Walk.refused((Decision.Refused) decision, bar, article);
    }
  }

  /** Art. 23 para. 3 names five working days and is silent on what comes after them. */
  @ParameterizedTest(name = "objection-lapses={0}, in time={1}: {2}")
  @CsvSource({"yes, true, done", "yes, false, refused", "no, true, done", "no, false, done"})
  void aLateObjectionIsHeardWhereTheCountySaysSo(String value, boolean inTime, String outcome) {
    CaseState state = Walk.pending().state();
    Facts facts = Given.facts(state, Act.OBJECT, new Detail.TimelyReason("非本单位职权", inTime));
    LocalRules local = set(SettingKey.OBJECTION_LAPSES, value);
    assertThat(local).isEqualTo(new LocalRules(value.equals("yes"), true));
    Decision decision = Procedure.decide(state, Act.OBJECT, facts, local);
    answer(decision, outcome, Bar.TIME_OVER, regulation(23, 3));
  }

  /** The reasons are owed whenever the objection comes. */
  @ParameterizedTest
  @CsvSource({"yes", "no"})
  void noSettingDoesAwayWithTheReasons(String value) {
    CaseState state = Walk.pending().state();
    Facts facts = Given.facts(state, Act.OBJECT, new Detail.TimelyReason(" ", true));
    Decision decision =
        Procedure.decide(state, Act.OBJECT, facts, set(SettingKey.OBJECTION_LAPSES, value));
    answer(decision, "refused", Bar.FACT_MISSING, regulation(23, 3));
  }

  /** 山东省信访条例 (2015) Art. 45 binds only there; the opinion revoked here was "not supported". */
  @ParameterizedTest(name = "redo-must-differ={0}, {1} on same findings={2}: {3}")
  @CsvSource({
    "yes, NOT_SUPPORTED, true, refused",
    "yes, NOT_SUPPORTED, false, done",
    "yes, EXPLAINED, true, done",
    "yes, SUPPORTED, true, done",
    "no, NOT_SUPPORTED, true, done",
    "no, NOT_SUPPORTED, false, done",
    "no, EXPLAINED, true, done",
  })
  void aRedoneOpinionMayRepeatTheRevokedOneWhereTheCountySaysSo(
      String value, Outcome again, boolean sameFindings, String outcome) {
    CaseState state =
        Walk.handling()
            .then(Act.CONCLUDE_OPINION, Given.opinion(Outcome.NOT_SUPPORTED))
            .then(Act.DELIVER)
            .then(Act.REQUEST_REVIEW)
            .then(Act.DECIDE_REVIEW, Given.reviewed(ReviewResult.REVOKED))
            .then(Act.DELIVER_REVIEW)
            .state();
    Detail opinion = new Detail.Opinion(again, "请求", "事实", "意见", "依据", Set.of(), sameFindings);
    LocalRules local = set(SettingKey.REDO_MUST_DIFFER, value);
    assertThat(local).isEqualTo(new LocalRules(true, value.equals("yes")));
    Facts facts = Given.facts(state, Act.CONCLUDE_OPINION, opinion);
    Decision decision = Procedure.decide(state, Act.CONCLUDE_OPINION, facts, local);
    answer(decision, outcome, Bar.SAME_CONCLUSION, Law.article(Law.SHANDONG, 45));
  }
}
