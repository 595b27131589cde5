package org.xinheng.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.xinheng.given.Counties;
import org.xinheng.given.County;
import org.xinheng.given.Machine;
import org.xinheng.given.TestProgram;
import org.xinheng.house.Control;
import org.xinheng.petition.Petitions;
import org.xinheng.petition.Sample;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published description is the interface: its routes, its answers, its statuses. */
@TestProgram
@Control("H12")
class DescriptionTest {

  private static final Path FILE = Path.of("..", "docs", "generated", "openapi.json");
  private static final String HOW =
      "mvn -pl app -am test -Dtest=DescriptionTest -Dsurefire.failIfNoSpecifiedTests=false"
          + " -Dxinheng.docs=write";
  private static final int CALLS = 2_000;

  private final RequestMappingHandlerMapping mapping;
  private final ApiClients clients;
  private final Petitions petitions;
  private final MockMvc pages;
  private final County county;
  private final int port;

  @Autowired
  DescriptionTest(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
      ApiClients clients,
      Petitions petitions,
      MockMvc pages,
      Counties counties,
      @LocalServerPort int port) {
    this.mapping = mapping;
    this.clients = clients;
    this.petitions = petitions;
    this.pages = pages;
    this.county = counties.open();
    this.port = port;
  }

  private String handedOut() throws Exception {
    try (Machine nobody = new Machine(port, null)) {
      Machine.Reply reply = nobody.get("/api/v1/openapi.json");
      assertThat(reply.status()).isEqualTo(200);
      return reply.body();
    }
  }

  private JsonNode document() throws Exception {
    return JsonMapper.builder().build().readTree(handedOut());
  }

  @Test
  void theCommittedDescriptionIsTheOneHandedOut() throws Exception {
    String document = handedOut();
    if ("write".equals(System.getProperty("xinheng.docs"))) {
      Files.writeString(FILE, document);
    }
    assertThat(committed()).as("regenerate it: " + HOW).isEqualTo(document);
  }

  private static String committed() throws IOException {
    return Files.exists(FILE) ? Files.readString(FILE) : "missing";
  }

  @Test
  void everyRouteIsDescribedAndNothingElse() throws Exception {
    Set<String> routes = new TreeSet<>();
    mapping
        .getHandlerMethods()
        .keySet()
        .forEach(route ->
            route
                .getPatternValues()
                .forEach(pattern ->
                    route
                        .getMethodsCondition()
                        .getMethods()
                        .forEach(method -> routes.add(method + " " + pattern))));
    routes.removeIf(route -> !route.contains(" /api/"));
    Set<String> described = new TreeSet<>();
    document()
        .get("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .propertyNames()
                .forEach(method ->
                    described.add(
                        method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
    assertThat(described).isEqualTo(routes).hasSizeGreaterThan(8);
  }

  @Test
  void whatIsAnsweredHasTheFieldsThatAreDescribed() throws Exception {
    String number = Sample.registered(petitions, county);
    JsonNode paths = document().get("paths");
    try (Machine machine = new Machine(port, Keys.window(clients, county).text())) {
      fits(machine.get("/api/v1/matters").json(), good(paths, "/api/v1/matters", "get", "200"));
      fits(
          machine.get("/api/v1/matters/" + number).json(),
          good(paths, "/api/v1/matters/{number}", "get", "200"));
      for (String list : List.of("units", "forms", "acts")) {
        String address = "/api/v1/reference/" + list;
        fits(machine.get(address).json(), good(paths, address, "get", "200"));
      }
    }
  }

  private static JsonNode good(JsonNode paths, String path, String method, String status) {
    return paths
        .get(path)
        .get(method)
        .get("responses")
        .get(status)
        .get("content")
        .get("application/json")
        .get("schema");
  }

  private static void fits(JsonNode value, JsonNode schema) {
    if (value.isNull()) {
      assertThat(schema.get("type").toString()).contains("null");
    } else if (value.isArray()) {
      value.values().forEach(item -> fits(item, schema.get("items")));
    } else if (value.isObject() && schema.has("properties")) {
      assertThat(new TreeSet<>(value.propertyNames()))
          .isEqualTo(new TreeSet<>(schema.get("properties").propertyNames()));
      value
          .properties()
          .forEach(it -> fits(it.getValue(), schema.get("properties").get(it.getKey())));
    }
  }

  /**
   * Nonsense in every place, from a fixed seed: no failure, and no status that is not described.
   */
  @Test
  void nonsenseGetsADescribedStatusAndNeverAFailure() throws Exception {
    String number = Sample.registered(petitions, county);
    String key = Keys.window(clients, county).text();
    JsonNode paths = document().get("paths");
    Nonsense nonsense = new Nonsense(new Random(20251015), number);
    List<String> undescribed = new ArrayList<>();
    TreeMap<Integer, Integer> statuses = new TreeMap<>();
    for (int i = 0; i < CALLS; i++) {
      Nonsense.Call call = nonsense.next(paths);
      var request =
          MockMvcRequestBuilders.request(HttpMethod.valueOf(call.method()), call.address())
              .contentType(call.isJson() ? MediaType.APPLICATION_JSON : MediaType.TEXT_PLAIN)
              .content(call.body());
      call.headers().forEach(request::header);
      if (!call.stranger()) {
        request.header("Authorization", "Bearer " + key);
      }
      int status = pages.perform(request).andReturn().getResponse().getStatus();
      statuses.merge(status, 1, Integer::sum);
      JsonNode responses = paths.get(call.path()).get(call.described()).get("responses");
      if (status >= 500 || !responses.has(Integer.toString(status))) {
        undescribed.add(status + " to " + call);
      }
    }
    System.out.println("nonsense at the interface: " + CALLS + " calls, statuses " + statuses);
    assertThat(undescribed).isEmpty();
    assertThat(statuses).containsKeys(200, 400, 401, 404, 415, 422);
  }
}
