package org.xinheng.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.xinheng.given.TestProgram;
import org.xinheng.given.Truth;
import org.xinheng.house.Catalogue.Table;
import org.xinheng.house.Routes.Route;

/** The product follows matters, never persons (个人信息保护法第6、24、28条). */
@TestProgram
@Right({2, 4, 5, 18})
class RightsTest {

  private static final String OFFENDER =
      """
      create schema offender;
      create table offender.petitioner (
        region text not null, id uuid not null, id_number bytea, risk_level integer, on_watch_list boolean,
        primary key (region, id));
      create table offender.visit_trace (
        region text not null, id uuid not null, device_id text, lat numeric, primary key (region, id));
      create table offender.group_matter (
        region text not null, id uuid not null, organiser text, primary key (region, id));
      create table offender.project (
        region text not null, id uuid not null, name text, level text, score numeric,
        primary key (region, id));
      """;

  private final DSLContext db;
  private final RequestMappingHandlerMapping mapping;

  @Autowired
  RightsTest(
      Truth truth,
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
    this.db = truth.sql();
    this.mapping = mapping;
  }

  @Test
  void noTableScoresLabelsOrWatchesAPerson() {
    List<Table> tables = Catalogue.read(db);
    assertThat(tables.stream().filter(Rights::holdsPersons).map(Table::fullName))
        .contains("petition.person", "identity.officer");
    assertThat(Rights.breaches(tables)).isEmpty();
  }

  @Test
  void tablesAboutPersonsAreReported() {
    assertThat(Rights.breaches(Scratch.tables(db, OFFENDER, "offender")))
        .containsExactlyInAnyOrder(
            "offender.petitioner.risk_level is about a person",
            "offender.petitioner.on_watch_list is about a person",
            "offender.petitioner keeps a person apart from any matter",
            "offender.visit_trace.device_id may be kept of nobody",
            "offender.visit_trace.lat may be kept of nobody",
            "offender.group_matter.organiser may be kept of nobody");
  }

  @Test
  void noRouteListsPersons() {
    List<Route> routes = Routes.of(mapping);
    assertThat(routes).isNotEmpty();
    assertThat(routes).noneMatch(route -> Rights.listsPersons(route.pattern()));
    assertThat(
            List.of("/persons", "/settings/watch-list", "/petitioners/{id}", "/matters/frequent"))
        .allMatch(Rights::listsPersons);
    assertThat(List.of("/matters/{id}/persons", "/matters", "/reception"))
        .noneMatch(Rights::listsPersons);
  }
}
