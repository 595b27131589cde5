package org.xinheng.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
import org.xinheng.petition.Petitions;
import org.xinheng.petition.Sample;
import org.xinheng.shared.RowScopes;

/**
 * Arts. 19 and 36: repeats are counted on the matter. No page finds people; whoever types a name, a
 * telephone or identity number where matters are looked for finds nothing; and the database shows
 * no person to somebody who may not know of the matter.
 */
@TestProgram
@Right(5)
class NoPersonSearchTest {

  /** Fields by which somebody could be looked for. */
  private static final Set<String> BY_PERSON =
      Set.of("name", "idnumber", "identity", "phone", "person", "petitioner", "address");

  /** Fields of forms that are not about petitioners, with the reason. */
  private static final Map<String, String> ELSEWHERE =
      Map.of(
          "/settings/", "units and officers of the office itself",
          "/letters/office/", "telephone and address of the office, as its letters print them",
          "/set-up", "the first officer's own name",
          "/reset", "the officer's own account",
          "/printed", "address of a page of the program",
          "/sign-in", "the officer's own account");

  private final MockMvc pages;
  private final Petitions petitions;
  private final RequestMappingHandlerMapping mapping;
  private final RowScopes scopes;
  private final TransactionTemplate transaction;
  private final DSLContext program;
  private final County county;

  @Autowired
  NoPersonSearchTest(
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
  void whatIdentifiesSomebodyFindsNoMatter() throws Exception {
    Sample.registered(petitions, county);
    List<String> typed =
        List.of(
            Sample.MAIN.name(),
            Sample.MAIN.name().substring(0, 2),
            Objects.requireNonNull(Sample.MAIN.idNumber()),
            Objects.requireNonNull(Sample.MAIN.phone()),
            "柳林村");
    for (Role role : List.of(Role.WINDOW_CLERK, Role.BUREAU_LEADER, Role.COUNTY_LEADER)) {
      assertThat(found(role, "漏水")).as("the matter can be found by its subject").isEqualTo(1);
      for (String words : typed) {
        assertThat(found(role, words)).as(RightsList.cite(5)).isZero();
      }
    }
  }

  @Test
  void noPageFindsPeople() throws Exception {
    for (String address :
        List.of("/persons", "/petitioners", "/people?name=x", "/matters/persons", "/search")) {
      var asked = get(address).with(county.signedInAs(Role.BUREAU_LEADER));
      assertThat(pages.perform(asked).andReturn().getResponse().getStatus())
          .as(RightsList.cite(5))
          .isEqualTo(404);
    }
  }

  @Test
  void aFormThatAsksForSomebodyStatesAPurposeAndIsNeverAnAddress() {
    assertThat(breaches(WaysIn.of(mapping).ways())).as(RightsList.cite(5)).isEmpty();
    Way way = WaysIn.of(mapping).ways().getFirst();
    List<Way> offenders =
        List.of(
            new Way("GET", "/matters", WaysIn.Kind.FIELD, "idNumber", way.handler()),
            new Way("POST", "/matters/look-up", WaysIn.Kind.FIELD, "phone", way.handler()),
            new Way("POST", "/matters/counter", WaysIn.Kind.FIELD, "phone", way.handler()),
            new Way("POST", "/matters/counter", WaysIn.Kind.FIELD, "purpose", way.handler()));
    assertThat(breaches(offenders))
        .containsExactly(
            "GET /matters looks for somebody by its address",
            "POST /matters/look-up looks for somebody for no purpose");
  }

  @Test
  void theDatabaseShowsNobodyWithoutTheMatter() {
    Sample.registered(petitions, county);
    assertThat(persons(county.as(Role.WINDOW_CLERK))).isEqualTo(1);
    for (Scope foreign :
        List.of(
            county.asLabourOfficer(),
            county.as(Role.CASE_OFFICER),
            county.as(Role.PERFORMANCE_OFFICER),
            county.as(Role.AUDITOR),
            county.as(Role.SYSTEM_ADMIN))) {
      assertThat(persons(foreign)).as(RightsList.cite(5)).isZero();
    }
  }

  private static List<String> breaches(List<Way> ways) {
    Map<String, Set<String>> fields = new TreeMap<>();
    ways.forEach(way ->
        fields
            .computeIfAbsent(way.method() + " " + way.pattern(), _ -> new TreeSet<>())
            .add(way.name()));
    List<String> breaches = new ArrayList<>();
    fields.forEach((route, names) -> {
      boolean office = ELSEWHERE.keySet().stream().anyMatch(at -> (route + "/").contains(" " + at));
      if (office || names.stream().noneMatch(NoPersonSearchTest::tellsSomebody)) {
        return;
      }
      if (route.startsWith("GET")) {
        breaches.add(route + " looks for somebody by its address");
      } else if (!names.contains("purpose")) {
        breaches.add(route + " looks for somebody for no purpose");
      }
    });
    return breaches;
  }

  private static boolean tellsSomebody(String field) {
    return BY_PERSON.contains(field.toLowerCase(Locale.ROOT))
        || Arrays.stream(field.split("[.\\-]")).anyMatch(BY_PERSON::contains);
  }

  private int found(Role role, String words) throws Exception {
    String page =
        pages
            .perform(get("/matters").param("q", words).with(county.signedInAs(role)))
            .andReturn()
            .getResponse()
            .getContentAsString();
    return Jsoup.parse(page).select("main tbody tr").size();
  }

  private int persons(Scope scope) {
    Integer rows =
        scopes.within(
            scope.rows(),
            () ->
                transaction.execute(_ ->
                    program.fetchSingle("select count(*) from petition.person").get(0, int.class)));
    return rows == null ? -1 : rows;
  }
}
