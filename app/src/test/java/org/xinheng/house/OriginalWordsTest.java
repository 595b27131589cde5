package org.xinheng.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.TestProgram;
import org.xinheng.house.WaysIn.Way;
import org.xinheng.identity.Role;
import org.xinheng.identity.Scope;
import org.xinheng.petition.Answer;
import org.xinheng.petition.MatterAct;
import org.xinheng.petition.Particulars;
import org.xinheng.petition.Petitions;
import org.xinheng.petition.Purpose;
import org.xinheng.petition.RegisterMatter;
import org.xinheng.petition.Sample;
import org.xinheng.shared.RowScopes;
import org.xinheng.statute.procedure.PetitionForm;

/**
 * Art. 19 para. 1; 个人信息保护法第8条: what somebody said stays as it was said, beside the subject line
 * that an officer wrote. Nothing of the program can put other words in its place, the database does
 * not let it, and every step after is in the history.
 */
@TestProgram
@Right(16)
class OriginalWordsTest {

  private static final String SAID = "俺家三楼漏水哩！！\n\t找了物业 3 回，都说“等等”…… <b>没人管</b> 𠮷";

  private final MockMvc pages;
  private final Petitions petitions;
  private final RequestMappingHandlerMapping mapping;
  private final RowScopes scopes;
  private final TransactionTemplate transaction;
  private final DSLContext program;
  private final County county;

  @Autowired
  OriginalWordsTest(
      MockMvc pages,
      Petitions petitions,
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
      RowScopes scopes,
      TransactionTemplate transaction,
      DataSource source,
      Counties counties) {
    this.pages = pages;
    this.petitions = petitions;
    this.mapping = mapping;
    this.scopes = scopes;
    this.transaction = transaction;
    this.program = DSL.using(new TransactionAwareDataSourceProxy(source), SQLDialect.POSTGRES);
    this.county = counties.open();
  }

  @Test
  void theWordsStayAsTheyWereSaidWhateverIsDoneAfterwards() throws Exception {
    String number = registered();
    assertThat(words(number)).as(RightsList.cite(16)).isEqualTo(SAID);
    act(Role.WINDOW_CLERK, number, Sample.classify());
    act(Role.WINDOW_CLERK, number, new MatterAct.Transfer(county.housing().id(), false));
    act(Role.CASE_OFFICER, number, new MatterAct.Accept(false));
    act(Role.CASE_OFFICER, number, new MatterAct.Propose(Sample.opinion()));
    act(Role.UNIT_HEAD, number, new MatterAct.Approve());
    assertThat(words(number)).as(RightsList.cite(16)).isEqualTo(SAID);
    String page = open(number);
    assertThat(Jsoup.parse(page).expectFirst("main .words").wholeText()).isEqualTo(SAID);
    assertThat(Jsoup.parse(page).select("h1").text()).contains("反映楼顶漏水");
    assertThat(Jsoup.parse(page).select(".timeline > li")).hasSize(6);
  }

  @Test
  void noFormOffersOtherWordsInTheirPlace() {
    List<Way> ways =
        WaysIn.of(mapping).ways().stream()
            .filter(way -> way.name().matches("(?i).*(statement|original).*"))
            .toList();
    assertThat(ways).as(RightsList.cite(16)).isEmpty();
    String acts =
        House.text(House.ROOT.resolve("app/src/main/resources/templates/petition/acts.html"));
    assertThat(acts).as(RightsList.cite(16)).doesNotContain("'statement'", "'subject'");
    String number = registered();
    Scope clerk = county.as(Role.WINDOW_CLERK);
    int version = petitions.find(clerk, number).orElseThrow().version();
    petitions.act(
        clerk,
        number,
        "classify",
        java.util.Map.of("petitionClass", "grievance", "path", "6", "statement", "概括为漏水"),
        version,
        Sample.key());
    assertThat(words(number)).as(RightsList.cite(16)).isEqualTo(SAID);
  }

  @Test
  void theDatabaseDoesNotLetTheProgramReplaceThem() {
    registered();
    for (String sql :
        List.of(
            "update petition.statement set text = ''::bytea",
            "delete from petition.statement",
            "update ledger.entry set content = ''::bytea",
            "delete from ledger.entry")) {
      assertThatThrownBy(() -> run(sql))
          .as(RightsList.cite(16) + ": " + sql)
          .hasStackTraceContaining("permission denied");
    }
  }

  @Test
  void spokenWordsAreReadBackBeforeTheyAreKept() {
    for (PetitionForm form : List.of(PetitionForm.VISIT, PetitionForm.CALL)) {
      assertThat(petitions.register(county.as(Role.WINDOW_CLERK), entry(form, false), Sample.key()))
          .as(RightsList.cite(16))
          .isInstanceOf(Answer.Refused.class);
      assertThat(petitions.register(county.as(Role.WINDOW_CLERK), entry(form, true), Sample.key()))
          .isInstanceOf(Answer.Registered.class);
    }
  }

  private String registered() {
    return Sample.registered(petitions, county, entry(PetitionForm.LETTER, true));
  }

  private static RegisterMatter entry(PetitionForm form, boolean readBack) {
    RegisterMatter it =
        Sample.with(
            Sample.of(form, Purpose.DECISION, Sample.MAIN, List.of(), Sample.TODAY),
            "反映楼顶漏水",
            SAID);
    return new RegisterMatter(
        it.form(),
        it.purpose(),
        it.contentClass(),
        it.placeUnit(),
        it.subject(),
        it.statement(),
        it.persons(),
        it.main(),
        it.representatives(),
        it.proxy(),
        it.receivedOn(),
        it.repeats(),
        readBack ? it.more() : it.more().with((Particulars.ReadBack) null));
  }

  private String words(String number) {
    return petitions.find(county.as(Role.BUREAU_LEADER), number).orElseThrow().statement();
  }

  private String open(String number) throws Exception {
    return pages
        .perform(get("/matters/" + number).with(county.signedInAs(Role.BUREAU_LEADER)))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private void run(String sql) {
    scopes.within(
        county.as(Role.BUREAU_LEADER).rows(),
        () -> Objects.requireNonNull(transaction.execute(_ -> program.execute(sql))));
  }

  private void act(Role role, String number, MatterAct act) {
    int version = petitions.find(county.as(role), number).orElseThrow().version();
    assertThat(petitions.act(county.as(role), number, act, version, Sample.key()))
        .isInstanceOf(Answer.Done.class);
  }
}
