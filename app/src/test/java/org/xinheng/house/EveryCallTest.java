package org.xinheng.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.TestProgram;
import org.xinheng.given.Truth;
import org.xinheng.house.Routes.Route;
import org.xinheng.identity.Role;

/** Every call of an officer leaves exactly one row in the access log, whatever came of it. */
@TestProgram
@Control("L1")
class EveryCallTest {

  private static final String ID = new UUID(0, 1).toString();

  private final List<Route> routes;
  private final MockMvc pages;
  private final Truth truth;
  private final County county;

  @Autowired
  EveryCallTest(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
      MockMvc pages,
      Truth truth,
      Counties counties) {
    this.routes = Routes.of(mapping);
    this.pages = pages;
    this.truth = truth;
    this.county = counties.open();
  }

  /** What the log says of one call. */
  private record Row(
      String act, String object, UUID officer, UUID unit, String roles, int result) {}

  @Test
  void everyRouteAndEveryRoleLeaveOneRow() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (Route route : routes) {
      for (Role role : Role.values()) {
        List<Row> before = rows();
        int status = status(asked(route, role));
        List<Row> rows = rows();
        Row expected = expected(route, role, status);
        if (rows.size() != before.size() + 1 || !rows.getLast().equals(expected)) {
          wrong.add(expected + " is not " + rows.subList(before.size(), rows.size()));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void whatIsTurnedAwayBeforeAnyPageHasItsRowToo() throws Exception {
    var clerk = county.signedInAs(Role.WINDOW_CLERK);
    assertThat(status(get("/no-such-page/张三").with(clerk))).isEqualTo(404);
    assertThat(last().act()).isEqualTo("GET ?");
    assertThat(status(post("/matters").with(clerk))).as("without the token").isEqualTo(403);
    assertThat(last()).extracting(Row::act, Row::result).containsExactly("POST /matters", 403);
    assertThat(status(get("/matters").param("q", "机密★10年").with(clerk))).isEqualTo(422);
    assertThat(last()).extracting(Row::act, Row::result).containsExactly("GET /matters", 422);
    assertThat(status(get("/matters/王小满").with(clerk))).isEqualTo(404);
    assertThat(last())
        .extracting(Row::act, Row::object)
        .containsExactly("GET /matters/{number}", "?");
    assertThat(status(post("/printed").param("address", "/matters/XF-1").with(clerk).with(csrf())))
        .isEqualTo(204);
    assertThat(last())
        .extracting(Row::act, Row::object)
        .containsExactly("PRINT /matters/{number}", "XF-1");
    assertThat(status(get("/assets/xinheng.css").with(clerk))).isEqualTo(200);
    assertThat(last().act()).as("a file of the program is no page").startsWith("PRINT");
  }

  @Test
  void anOfficerWhoseLastOfficeEndedIsRefusedAndWrittenDown() throws Exception {
    truth
        .sql()
        .execute(
            "delete from identity.appointment where region = ? and officer_id = ?",
            county.region().code(),
            county.officer(Role.UNIT_HEAD).id());
    assertThat(status(get("/matters").with(county.signedInAs(Role.UNIT_HEAD)))).isEqualTo(401);
    assertThat(last()).extracting(Row::act, Row::result).containsExactly("GET /matters", 401);
  }

  @Test
  void strangersLeaveNone() throws Exception {
    int before = rows().size();
    pages.perform(get("/matters"));
    pages.perform(get("/sign-in"));
    assertThat(rows()).hasSize(before);
  }

  private Row expected(Route route, Role role, int status) {
    var scope = county.as(role);
    return new Row(
        route.method() + " " + route.pattern().replace("{act}", ID),
        String.join("/", places(route)),
        scope.officer(),
        scope.unit(),
        role.code(),
        status);
  }

  private static List<String> places(Route route) {
    var places = java.util.regex.Pattern.compile("\\{([^}]+)}").matcher(route.pattern()).results();
    return places.map(it -> it.group(1)).filter(name -> !name.equals("act")).map(_ -> ID).toList();
  }

  private RequestBuilder asked(Route route, Role role) {
    HttpMethod method = HttpMethod.valueOf(route.method().name());
    String address = route.pattern().replaceAll("\\{[^}]+}", ID);
    return request(method, address).with(csrf()).with(county.signedInAs(role));
  }

  private int status(RequestBuilder asked) throws Exception {
    return pages.perform(asked).andReturn().getResponse().getStatus();
  }

  private Row last() {
    return rows().getLast();
  }

  private List<Row> rows() {
    return truth
        .sql()
        .fetch(
            "select act, object, officer, unit, roles, result from ledger.access where region = ? order by tx",
            county.region().code())
        .map(row ->
            new Row(
                row.get(0, String.class),
                row.get(1, String.class),
                row.get(2, UUID.class),
                row.get(3, UUID.class),
                row.get(4, String.class),
                row.get(5, Integer.class)));
  }
}
